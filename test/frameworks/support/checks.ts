// The list of checks that every stack passes, in this order and in one page.
import assert from 'node:assert/strict';
import type { CheckoutEventName } from '../../../src/events/checkout-events.js';
import type { AppPage } from './app-page.js';
import { TOKEN, TOKEN_HEADER } from './fake-proxy.js';

export type Check = (app: AppPage) => Promise<void>;

/** How the checks make the element send each of its events. */
const CAUSES: Readonly<Record<CheckoutEventName, Check>> = {
  ready: (app) => app.set({ sessionId: 'open-0002' }),
  change: (app) => app.element.getByLabel('Ethereum').check(),
  // The app prevents the hand-off.
  pay: (app) => app.element.locator('a[part=pay]').click(),
  cancel: (app) => app.element.locator('[part=cancel]').click(),
  complete: (app) => app.set({ sessionId: 'complete-0001' }),
  expired: (app) => app.set({ sessionId: 'expired-0001' }),
  restart: (app) => app.element.locator('[part=restart]').click(),
  progress: (app) => app.set({ sessionId: 'progress-0001' }),
  error: (app) => app.set({ sessionId: 'bad' }),
};

const HEADERS = { [TOKEN_HEADER]: TOKEN };

export const CHECKS: Readonly<Record<string, Check>> = {
  async recipe(app) {
    await app.waitForProperty('phase', 'open');
    await app.set({ sessionId: 'complete-0000' });
    await app.page.getByText('Thank you!').waitFor();
  },

  async mount(app) {
    await app.forget();
    const before = app.reads.length;
    await app.set({ view: 'probe', sessionId: 'open-0001' });
    await app.waitForProperty('phase', 'open');
    await app.waitToHear('ready');
    const tokens = app.reads.slice(before).map(({ token }) => token);
    assert.deepEqual(new Set(tokens), new Set([TOKEN]), 'a read had no token');
    assert.equal(await app.property('sessionId'), 'open-0001');
  },

  async 'no noise'(app) {
    assert.deepEqual(app.noise, []);
  },

  async string(app) {
    await app.set({ locale: 'zh-Hant' });
    await app.waitForProperty('locale', 'zh-Hant');
    await app.element.getByText('測試').first().waitFor();
    await app.set({ locale: 'en' });
    await app.waitForProperty('locale', 'en');
  },

  async object(app) {
    assert.deepEqual(await app.property('headers'), HEADERS);
    assert.equal(await app.element.getAttribute('headers'), null);
  },

  async true(app) {
    await app.set({ noImages: true });
    await app.waitForProperty('noImages', true);
  },

  async false(app) {
    assert.equal(await app.property('autoRedirect'), false, 'false from the start');
    await app.set({ noImages: false });
    await app.waitForProperty('noImages', false);
  },

  async slot(app) {
    for (const text of ['Questions? Call us.', 'We are here until nine.']) {
      await app.set({ footer: text });
      const footer = app.element.locator('[slot=footer]');
      await footer.filter({ hasText: text }).waitFor();
      assert.equal(await footer.evaluate(({ assignedSlot }) => assignedSlot?.name), 'footer');
    }
  },

  async 'new id'(app) {
    await app.forget();
    await app.set({ sessionId: 'open-0003' });
    await app.waitToHear('ready');
    assert.equal(app.reads.at(-1)?.id, 'open-0003');
  },

  async events(app) {
    for (const [name, cause] of Object.entries(CAUSES)) {
      await app.forget();
      await cause(app);
      await app.waitToHear(name);
      const times = (await app.heard()).filter((heard) => heard === name).length;
      assert.equal(times, 1, `${name} was heard ${times} times`);
    }
    assert.equal(app.page.context().pages().length, 1, '`preventDefault()` has not stopped the hand-off');
  },

  async 'late headers'(app) {
    await app.set({ view: 'none' });
    await app.element.waitFor({ state: 'detached' });
    const before = app.reads.length;
    await app.set({ view: 'probe', sessionId: 'open-0004', headers: {} });
    await app.waitForProperty('phase', 'failed');
    assert.notEqual(app.reads[before]?.token, TOKEN);
    await app.set({ headers: HEADERS });
    await app.waitForProperty('phase', 'open');
  },

  async unmount(app) {
    await app.set({ view: 'none' });
    await app.element.waitFor({ state: 'detached' });
    const reads = app.reads.length;
    // Each makes an element on the page read at once.
    await app.page.evaluate(() => {
      for (const name of ['focus', 'online', 'pageshow']) window.dispatchEvent(new Event(name));
      return fetch('/payfect/checkouts/last');
    });
    assert.equal(app.reads.length, reads + 1, 'an element that is gone still reads');
  },

  async remount(app) {
    await app.forget();
    await app.set({ view: 'probe', sessionId: 'open-0005' });
    await app.waitForProperty('phase', 'open');
    await app.waitToHear('ready');
    assert.deepEqual(await app.heard(), ['ready']);
  },
};
