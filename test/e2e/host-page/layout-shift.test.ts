// The merchant's page does not shift when the checkout has loaded.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { checkoutElement, waitForPhase } from '../support/checkout-element.js';
import { createSandboxCheckout } from '../support/sandbox-checkout.js';
import { TWO_STEPS, openSite, type Site } from '../support/site.js';

const BUDGET = 0.01;
/** A layout shift is reported with the frame that renders it. */
const TWO_FRAMES = 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))';

for (const [steps, proxy, button] of [
  ['one step', {}, '[part~=pay]'],
  ['two steps', TWO_STEPS, '[part~=continue]'],
] as const)
  describe(`layout shift from loading to open, ${steps}`, () => {
    let site: Site;

    before(async () => {
      site = await openSite({ proxy });
    });
    after(() => site.close());

    for (const [width, height] of [
      [360, 740],
      [1024, 768],
    ] as const) {
      test(`stays within ${BUDGET} at ${width} x ${height} px`, async () => {
        const context = await site.browser.newContext({ viewport: { width, height } });
        const page = await context.newPage();
        await page.addInitScript(sumLayoutShifts);
        let release: () => void = () => undefined;
        const held = new Promise<void>((resolve) => (release = resolve));
        await page.route('**/payfect/checkouts/*', async (route) => {
          await held;
          await route.continue();
        });
        const { id } = await createSandboxCheckout(site.sandbox.url);
        await page.goto(site.merchant.pageUrl(id, { tail: 'Below the checkout. '.repeat(60) }));
        await waitForPhase(page, 'loading');
        await page.evaluate(TWO_FRAMES);
        await page.evaluate(() => Reflect.set(window, 'isLoading', true));
        release();
        await waitForPhase(page, 'open');
        await checkoutElement(page).locator('[part~=cancel]').waitFor();
        await checkoutElement(page).locator(button).waitFor();
        await page.evaluate(TWO_FRAMES);
        const shift = await shiftOf(page);
        assert.ok(shift <= BUDGET, `the page shifted by ${shift}`);
        await page.evaluate(() =>
          document.querySelector('h1')?.insertAdjacentHTML('beforebegin', '<p>Shift</p>'.repeat(5)),
        );
        await page.evaluate(TWO_FRAMES);
        assert.ok((await shiftOf(page)) > BUDGET, 'a shift that the test causes is measured');
        await context.close();
      });
    }
  });

/** Runs in the page: adds up the shifts in `window.shift` while `window.isLoading` is set. */
function sumLayoutShifts(): void {
  Reflect.set(window, 'shift', 0);
  new PerformanceObserver((entries) => {
    for (const entry of entries.getEntries()) {
      if (Reflect.get(window, 'isLoading') !== true) continue;
      Reflect.set(window, 'shift', Number(Reflect.get(window, 'shift')) + Number(Reflect.get(entry, 'value')));
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

const shiftOf = (page: Page) => page.evaluate(() => Number(Reflect.get(window, 'shift')));
