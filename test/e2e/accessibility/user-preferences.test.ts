// Preferences that apply to every page: reduced motion, forced colors, more contrast, dark mode, print.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser.js';
import { checkoutElement, chooseTron } from '../support/checkout-element.js';
import { WITH_CHOICE } from '../support/purchase.js';
import { Visit } from '../support/visit.js';

const AXE = createRequire(import.meta.url).resolve('axe-core');

describe('user preferences', () => {
  let browser: Browser;
  before(async () => void (browser = await launchBrowser()));
  after(() => browser.close());

  /** The computed style of an element in the shadow root. */
  const styleOf = (visit: Visit, selector: string, property: string, pseudo = '') =>
    visit.page.evaluate<string>(`getComputedStyle(document.querySelector('payfect-checkout').shadowRoot
      .querySelector(${JSON.stringify(selector)}), ${JSON.stringify(pseudo)}).getPropertyValue('${property}')`);

  test('F68 reduced motion: no animations while loading and waiting', async (t) => {
    const moving = (visit: Visit) =>
      visit.page.evaluate<number>("document.querySelector('payfect-checkout').shadowRoot.getAnimations().length");
    for (const [reducedMotion, isMoving] of [
      ['no-preference', true],
      ['reduce', false],
    ] as const) {
      const context = await browser.newContext({ reducedMotion });
      t.after(() => context.close());
      const visit = await Visit.load(t, browser, { context });
      assert.equal((await moving(visit)) > 0, isMoving, `loading, ${reducedMotion}`);
      const paying = await Visit.open(t, browser, { context });
      await paying.handOff();
      assert.equal((await moving(paying)) > 0, isMoving, `waiting, ${reducedMotion}`);
    }
  });

  test('F68 forced colors: the chosen option and the focus are visible', async (t) => {
    const context = await browser.newContext({ forcedColors: 'active' });
    t.after(() => context.close());
    const visit = await Visit.open(t, browser, { context, session: WITH_CHOICE });
    await checkoutElement(visit.page).getByLabel('Tether').check();
    assert.equal(await styleOf(visit, '.option:has(:checked)', 'border-top-width'), '3px');
    assert.equal(await styleOf(visit, '.option:not(:has(:checked))', 'border-top-width'), '1px');
    await visit.page.keyboard.press('Tab');
    await visit.page.keyboard.press('ArrowDown');
    assert.equal(await styleOf(visit, '.option:has(:focus-visible)', 'outline-style'), 'solid');
    assert.equal(await styleOf(visit, '.option:has(:focus-visible)', 'outline-width'), '3px');
  });

  for (const [name, settings] of [
    ['more contrast', { contrast: 'more' }],
    ['more contrast, dark', { contrast: 'more', colorScheme: 'dark' }],
    ['forced colors', { forcedColors: 'active' }],
    ['dark mode', { colorScheme: 'dark' }],
  ] as const) {
    test(`F68 ${name}: axe finds no violation`, async (t) => {
      const context = await browser.newContext({ reducedMotion: 'reduce', ...settings });
      t.after(() => context.close());
      const head = '<meta name="color-scheme" content="light dark">';
      const body = '<main><h1>Pay</h1><checkout></main>';
      const visit = await Visit.open(t, browser, { context, session: WITH_CHOICE, head, body });
      // Without a choice, the link is a disabled button, whose colors axe does not check.
      await chooseTron(visit.page);
      await visit.page.addScriptTag({ path: AXE });
      // axe needs running timers.
      await visit.page.clock.resume();
      const violations = await visit.page.evaluate<string[]>(
        'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes.map(({ html }) => html).join(" ")))',
      );
      assert.deepEqual(violations, []);
    });
  }

  test('F68 print: shows items, total and the payment page’s URL, in a dark color', async (t) => {
    const visit = await Visit.open(t, browser, { session: { ...WITH_CHOICE, paymentMethodTypes: ['card'] } });
    await visit.page.emulateMedia({ media: 'print' });
    const text = await visit.text();
    for (const shown of ['Beech tray', 'Linen napkins', 'Total', '20.00']) assert.ok(text.includes(shown), shown);
    const address = await styleOf(visit, 'a[part=pay]', 'content', '::after');
    assert.ok(address.includes(`${visit.server.url}/pay`), address);
    // Browsers do not print backgrounds: white on the accent color would become white on white.
    const color = await styleOf(visit, 'a[part=pay]', 'color');
    const adjust = await styleOf(visit, 'a[part=pay]', 'print-color-adjust');
    assert.ok(adjust === 'exact' || brightness(color) < 0.5, `the link is printed in ${color}`);
  });
});

/** 0 (black) to 1 (white), roughly. */
function brightness(color: string): number {
  const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map(Number);
  return (red + green + blue) / (3 * 255);
}
