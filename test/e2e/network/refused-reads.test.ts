// Reads that the server rejects: rate limits, missing rights, unknown sessions.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { startFaultServer } from '../support/fault-server.js';
import { problem } from '../support/planned-response.js';
import { launchBrowser } from '../support/browser.js';
import { waitForPhase } from '../support/checkout-element.js';
import { sessionResponse } from '../support/shop-page.js';
import { Visit } from '../support/visit.js';

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const DAY_MS = 24 * 60 * MINUTE_MS;
const OPEN_MS = 15 * SECOND_MS;
/** Jitter makes the wait after a `Retry-After` up to 20 % longer, never shorter. */
const MAX_JITTER = 1.2;

describe('rejected reads', () => {
  let browser: Browser;
  before(async () => void (browser = await launchBrowser()));
  after(() => browser.close());

  test('F3 429 with Retry-After in seconds: waits that long, at most two minutes', async (t) => {
    const visit = await Visit.open(t, browser);
    await visit.readAfter(OPEN_MS, problem(429, 'rate-limited', { 'retry-after': '50' }));
    await visit.readWithin(
      50 * SECOND_MS,
      50 * MAX_JITTER * SECOND_MS,
      problem(429, 'rate-limited', { 'retry-after': '86400' }),
    );
    await visit.readWithin(120 * SECOND_MS, 120 * MAX_JITTER * SECOND_MS, sessionResponse(visit.server));
    await waitForPhase(visit.page, 'open');
    assert.deepEqual(await visit.events(), ['ready']);
  });

  test('F4 429 with a date, or with no usable Retry-After, on a clock that is a day ahead', async (t) => {
    const date = 'Fri, 20 Nov 2026 12:00:00 GMT';
    const visit = await Visit.open(t, browser, { shopperClockMs: Date.parse(date) + DAY_MS });
    const backOff = [1.6, 2.4] as const;
    for (const [retryAfter, [earliestS, latestS]] of [
      ['Fri, 20 Nov 2026 12:00:20 GMT', [20, 20 * MAX_JITTER]],
      ['Friday, 20-Nov-26 12:00:20 GMT', [20, 20 * MAX_JITTER]],
      ['Fri, 20 Nov 2026 11:00:00 GMT', backOff],
      [null, backOff],
      ['', backOff],
      ['soon', backOff],
      ['-20', backOff],
      ['20 seconds', backOff],
    ] as const) {
      t.diagnostic(`Retry-After: ${retryAfter ?? 'none'}`);
      const headers = { date, ...(retryAfter === null ? {} : { 'retry-after': retryAfter }) };
      await visit.readAfter(OPEN_MS, problem(429, 'rate-limited', headers));
      await visit.readWithin(earliestS * SECOND_MS, latestS * SECOND_MS, sessionResponse(visit.server));
    }
  });

  test('F5 Retry-After hidden by CORS: waits for the body’s `retryAfter`', async (t) => {
    const proxy = await startFaultServer();
    t.after(() => proxy.close());
    const visit = await Visit.load(t, browser, { proxy, attributes: `proxy-url="${proxy.url}/payfect"` });
    const allowed = { 'access-control-allow-origin': visit.server.url };
    const session = sessionResponse(visit.server);
    const allowedSession =
      session.kind === 'respond' ? { ...session, headers: { ...session.headers, ...allowed } } : session;
    await visit.respond(allowedSession);
    await waitForPhase(visit.page, 'open');
    const rateLimited = problem(429, 'rate-limited', { 'retry-after': '20', ...allowed }, { retryAfter: 20 });
    await visit.readAfter(OPEN_MS, rateLimited);
    await visit.readWithin(20 * SECOND_MS, 20 * MAX_JITTER * SECOND_MS, allowedSession);
  });

  for (const status of [401, 403]) {
    test(`F7 ${status} on the first read: one error event, a message, no more reads`, async (t) => {
      const visit = await Visit.load(t, browser);
      await visit.respond(problem(status, 'forbidden'));
      await waitForPhase(visit.page, 'failed');
      await visit.advance(10 * MINUTE_MS);
      assert.equal(visit.readsSent, 1);
      assert.deepEqual(await visit.events(), ['error forbidden']);
      assert.match(await visit.text(), /Please contact the shop/);
    });

    test(`F7 ${status} on a later read: one error event, a notice, no more reads, and the session stays`, async (t) => {
      const visit = await Visit.open(t, browser);
      await visit.readAfter(OPEN_MS, problem(status, 'forbidden'));
      await visit.advance(10 * MINUTE_MS);
      assert.equal(visit.readsSent, 2);
      assert.deepEqual(await visit.events(), ['ready', 'error forbidden']);
      assert.match((await visit.notice()) ?? '', /Please contact the shop/);
      await waitForPhase(visit.page, 'open');
    });
  }

  test('F8 404: fails with `not-found` after three reads', async (t) => {
    const visit = await Visit.load(t, browser);
    await visit.respond(problem(404, 'not-found'));
    await visit.readAfter(2 * SECOND_MS, problem(404, 'not-found'));
    assert.deepEqual(await visit.events(), []);
    await visit.readAfter(4 * SECOND_MS, problem(404, 'not-found'));
    await waitForPhase(visit.page, 'failed');
    assert.deepEqual(await visit.events(), ['error not-found']);
    assert.match(await visit.text(), /can’t find this payment/);
    await visit.advance(10 * MINUTE_MS);
    assert.equal(visit.readsSent, 3);
  });

  test('F8 404 twice, then the session: opens without an error', async (t) => {
    const visit = await Visit.load(t, browser);
    await visit.respond(problem(404, 'not-found'));
    await visit.readAfter(2 * SECOND_MS, problem(404, 'not-found'));
    await visit.readAfter(4 * SECOND_MS, sessionResponse(visit.server));
    await waitForPhase(visit.page, 'open');
    assert.deepEqual(await visit.events(), ['ready']);
  });
});
