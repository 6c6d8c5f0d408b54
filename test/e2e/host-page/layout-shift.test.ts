// The merchant's page does not shift when the checkout has loaded.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page, Route } from 'playwright-core';
import { reservingStyles } from '../../../bench/widget/shift/bench-shift.js';
import { MANY_COINS, payfectItem, payfectSession, type SessionChanges } from '../../../src/testing/proxied-session.js';
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
        const { id } = await createSandboxCheckout(site.sandbox.url);
        const page = await openPage(site, { width, height });
        await load(page, site.merchant.pageUrl(id, { tail: TAIL }), (route) => route.continue());
        await checkoutElement(page).locator(button).waitFor();
        await page.evaluate(TWO_FRAMES);
        const shift = await shiftOf(page);
        assert.ok(shift <= BUDGET, `the page shifted by ${shift}`);
        await page.evaluate(() =>
          document.querySelector('h1')?.insertAdjacentHTML('beforebegin', '<p>Shift</p>'.repeat(5)),
        );
        await page.evaluate(TWO_FRAMES);
        assert.ok((await shiftOf(page)) > BUDGET, 'a shift that the test causes is measured');
        await page.context().close();
      });
    }
  });

/** From one button to more than a screen. */
const SESSIONS: Readonly<Record<string, SessionChanges>> = {
  'a card alone': { paymentMethodTypes: ['card'], paymentMethodOptions: { card: null }, invoiceItems: [] },
  'two methods and one currency': {},
  'thirty currencies': { paymentMethodOptions: { crypto: MANY_COINS, card: null } },
  'a test of a long name and amount': {
    merchant: { name: 'The Honourable Company of Marram Grass Weavers and Oak Turners of the Outer Isles' },
    amountTotal: '123456789012.123456',
    isLivemode: false,
  },
  'a hundred items': { invoiceItems: Array.from({ length: 100 }, (_, index) => payfectItem(`Item ${index}`)) },
};

describe('layout shift on a phone whose page reserves the place as in the README', () => {
  let site: Site;

  before(async () => {
    site = await openSite();
  });
  after(() => site.close());

  for (const [width, height] of [
    [320, 568],
    [390, 844],
  ] as const) {
    for (const [name, changes] of Object.entries(SESSIONS)) {
      test(`stays within ${BUDGET} at ${width} x ${height} px: ${name}`, async () => {
        const session = payfectSession(changes);
        const page = await openPage(site, { width, height }, await reservingStyles());
        await load(page, site.merchant.pageUrl(session.id, { tail: TAIL }), (route) =>
          route.fulfill({ json: session }),
        );
        await page.evaluate(TWO_FRAMES);
        const shift = await shiftOf(page);
        assert.ok(shift <= BUDGET, `the page shifted by ${shift}`);
        await page.context().close();
      });
    }
  }
});

const TAIL = 'Below the checkout. '.repeat(60);

async function openPage(
  { browser }: Site,
  viewport: { readonly width: number; readonly height: number },
  styles = '',
): Promise<Page> {
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  await page.addInitScript(sumLayoutShifts);
  await page.addInitScript((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
  }, styles);
  return page;
}

/** Opens a checkout, and counts shifts from the loading view to the last control of the open one. */
async function load(page: Page, url: string, answer: (route: Route) => Promise<void>): Promise<void> {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/payfect/checkouts/*', async (route) => {
    await held;
    await answer(route);
  });
  await page.goto(url);
  await waitForPhase(page, 'loading');
  await page.evaluate(TWO_FRAMES);
  await page.evaluate(() => Reflect.set(window, 'isLoading', true));
  release();
  await waitForPhase(page, 'open');
  await checkoutElement(page).locator('[part~=cancel]').waitFor();
}

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
