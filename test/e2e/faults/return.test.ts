// The shopper goes to pay and comes back; what happened meanwhile, and what the page's own code does about it.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { problem } from '../support/fault-step.js';
import { launchBrowser } from '../support/browser.js';
import { checkoutElement, phaseIs } from '../support/checkout-element.js';
import { sessionAt } from '../support/shop-page.js';
import { Visit } from '../support/visit.js';

const SECOND_MS = 1000;

describe('paying elsewhere', () => {
  let browser: Browser;
  before(async () => void (browser = await launchBrowser({ without: ['--disable-popup-blocking'] })));
  after(() => browser.close());

  test('F42 paid while the page was closed: complete at the first load, and said once per load', async (t) => {
    const visit = await Visit.begin(t, browser);
    await visit.answer(sessionAt(visit.server, { status: 'complete' }));
    await phaseIs(visit.page, 'complete');
    await visit.advance(60 * SECOND_MS);
    assert.equal(visit.readsSent, 1);
    assert.deepEqual(await visit.events(), ['ready', 'complete']);
  });

  test('F42 paid while the page was offline: complete as soon as it is online, and said once', async (t) => {
    const visit = await Visit.open(t, browser);
    await visit.handOff();
    await visit.page.context().setOffline(true);
    for (let second = 0; second < 30; second++) await visit.advance(SECOND_MS);
    await visit.page.context().setOffline(false);
    await visit.answer(sessionAt(visit.server, { status: 'complete' }), 2);
    await phaseIs(visit.page, 'complete');
    assert.deepEqual(await visit.events(), ['ready', 'pay', 'complete']);
  });

  test('F42 paid while the page was reloaded: still waiting, then complete', async (t) => {
    const visit = await Visit.open(t, browser);
    await visit.handOff();
    await visit.page.reload();
    await visit.advance(1);
    await visit.answer(sessionAt(visit.server));
    await phaseIs(visit.page, 'waiting');
    await visit.readAfter(2 * SECOND_MS, sessionAt(visit.server, { status: 'complete' }));
    assert.deepEqual(await visit.events(), ['ready', 'complete']);
  });

  test('F44 a pop-up blocker, a minute after the last click: our link opens all the same, and there is a QR code, too', async (t) => {
    // Chromium's headless shell has no blocker of its own; this is the strictest that there can be.
    const head = '<script>window.blocked = 0; window.open = () => { blocked += 1; return null; }</script>';
    const visit = await Visit.open(t, browser, { head });
    await visit.advance(60 * SECOND_MS);
    const link = checkoutElement(visit.page).locator('a[part=pay]');
    assert.equal(await link.getAttribute('href'), `${visit.server.url}/pay`);
    await checkoutElement(visit.page).getByText('Pay with another device').click();
    await checkoutElement(visit.page).locator('[part=qr] svg').waitFor();
    await visit.handOff();
    assert.equal(await visit.page.evaluate('window.blocked'), 0);
    assert.deepEqual(await visit.events(), ['ready', 'pay']);
  });

  test('F45 the page’s own listeners throw at every event: the checkout goes on', async (t) => {
    const names = ['ready', 'change', 'pay', 'complete', 'expired', 'cancel', 'error'];
    const head = `<script>for (const name of ${JSON.stringify(names)}) document.addEventListener(name, (event) => {
  if (event instanceof CustomEvent) throw new Error('the page at ' + name);
}, { capture: true });</script>`;
    const visit = await Visit.open(t, browser, { head });
    await visit.handOff();
    await visit.readAfter(2 * SECOND_MS, problem(403, 'forbidden'));
    await visit.page.evaluate(() => dispatchEvent(new Event('focus')));
    await visit.answer(sessionAt(visit.server, { status: 'complete' }));
    await phaseIs(visit.page, 'complete');
    assert.deepEqual(
      visit.crashes,
      ['ready', 'pay', 'error', 'complete'].map((name) => `the page at ${name}`),
    );
  });
});
