// Reads that a server refuses: later, never, or for everybody.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { serveFaults } from '../support/fault-server.js';
import { problem } from '../support/planned-response.js';
import { launchBrowser } from '../support/browser.js';
import { phaseIs } from '../support/checkout-element.js';
import { sessionAt } from '../support/shop-page.js';
import { Visit } from '../support/visit.js';

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const DAY_MS = 24 * 60 * MINUTE_MS;
const OPEN_MS = 15 * SECOND_MS;
/** A `Retry-After` is obeyed, and spread by a fifth to the later side only. */
const SPREAD = 1.2;

describe('reads that are refused', () => {
  let browser: Browser;
  before(async () => void (browser = await launchBrowser()));
  after(() => browser.close());

  test('F3 429 with Retry-After in seconds: not a moment earlier, and two minutes at most', async (t) => {
    const visit = await Visit.open(t, browser);
    await visit.readAfter(OPEN_MS, problem(429, 'rate-limited', { 'retry-after': '50' }));
    await visit.readWithin(
      50 * SECOND_MS,
      50 * SPREAD * SECOND_MS,
      problem(429, 'rate-limited', { 'retry-after': '86400' }),
    );
    await visit.readWithin(120 * SECOND_MS, 120 * SPREAD * SECOND_MS, sessionAt(visit.server));
    await phaseIs(visit.page, 'open');
    assert.deepEqual(await visit.events(), ['ready']);
  });

  test('F4 429 with a date, or with nothing that can be read, and a shopper’s clock that is a day off', async (t) => {
    const date = 'Fri, 20 Nov 2026 12:00:00 GMT';
    const visit = await Visit.open(t, browser, { shopperClockMs: Date.parse(date) + DAY_MS });
    const backOff = [1.6, 2.4] as const;
    for (const [retryAfter, [earliestS, latestS]] of [
      ['Fri, 20 Nov 2026 12:00:20 GMT', [20, 20 * SPREAD]],
      ['Friday, 20-Nov-26 12:00:20 GMT', [20, 20 * SPREAD]],
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
      await visit.readWithin(earliestS * SECOND_MS, latestS * SECOND_MS, sessionAt(visit.server));
    }
  });

  test('F5 Retry-After that another origin’s page may not read: the body says it again', async (t) => {
    const proxy = await serveFaults();
    t.after(() => proxy.close());
    const visit = await Visit.begin(t, browser, { proxy, attributes: `proxy-url="${proxy.url}/payfect"` });
    const allowed = { 'access-control-allow-origin': visit.server.url };
    const session = sessionAt(visit.server);
    const shown = session.kind === 'answer' ? { ...session, headers: { ...session.headers, ...allowed } } : session;
    await visit.answer(shown);
    await phaseIs(visit.page, 'open');
    const refusal = problem(429, 'rate-limited', { 'retry-after': '20', ...allowed }, { retryAfter: 20 });
    await visit.readAfter(OPEN_MS, refusal);
    await visit.readWithin(20 * SECOND_MS, 20 * SPREAD * SECOND_MS, shown);
  });

  for (const status of [401, 403]) {
    test(`F7 ${status} at first: one error, words for the shopper, and no storm of retries`, async (t) => {
      const visit = await Visit.begin(t, browser);
      await visit.answer(problem(status, 'forbidden'));
      await phaseIs(visit.page, 'failed');
      await visit.advance(10 * MINUTE_MS);
      assert.equal(visit.readsSent, 1);
      assert.deepEqual(await visit.events(), ['error forbidden']);
      assert.match(await visit.text(), /Please contact the shop/);
    });

    test(`F7 ${status} while the checkout is shown: the same, and the checkout stays`, async (t) => {
      const visit = await Visit.open(t, browser);
      await visit.readAfter(OPEN_MS, problem(status, 'forbidden'));
      await visit.advance(10 * MINUTE_MS);
      assert.equal(visit.readsSent, 2);
      assert.deepEqual(await visit.events(), ['ready', 'error forbidden']);
      assert.match((await visit.notice()) ?? '', /Please contact the shop/);
      await phaseIs(visit.page, 'open');
    });
  }

  test('F8 404: three tries within ten seconds, because a replica may lag, then “can’t be found”', async (t) => {
    const visit = await Visit.begin(t, browser);
    await visit.answer(problem(404, 'not-found'));
    await visit.readAfter(2 * SECOND_MS, problem(404, 'not-found'));
    assert.deepEqual(await visit.events(), []);
    await visit.readAfter(4 * SECOND_MS, problem(404, 'not-found'));
    await phaseIs(visit.page, 'failed');
    assert.deepEqual(await visit.events(), ['error not-found']);
    assert.match(await visit.text(), /can’t be found/);
    await visit.advance(10 * MINUTE_MS);
    assert.equal(visit.readsSent, 3);
  });

  test('F8 404 from a replica that lags: the session is there at the third try, and nothing was said', async (t) => {
    const visit = await Visit.begin(t, browser);
    await visit.answer(problem(404, 'not-found'));
    await visit.readAfter(2 * SECOND_MS, problem(404, 'not-found'));
    await visit.readAfter(4 * SECOND_MS, sessionAt(visit.server));
    await phaseIs(visit.page, 'open');
    assert.deepEqual(await visit.events(), ['ready']);
  });
});
