// Reads that get no answer, or not all of it.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { cut, problem } from '../support/planned-response.js';
import { newestAnswer } from '../../support/payfect-answers.js';
import { launchBrowser } from '../support/browser.js';
import { phaseIs } from '../support/checkout-element.js';
import { sessionAt } from '../support/shop-page.js';
import { Visit } from '../support/visit.js';

const SECOND_MS = 1000;
const OPEN_MS = 15 * SECOND_MS;
const LONGEST_BACK_OFF_MS = 30 * SECOND_MS;
const BACK_OFF_MS = [2 * SECOND_MS, 4 * SECOND_MS, 8 * SECOND_MS, 16 * SECOND_MS, LONGEST_BACK_OFF_MS];
const TROUBLE = /Connection trouble/;

describe('reads that are lost', () => {
  let browser: Browser;
  before(async () => void (browser = await launchBrowser()));
  after(() => browser.close());

  test('F1 the network drops in the middle of four reads: the checkout stays, says so, and completes once', async (t) => {
    const visit = await Visit.open(t, browser);
    await visit.readAfter(OPEN_MS, sessionAt(visit.server));
    await visit.readAfter(OPEN_MS, cut(newestAnswer()));
    assert.equal(await visit.notice(), null, 'one lost read is not worth a word');
    for (const backOffMs of BACK_OFF_MS.slice(0, 3)) {
      await visit.readAfter(backOffMs, cut(newestAnswer()));
      assert.match((await visit.notice()) ?? '', TROUBLE);
      await phaseIs(visit.page, 'open');
    }
    assert.deepEqual(await visit.events(), ['ready']);
    await visit.readAfter(16 * SECOND_MS, sessionAt(visit.server, { status: 'complete' }));
    await phaseIs(visit.page, 'complete');
    assert.deepEqual(await visit.events(), ['ready', 'complete']);
  });

  test('F2 offline and back: asks seldom while it is cut off, and at once when the network is there', async (t) => {
    const visit = await Visit.open(t, browser);
    await visit.page.context().setOffline(true);
    for (let second = 0; second < 20; second++) await visit.advance(SECOND_MS);
    assert.ok(visit.readsSent <= 4, `${visit.readsSent - 1} reads in 20 seconds without a network`);
    await phaseIs(visit.page, 'open');
    await visit.page.context().setOffline(false);
    // No time passes on the page's clock: the event alone leads to the read, which is the second to arrive.
    await visit.answer(sessionAt(visit.server, { status: 'complete' }), 2);
    assert.deepEqual(await visit.events(), ['ready', 'complete']);
  });

  test('F6 ten 503s in a row: backs off to 30 seconds, says so softly, sends nothing, and recovers', async (t) => {
    const visit = await Visit.open(t, browser);
    const unavailable = problem(503, 'upstream-unreachable');
    await visit.readAfter(OPEN_MS, unavailable);
    for (const backOffMs of [...BACK_OFF_MS, ...Array<number>(4).fill(LONGEST_BACK_OFF_MS)]) {
      await visit.readAfter(backOffMs, unavailable);
    }
    assert.match((await visit.notice()) ?? '', TROUBLE);
    await visit.readAfter(LONGEST_BACK_OFF_MS, sessionAt(visit.server));
    assert.equal(await visit.notice(), null);
    await phaseIs(visit.page, 'open');
    assert.deepEqual(await visit.events(), ['ready']);
  });

  test('F9 a slow answer: is waited for up to 10 seconds, alone, and given up then', async (t) => {
    const visit = await Visit.open(t, browser);
    await visit.advance(1.2 * OPEN_MS);
    await visit.advance(3.9 * SECOND_MS);
    await visit.page.evaluate(() => dispatchEvent(new Event('focus')));
    await visit.answer(sessionAt(visit.server));
    assert.equal(visit.readsSent, 2, 'nothing is asked while an answer is awaited');

    await visit.advance(0.8 * OPEN_MS);
    await untilRead(visit, 3);
    const read = await visit.server.reads.arrival(3);
    await visit.advance(9.9 * SECOND_MS - 100);
    assert.equal(read.isOver, false);
    await visit.advance(0.2 * SECOND_MS + 100);
    await read.over();
    assert.ok(read.wasGivenUp);
    await visit.readWithin(1.3 * SECOND_MS, 2.4 * SECOND_MS, sessionAt(visit.server));
    assert.equal(visit.server.reads.mostInFlight, 1);
    assert.deepEqual(await visit.events(), ['ready']);
  });

  test('F10 headers and a byte a second, and never an end: given up after 10 seconds all the same', async (t) => {
    const visit = await Visit.open(t, browser);
    await visit.advance(0.8 * OPEN_MS);
    await untilRead(visit, 2);
    const read = await visit.server.reads.arrival(2);
    read.answer({ kind: 'drip', headers: { 'content-type': 'application/json' } });
    for (let second = 0; second < 10; second++) {
      read.send('[');
      await visit.advance(SECOND_MS);
    }
    await read.over();
    assert.ok(read.wasGivenUp);
    await visit.readWithin(1.3 * SECOND_MS, 2.4 * SECOND_MS, sessionAt(visit.server));
    assert.deepEqual(await visit.events(), ['ready']);
  });
});

/** Moves time on in small steps, so that hardly any has passed when the read of this number is sent. */
async function untilRead(visit: Visit, number: number): Promise<void> {
  for (let step = 0; step < 100 && visit.readsSent < number; step++) await visit.advance(100);
}
