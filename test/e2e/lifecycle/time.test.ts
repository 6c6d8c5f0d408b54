// Wrong clocks, sleeping devices, and sessions that run out of time.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser.js';
import { checkoutElement, waitForPhase } from '../support/checkout-element.js';
import type { PlannedResponse } from '../support/planned-response.js';
import { sessionResponse, WITH_STREAM } from '../support/shop-page.js';
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

  test('F12 countdown at zero, server says open: keeps reading until the server says expired', async (t) => {
    const visit = await Visit.open(t, browser, { session: { secondsLeft: 10 } });
    await visit.advance(10.1 * SECOND_MS);
    assert.match(await countdown(visit), /Checking/);
    await visit.readWithin(0, SECOND_MS, sessionResponse(visit.server, { secondsLeft: 0 }));
    for (let round = 0; round < 3; round++) {
      await visit.readAfter(15 * SECOND_MS, sessionResponse(visit.server, { secondsLeft: 0 }));
      await waitForPhase(visit.page, 'open');
    }
    assert.deepEqual(await visit.events(), ['ready']);
    await visit.readAfter(15 * SECOND_MS, sessionResponse(visit.server, { status: 'expired' }));
    assert.deepEqual(await visit.events(), ['ready', 'expired']);
  });

  for (const [wrong, aheadMs] of [
    ['a day ahead', DAY_MS],
    ['a day behind', -DAY_MS],
    ['in 1970', -Date.now() + MINUTE_MS],
  ] as const) {
    test(`F26 shopper’s clock ${wrong}: same countdown, from secondsLeft or the Date header`, async (t) => {
      const shopperClockMs = Date.now() + aheadMs;
      const counted = await Visit.open(t, browser, { shopperClockMs, session: { secondsLeft: 1200 } });
      const dated = await Visit.load(t, browser, { shopperClockMs });
      await dated.respond(expiringIn(20 * MINUTE_MS, dated));
      for (const visit of [counted, dated]) {
        assert.match(await countdown(visit), /\b(19:5[89]|20:0[0-2])$/);
        await visit.advance(5 * MINUTE_MS);
        assert.match(await countdown(visit), /\b(14:5[89]|15:0[0-2])$/);
        assert.deepEqual(await visit.events(), ['ready']);
      }
    });
  }

  test('F26 shopper’s clock changed while the page is open: same countdown', async (t) => {
    const visit = await Visit.open(t, browser, { session: { secondsLeft: 1200 } });
    for (const jumpMs of [HOUR_MS, -DAY_MS]) {
      await visit.page.clock.setSystemTime(Date.now() + jumpMs);
      await visit.advance(2 * SECOND_MS);
      assert.match(await countdown(visit), /\b19:5\d$/, 'before the next read');
      await visit.readWithin(10 * SECOND_MS, 16 * SECOND_MS, sessionResponse(visit.server, { secondsLeft: 1200 }));
      assert.match(await countdown(visit), /\b(19:5\d|20:00)$/);
    }
    assert.deepEqual(await visit.events(), ['ready']);
  });

  test('F27 an hour of sleep: one read on waking, and the correct time left', async (t) => {
    const visit = await Visit.open(t, browser, { session: { secondsLeft: 5400, ...WITH_STREAM } });
    await visit.server.streams.waitFor(1);
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
    await visit.respond(sessionResponse(visit.server, { secondsLeft: 1800 }));
    await visit.readAfter(15 * SECOND_MS, sessionResponse(visit.server, { secondsLeft: 1785 }));
    assert.deepEqual(await visit.events(), ['ready']);
  });

  test('F43 time runs out while waiting: a warning, `expired`, then a late payment completes', async (t) => {
    const visit = await Visit.open(t, browser, { session: { secondsLeft: 100 } });
    // It comes with the file that warns, after the first paint.
    await checkoutElement(visit.page).locator('[part=countdown]').waitFor();
    await visit.handOff();
    await visit.readAfter(2 * SECOND_MS, sessionResponse(visit.server, { secondsLeft: 62 }));
    assert.doesNotMatch(await spoken(visit), /left to pay/);
    await visit.advance(2.4 * SECOND_MS);
    await visit.respond(sessionResponse(visit.server, { secondsLeft: 59 }));
    assert.equal(await checkoutElement(visit.page).locator('.urgent').count(), 1);
    assert.match(await spoken(visit), /left to pay/);
    await visit.readAfter(2 * SECOND_MS, sessionResponse(visit.server, { status: 'expired' }));
    await waitForPhase(visit.page, 'expired');
    await visit.readAfter(10 * SECOND_MS, sessionResponse(visit.server, { status: 'expired' }));
    await visit.readAfter(10 * SECOND_MS, sessionResponse(visit.server, { status: 'complete' }));
    await waitForPhase(visit.page, 'complete');
    assert.match(await visit.text(), /after the time limit/);
    assert.deepEqual(await visit.events(), ['ready', 'pay', 'expired', 'complete']);
  });

  /** A session whose time left follows from its dates alone. The date is written here: opening a page takes seconds, too. */
  function expiringIn(ms: number, { server }: Visit): PlannedResponse {
    const nowMs = Date.now();
    const expiresAt = new Date(nowMs + ms).toISOString();
    const response = sessionResponse(server, { secondsLeft: null, expiresAt });
    assert.ok(response.kind === 'respond');
    return { ...response, headers: { ...response.headers, date: new Date(nowMs).toUTCString() } };
  }

  const spoken = (visit: Visit) => checkoutElement(visit.page).locator('[role=status]').innerText();
});
