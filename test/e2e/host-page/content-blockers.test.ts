// Content blockers that block the script, the event stream or pictures.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.js';
import { checkoutElement, waitForPhase } from '../support/checkout-element.js';
import { buy, WITH_CHOICE } from '../support/purchase.js';
import { sessionResponse, WITH_STREAM } from '../support/shop-page.js';
import { Visit } from '../support/visit.js';

/** Blocks requests in the browser, as blockers do: Playwright's routes would intercept every request. */
const block = (pattern: string) => async (page: Page) => {
  const protocol = await page.context().newCDPSession(page);
  await protocol.send('Network.enable');
  await protocol.send('Network.setBlockedURLs', { urls: [pattern] });
};

describe('content blockers', () => {
  let browser: Browser;
  before(async () => void (browser = await launchBrowser()));
  after(() => browser.close());

  test('F70 script blocked: the page’s fallback link is visible', async (t) => {
    const visit = await Visit.load(t, browser, { setUp: block('*/payfect-checkout*.js') });
    const link = checkoutElement(visit.page).getByRole('link', { name: 'Pay without the script' });
    assert.equal(await link.isVisible(), true);
    assert.equal(await link.getAttribute('href'), 'https://pay.example/');
    assert.equal(visit.readsSent, 0);
  });

  test('F70 event stream blocked: polling finds the payment', async (t) => {
    const visit = await Visit.open(t, browser, {
      session: WITH_STREAM,
      setUp: block('*/events'),
    });
    await visit.handOff();
    await visit.readAfter(2000, sessionResponse(visit.server, { ...WITH_STREAM, status: 'complete' }));
    await waitForPhase(visit.page, 'complete');
    assert.equal(visit.server.streams.count, 0);
    assert.deepEqual(visit.uncaughtErrors, []);
  });

  test('F70 pictures blocked: a purchase completes', async (t) => {
    const images = ['https://pictures.example/tray.png'];
    const invoiceItems = [
      { id: 'item-1', quantity: 1, amount: '20.00', priceData: { productData: { name: 'Tray', images } } },
    ];
    const visit = await Visit.open(t, browser, {
      session: { ...WITH_CHOICE, invoiceItems },
      setUp: block('https://pictures.example/*'),
    });
    await buy(visit);
  });
});
