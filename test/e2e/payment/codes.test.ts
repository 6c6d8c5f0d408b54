// The QR codes of payments in place, as a phone's camera sees them: decoded by another library from a picture of the page.
import assert from 'node:assert/strict';
import { after, before, describe, test, type TestContext } from 'node:test';
import type { Browser, Locator, Page } from 'playwright-core';
import type { FixtureName } from '../../../src/testing/fixtures.js';
import { launchBrowser } from '../support/browser.js';
import { checkoutElement } from '../support/checkout-element.js';
import { paymentOf, sentPayment } from '../support/payment-page.js';
import { openQrReader } from '../support/qr-reader.js';
import { Visit } from '../support/visit.js';

/** What the code holds first, and what it holds after the switch; null where there is no switch. */
const CODES: readonly (readonly [fixture: FixtureName, first: 'address' | 'uri', second: 'address' | 'uri' | null])[] =
  [
    ['payHere', 'address', null],
    ['payPolygon', 'address', 'uri'],
    ['payBitcoin', 'uri', 'address'],
    ['payLightning', 'uri', null],
    ['paySolana', 'uri', 'address'],
    ['payTag', 'address', null],
  ];

describe('QR codes of payments in place', () => {
  let browser: Browser;
  let read: (element: Locator) => Promise<string | null>;
  before(async () => {
    browser = await launchBrowser();
    read = await openQrReader(browser);
  });
  after(() => browser.close());

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const [fixture, first, second] of CODES) {
      const title = second === null ? first : `${first}, and ${second} after the switch`;
      test(`${fixture}, ${colorScheme}, 360 px: ${title}`, async (t) => {
        const page = await open(t, fixture, colorScheme);
        const payment = sentPayment(fixture);
        assert.equal(await read(codeOf(page)), payment[first]);
        const others = checkoutElement(page).locator('[part=payment-code] .segment:not(:has(:checked))');
        assert.equal(await others.count(), second === null ? 0 : 1);
        if (second === null) return;
        await others.click();
        assert.equal(await read(codeOf(page)), payment[second]);
      });
    }
  }

  test('the code stays the same through reads, and the switch stays where the shopper put it', async (t) => {
    const page = await open(t, 'paySolana', 'light');
    await checkoutElement(page).locator('[part=payment-code] .segment:not(:has(:checked))').click();
    await page.evaluate("document.querySelector('payfect-checkout').requestUpdate()");
    assert.equal(await read(codeOf(page)), sentPayment('paySolana').address);
  });

  async function open(t: TestContext, fixture: FixtureName, colorScheme: 'light' | 'dark'): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, colorScheme });
    t.after(() => context.close());
    const head = '<style>:root { color-scheme: light dark }</style>';
    const { page } = await Visit.open(t, browser, { context, head, session: paymentOf(fixture) });
    await checkoutElement(page).locator('[part=payment-code] svg path').waitFor();
    return page;
  }
});

const codeOf = (page: Page) => checkoutElement(page).locator('[part=payment-code]');
