// The cases of Custom Elements Everywhere (https://custom-elements-everywhere.com) that `CHECKS` does not have, told for our
// tag: no children, an imperative listener, and data as a number, an array, and an object under a name in camel case.
// Its cases for events in kebab, camel, capital and Pascal case have no counterpart: our events are lower-case words.
import assert from 'node:assert/strict';
import type { Check } from './checks.js';

export const CASES: Readonly<Record<string, Check>> = {
  async 'no children'(app) {
    await app.set({ view: 'none' });
    await app.element.waitFor({ state: 'detached' });
    await app.forget();
    await app.set({ view: 'bare' });
    await app.waitForProperty('phase', 'open');
    assert.equal(await app.element.evaluate(({ childElementCount }) => childElementCount), 0);
    await app.element.getByText('20.00 USDT').first().waitFor();
  },

  async number(app) {
    assert.equal(await app.property('sessionId'), '12345678');
  },

  async array(app) {
    assert.deepEqual(await app.property('items'), [{ name: 'Beech tray', description: 'Made by hand' }]);
    await app.element.getByText('Beech tray').waitFor();
  },

  async 'camelCase object'(app) {
    assert.equal(Reflect.get(Object(await app.property('initialSession')) as object, 'amountTotal'), '20.00');
    assert.equal(app.reads.filter(({ id }) => id === '12345678').length, 0, 'it was read although it was given');
  },

  async 'imperative listener'(app) {
    await app.element.getByLabel('Ethereum').check();
    await app.waitToHear('change');
  },

  async 'hide and show'(app) {
    await app.set({ view: 'none' });
    await app.element.waitFor({ state: 'detached' });
    await app.set({ view: 'bare' });
    await app.waitForProperty('phase', 'open');
  },
};
