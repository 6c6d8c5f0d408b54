// The shopper leaves to pay and comes back: what happened meanwhile, and page code that interferes.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { problem } from '../support/planned-response.js';
import { launchBrowser } from '../support/browser.js';
import { checkoutElement, waitForPhase } from '../support/checkout-element.js';
import { sessionResponse } from '../support/shop-page.js';
import { Visit } from '../support/visit.js';

const SECOND_MS = 1000;

describe('return from the payment page', () => {
  let browser: Browser;
  before(async () => void (browser = await launchBrowser({ without: ['--disable-popup-blocking'] })));
  after(() => browser.close());

  test('F42 paid while the page was closed: complete on load, with one event', async (t) => {
    const visit = await Visit.load(t, browser);
    await visit.respond(sessionResponse(visit.server, { status: 'complete' }));
    await waitForPhase(visit.page, 'complete');
    await visit.advance(60 * SECOND_MS);
    assert.equal(visit.readsSent, 1);
    assert.deepEqual(await visit.events(), ['ready', 'complete']);
  });

  test('F42 paid while the page was offline: complete once online, with one event', async (t) => {
    const visit = await Visit.open(t, browser);
    await visit.handOff();
    await visit.page.context().setOffline(true);
    for (let second = 0; second < 30; second++) await visit.advance(SECOND_MS);
    await visit.page.context().setOffline(false);
    await visit.respond(sessionResponse(visit.server, { status: 'complete' }), 2);
    await waitForPhase(visit.page, 'complete');
    assert.deepEqual(await visit.events(), ['ready', 'pay', 'complete']);
  });

  test('F42 reloaded while paying: still waiting, then complete', async (t) => {
    const visit = await Visit.open(t, browser);
    await visit.handOff();
    await visit.page.reload();
    await visit.advance(1);
    await visit.respond(sessionResponse(visit.server));
    await waitForPhase(visit.page, 'waiting');
    await visit.readAfter(2 * SECOND_MS, sessionResponse(visit.server, { status: 'complete' }));
    assert.deepEqual(await visit.events(), ['ready', 'complete']);
  });

  test('F44 pop-ups blocked: the payment link opens, and the QR code is there', async (t) => {
    // Chromium's headless shell has no pop-up blocker; this is the strictest one possible.
    const head = '<script>window.blocked = 0; window.open = () => { blocked += 1; return null; }</script>';
    const visit = await Visit.open(t, browser, { head });
    await visit.advance(60 * SECOND_MS);
    const link = checkoutElement(visit.page).locator('a[part=pay]');
    assert.equal(await link.getAttribute('href'), `${visit.server.url}/pay`);
    await checkoutElement(visit.page).getByText('Scan with your phone').click();
    await checkoutElement(visit.page).locator('[part=qr] [role=img]').waitFor();
    await visit.handOff();
    assert.equal(await visit.page.evaluate('window.blocked'), 0);
    assert.deepEqual(await visit.events(), ['ready', 'pay']);
  });

  test('F45 page listeners throw at every event: the checkout continues', async (t) => {
    const names = ['ready', 'change', 'pay', 'complete', 'expired', 'cancel', 'error'];
    const head = `<script>for (const name of ${JSON.stringify(names)}) document.addEventListener(name, (event) => {
  if (event instanceof CustomEvent) throw new Error('the page at ' + name);
}, { capture: true });</script>`;
    const visit = await Visit.open(t, browser, { head });
    await visit.handOff();
    await visit.readAfter(2 * SECOND_MS, problem(403, 'forbidden'));
    await visit.page.evaluate(() => dispatchEvent(new Event('focus')));
    await visit.respond(sessionResponse(visit.server, { status: 'complete' }));
    await waitForPhase(visit.page, 'complete');
    assert.deepEqual(
      visit.uncaughtErrors,
      ['ready', 'pay', 'error', 'complete'].map((name) => `the page at ${name}`),
    );
  });
});
