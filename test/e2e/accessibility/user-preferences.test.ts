// Preferences that apply to every page: reduced motion, forced colors, more contrast, dark mode, print.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser.js';
import { checkoutElement, chooseTron, waitForPhase } from '../support/checkout-element.js';
import { WITH_CHOICE } from '../support/purchase.js';
import { sessionResponse } from '../support/shop-page.js';
import { Visit } from '../support/visit.js';

const AXE = createRequire(import.meta.url).resolve('axe-core');

/** The color of what is chosen, by the system. */
const HIGHLIGHT = `(() => {
  const probe = document.createElement('p');
  probe.style.borderColor = 'Highlight';
  document.body.append(probe);
  const color = getComputedStyle(probe).borderTopColor;
  probe.remove();
  return color;
})()`;

describe('user preferences', () => {
  let browser: Browser;
  before(async () => void (browser = await launchBrowser()));
  after(() => browser.close());

  /** The computed style of an element in the shadow root. */
  const styleOf = (visit: Visit, selector: string, property: string, pseudo = '') =>
    visit.page.evaluate<string>(`getComputedStyle(document.querySelector('payfect-checkout').shadowRoot
      .querySelector(${JSON.stringify(selector)}), ${JSON.stringify(pseudo)}).getPropertyValue('${property}')`);

  test('F68 reduced motion: nothing moves, from the choice to the receipt; nothing does while loading in any case', async (t) => {
    /** Animations last until they are counted, however slow the machine is. */
    const hold = async ({ page }: Visit) => {
      const protocol = await page.context().newCDPSession(page);
      await protocol.send('Animation.enable');
      await protocol.send('Animation.setPlaybackRate', { playbackRate: 0 });
    };
    const moving = (visit: Visit) =>
      visit.page.evaluate<number>(`(() => {
        const animations = document.querySelector('payfect-checkout').shadowRoot.getAnimations();
        for (const animation of animations) animation.cancel();
        return animations.length;
      })()`);
    for (const [reducedMotion, isMoving] of [
      ['no-preference', true],
      ['reduce', false],
    ] as const) {
      const context = await browser.newContext({ reducedMotion });
      t.after(() => context.close());
      const visit = await Visit.load(t, browser, { context });
      assert.equal(await moving(visit), 0, `loading, ${reducedMotion}`);
      const paying = await Visit.open(t, browser, { context, session: WITH_CHOICE });
      await checkoutElement(paying.page).locator('[part=cancel]').waitFor();
      await hold(paying);
      await chooseTron(paying.page);
      assert.equal((await moving(paying)) > 0, isMoving, `chosen, ${reducedMotion}`);
      await paying.handOff();
      assert.equal((await moving(paying)) > 0, isMoving, `waiting, ${reducedMotion}`);
      await paying.refresh(sessionResponse(paying.server, { ...WITH_CHOICE, status: 'complete' }));
      await waitForPhase(paying.page, 'complete');
      assert.equal((await moving(paying)) > 0, isMoving, `complete, ${reducedMotion}`);
    }
  });

  test('F68 forced colors: the chosen option and the focus are visible, of methods, currencies and networks', async (t) => {
    const context = await browser.newContext({ forcedColors: 'active', reducedMotion: 'reduce' });
    t.after(() => context.close());
    const session = { ...WITH_CHOICE, paymentMethodTypes: ['crypto', 'card'] };
    const visit = await Visit.open(t, browser, { context, session });
    await checkoutElement(visit.page).locator('[part=cancel]').waitFor();
    await checkoutElement(visit.page).getByLabel('Crypto').check();
    await chooseTron(visit.page);
    const highlight = await visit.page.evaluate<string>(HIGHLIGHT);
    for (const [chosen, other, width, otherWidth] of [
      ['.segment:has(:checked)', '.segment:not(:has(:checked))', '3px', '1px'],
      ['.row :checked', '.row input:not(:checked)', '6px', '1px'],
      ['.chip:has(:checked)', '.chip:not(:has(:checked))', '3px', '1px'],
    ] as const) {
      assert.equal(await styleOf(visit, chosen, 'border-top-width'), width, chosen);
      assert.equal(await styleOf(visit, chosen, 'border-top-color'), highlight, chosen);
      assert.equal(await styleOf(visit, other, 'border-top-width'), otherWidth, other);
      assert.notEqual(await styleOf(visit, other, 'border-top-color'), highlight, other);
    }
    for (const option of ['.segment', '.row', '.chip']) {
      await checkoutElement(visit.page).locator(`${option} input:checked`).focus();
      await visit.page.keyboard.press('ArrowDown');
      const focused = `${option}:has(:focus-visible)`;
      assert.equal(await styleOf(visit, focused, 'outline-style'), 'solid', option);
      assert.equal(await styleOf(visit, focused, 'outline-width'), '3px', option);
      await visit.page.keyboard.press('ArrowUp');
      if (option === '.segment') await chooseTron(visit.page);
    }
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

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`F68 print, ${colorScheme}: shows items, total and the payment page’s URL, dark on white, and no controls`, async (t) => {
      const context = await browser.newContext({ colorScheme });
      t.after(() => context.close());
      const head = '<meta name="color-scheme" content="light dark">';
      const session = { ...WITH_CHOICE, paymentMethodTypes: ['card'] };
      const visit = await Visit.open(t, browser, { context, head, session });
      await checkoutElement(visit.page).locator('[part=cancel]').waitFor();
      await visit.page.emulateMedia({ media: 'print' });
      const shownIn = async (phase: string) => {
        const text = await visit.text();
        for (const shown of ['Beech tray', 'Linen napkins', 'Total', '20.00']) assert.ok(text.includes(shown), shown);
        const address = await styleOf(visit, 'a[part=pay]', 'content', '::after');
        assert.ok(address.includes(`${visit.server.url}/pay`), `${phase}: ${address}`);
        assert.equal(await checkoutElement(visit.page).locator('a[part=pay]').isVisible(), true, phase);
        assert.equal(await styleOf(visit, 'a[part=pay]', 'color', '::after'), 'rgb(0, 0, 0)', phase);
        assert.equal(await styleOf(visit, 'a[part=pay]', 'background-color'), 'rgba(0, 0, 0, 0)', phase);
        assert.equal(await styleOf(visit, '[part=checkout]', 'background-color'), 'rgb(255, 255, 255)', phase);
        const controls = checkoutElement(visit.page).locator('button, input, summary, [part=pay] > *');
        assert.equal(await controls.filter({ visible: true }).count(), 0, phase);
      };
      await shownIn('open');
      await visit.page.emulateMedia({ media: null });
      await visit.handOff();
      await visit.page.emulateMedia({ media: 'print' });
      await shownIn('waiting');
    });
  }
});
