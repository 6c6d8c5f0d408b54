// Clocks that are wrong, devices that sleep, and a time that is up.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser.js';
import { checkoutElement, phaseIs } from '../support/checkout-element.js';
import { sessionAt, WITH_STREAM } from '../support/shop-page.js';
import { Visit } from '../support/visit.js';

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

describe('time', () => {
  let browser: Browser;
  before(async () => void (browser = await launchBrowser()));
  after(() => browser.close());

  const countdown = (visit: Visit) => checkoutElement(visit.page).locator('[part=countdown]').innerText();

  test('F12 the countdown reaches zero while the server says open: it checks, and ends nothing by itself', async (t) => {
    const visit = await Visit.open(t, browser, { session: { secondsLeft: 10 } });
    await visit.advance(10.1 * SECOND_MS);
    assert.match(await countdown(visit), /checking/);
    await visit.readWithin(0, SECOND_MS, sessionAt(visit.server, { secondsLeft: 0 }));
    for (let round = 0; round < 3; round++) {
      await visit.readAfter(15 * SECOND_MS, sessionAt(visit.server, { secondsLeft: 0 }));
      await phaseIs(visit.page, 'open');
    }
    assert.deepEqual(await visit.events(), ['ready']);
    await visit.readAfter(15 * SECOND_MS, sessionAt(visit.server, { status: 'expired' }));
    assert.deepEqual(await visit.events(), ['ready', 'expired']);
  });

  for (const [wrong, aheadMs] of [
    ['a day ahead', DAY_MS],
    ['a day behind', -DAY_MS],
    ['in 1970', -Date.now() + MINUTE_MS],
  ] as const) {
    test(`F26 a shopper’s clock that is ${wrong}: the same countdown, by the proxy’s count or the answer’s date`, async (t) => {
      const expiresAt = new Date(Date.now() + 20 * MINUTE_MS).toISOString();
      const shopperClockMs = Date.now() + aheadMs;
      const counted = await Visit.open(t, browser, { shopperClockMs, session: { secondsLeft: 1200 } });
      const dated = await Visit.open(t, browser, { shopperClockMs, session: { secondsLeft: null, expiresAt } });
      for (const visit of [counted, dated]) {
        assert.match(await countdown(visit), /\b(19:5[89]|20:0[0-2])$/);
        await visit.advance(5 * MINUTE_MS);
        assert.match(await countdown(visit), /\b(14:5[89]|15:0[0-2])$/);
        assert.deepEqual(await visit.events(), ['ready']);
      }
    });
  }

  test('F26 a shopper’s clock that is set while the page is open: the countdown goes on', async (t) => {
    const visit = await Visit.open(t, browser, { session: { secondsLeft: 1200 } });
    for (const jumpMs of [HOUR_MS, -DAY_MS]) {
      await visit.page.clock.setSystemTime(Date.now() + jumpMs);
      await visit.advance(2 * SECOND_MS);
      assert.match(await countdown(visit), /\b19:5\d$/, 'before anybody is asked');
      await visit.readWithin(10 * SECOND_MS, 16 * SECOND_MS, sessionAt(visit.server, { secondsLeft: 1200 }));
      assert.match(await countdown(visit), /\b(19:5\d|20:00)$/);
    }
    assert.deepEqual(await visit.events(), ['ready']);
  });

  test('F27 an hour of sleep: one read on waking, no burst of what was missed, and the time that is left', async (t) => {
    const visit = await Visit.open(t, browser, { session: { secondsLeft: 5400, ...WITH_STREAM } });
    await visit.server.streams.arrival(1);
    await visit.page.clock.fastForward(HOUR_MS);
    await visit.page.evaluate(() => {
      dispatchEvent(new Event('focus'));
      dispatchEvent(new Event('online'));
      document.dispatchEvent(new Event('visibilitychange'));
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }));
    });
    await visit.advance(1);
    assert.equal(visit.readsSent, 2);
    assert.match(await countdown(visit), /\b(29:5\d|30:00)$/);
    await visit.answer(sessionAt(visit.server, { secondsLeft: 1800 }));
    await visit.readAfter(15 * SECOND_MS, sessionAt(visit.server, { secondsLeft: 1785 }));
    assert.deepEqual(await visit.events(), ['ready']);
  });

  test('F43 the time runs out while the shopper pays: a warning, “expired” by the server only, and a late payment counts', async (t) => {
    const visit = await Visit.open(t, browser, { session: { secondsLeft: 100 } });
    await visit.handOff();
    await visit.readAfter(2 * SECOND_MS, sessionAt(visit.server, { secondsLeft: 62 }));
    assert.doesNotMatch(await spoken(visit), /left to pay/);
    await visit.advance(2.4 * SECOND_MS);
    await visit.answer(sessionAt(visit.server, { secondsLeft: 59 }));
    assert.equal(await checkoutElement(visit.page).locator('.urgent').count(), 1);
    assert.match(await spoken(visit), /left to pay/);
    await visit.readAfter(2 * SECOND_MS, sessionAt(visit.server, { status: 'expired' }));
    await phaseIs(visit.page, 'expired');
    await visit.readAfter(10 * SECOND_MS, sessionAt(visit.server, { status: 'expired' }));
    await visit.readAfter(10 * SECOND_MS, sessionAt(visit.server, { status: 'complete' }));
    await phaseIs(visit.page, 'complete');
    assert.match(await visit.text(), /after the time was up/);
    assert.deepEqual(await visit.events(), ['ready', 'pay', 'expired', 'complete']);
  });

  const spoken = (visit: Visit) => checkoutElement(visit.page).locator('[role=status]').innerText();
});
