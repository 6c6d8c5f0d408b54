// Reads without a response, or with only part of one.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { cut, problem } from '../support/planned-response.js';
import { newestAnswer } from '../../support/payfect-answers.js';
import { launchBrowser } from '../support/browser.js';
import { waitForPhase } from '../support/checkout-element.js';
import { sessionResponse } from '../support/shop-page.js';
import { Visit } from '../support/visit.js';

const SECOND_MS = 1000;
const OPEN_MS = 15 * SECOND_MS;
const LONGEST_BACK_OFF_MS = 30 * SECOND_MS;
const BACK_OFF_MS = [2 * SECOND_MS, 4 * SECOND_MS, 8 * SECOND_MS, 16 * SECOND_MS, LONGEST_BACK_OFF_MS];
const TROUBLE = /Connection lost/;

describe('lost reads', () => {
  let browser: Browser;
  before(async () => void (browser = await launchBrowser()));
  after(() => browser.close());

  test('F1 connection lost during four reads: keeps the session, shows a notice, completes once', async (t) => {
    const visit = await Visit.open(t, browser);
    await visit.readAfter(OPEN_MS, sessionResponse(visit.server));
    await visit.readAfter(OPEN_MS, cut(newestAnswer()));
    assert.equal(await visit.notice(), null, 'no notice after one lost read');
    for (const backOffMs of BACK_OFF_MS.slice(0, 3)) {
      await visit.readAfter(backOffMs, cut(newestAnswer()));
      assert.match((await visit.notice()) ?? '', TROUBLE);
      await waitForPhase(visit.page, 'open');
    }
    assert.deepEqual(await visit.events(), ['ready']);
    await visit.readAfter(16 * SECOND_MS, sessionResponse(visit.server, { status: 'complete' }));
    await waitForPhase(visit.page, 'complete');
    assert.deepEqual(await visit.events(), ['ready', 'complete']);
  });

  test('F2 offline: few reads until the network is back, then one at once', async (t) => {
    const visit = await Visit.open(t, browser);
    await visit.page.context().setOffline(true);
    for (let second = 0; second < 20; second++) await visit.advance(SECOND_MS);
    assert.ok(visit.readsSent <= 4, `${visit.readsSent - 1} reads in 20 seconds without a network`);
    await waitForPhase(visit.page, 'open');
    await visit.page.context().setOffline(false);
    // The page's clock is paused: only the `online` event can cause this read, the second to arrive.
    await visit.respond(sessionResponse(visit.server, { status: 'complete' }), 2);
    assert.deepEqual(await visit.events(), ['ready', 'complete']);
  });

  test('F6 ten 503s in a row: backs off to 30 seconds, shows a notice, sends no event, recovers', async (t) => {
    const visit = await Visit.open(t, browser);
    const unavailable = problem(503, 'upstream-unreachable');
    await visit.readAfter(OPEN_MS, unavailable);
    for (const backOffMs of [...BACK_OFF_MS, ...Array<number>(4).fill(LONGEST_BACK_OFF_MS)]) {
      await visit.readAfter(backOffMs, unavailable);
    }
    assert.match((await visit.notice()) ?? '', TROUBLE);
    await visit.readAfter(LONGEST_BACK_OFF_MS, sessionResponse(visit.server));
    assert.equal(await visit.notice(), null);
    await waitForPhase(visit.page, 'open');
    assert.deepEqual(await visit.events(), ['ready']);
  });

  test('F9 slow response: one request at a time, aborted after 10 seconds', async (t) => {
    const visit = await Visit.open(t, browser);
    await visit.advance(1.2 * OPEN_MS);
    await visit.advance(3.9 * SECOND_MS);
    await visit.page.evaluate(() => dispatchEvent(new Event('focus')));
    await visit.respond(sessionResponse(visit.server));
    assert.equal(visit.readsSent, 2, 'no second read while one is in flight');

    await visit.advance(0.8 * OPEN_MS);
    await untilRead(visit, 3);
    const read = await visit.server.reads.waitFor(3);
    await visit.advance(9.9 * SECOND_MS - 100);
    assert.equal(read.isClosed, false);
    await visit.advance(0.2 * SECOND_MS + 100);
    await read.closed();
    assert.ok(read.wasAborted);
    await visit.readWithin(1.3 * SECOND_MS, 2.4 * SECOND_MS, sessionResponse(visit.server));
    assert.equal(visit.server.reads.maxInFlight, 1);
    assert.deepEqual(await visit.events(), ['ready']);
  });

  test('F10 headers, then a byte a second without an end: aborted after 10 seconds', async (t) => {
    const visit = await Visit.open(t, browser);
    await visit.advance(0.8 * OPEN_MS);
    await untilRead(visit, 2);
    const read = await visit.server.reads.waitFor(2);
    read.respond({ kind: 'drip', headers: { 'content-type': 'application/json' } });
    for (let second = 0; second < 10; second++) {
      read.write('[');
      await visit.advance(SECOND_MS);
    }
    await read.closed();
    assert.ok(read.wasAborted);
    await visit.readWithin(1.3 * SECOND_MS, 2.4 * SECOND_MS, sessionResponse(visit.server));
    assert.deepEqual(await visit.events(), ['ready']);
  });
});

/** Advances the clock in small steps until this many reads are sent, so that the last read has just started. */
async function untilRead(visit: Visit, number: number): Promise<void> {
  for (let step = 0; step < 100 && visit.readsSent < number; step++) await visit.advance(100);
}
