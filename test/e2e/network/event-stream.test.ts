// The event stream that rings when a session has changed: refused, ended, silent, or full of nonsense.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { eventStream, raw, RING, STALL, type FaultStep } from '../support/planned-response.js';
import { launchBrowser } from '../support/browser.js';
import { phaseIs } from '../support/checkout-element.js';
import { sessionAt, WITH_STREAM } from '../support/shop-page.js';
import { Visit } from '../support/visit.js';

const SECOND_MS = 1000;

describe('a doorbell', () => {
  let browser: Browser;
  before(async () => void (browser = await launchBrowser()));
  after(() => browser.close());

  /** An open session whose stream, the first, was just asked for. Reads are answered with the same session. */
  async function openWithStream(t: Parameters<typeof Visit.open>[0]): Promise<Visit> {
    const visit = await Visit.open(t, browser, { session: WITH_STREAM });
    visit.server.reads.otherwise = sessionAt(visit.server, WITH_STREAM);
    await visit.server.streams.arrival(1);
    return visit;
  }

  for (const [name, refusal] of [
    ['503', raw('', 'text/plain', 503)],
    ['204', { kind: 'answer', status: 204 }],
    ['a stream of another type', raw(RING, 'text/html')],
  ] satisfies readonly (readonly [string, FaultStep])[]) {
    test(`F20 ${name} instead of a stream: tries again after 2, 4 and 8 seconds, and polls meanwhile`, async (t) => {
      const visit = await openWithStream(t);
      const { streams } = visit.server;
      for (const [index, delayMs] of [2 * SECOND_MS, 4 * SECOND_MS, 8 * SECOND_MS].entries()) {
        const stream = await streams.arrival(index + 1);
        await visit.endStream(() => stream.answer(refusal));
        await visit.advance(delayMs - 1);
        assert.equal(streams.count, index + 1);
        await visit.advance(1);
      }
      await visit.advance(4 * SECOND_MS);
      assert.ok(visit.readsSent >= 2, 'polling goes on');
      const stream = await streams.arrival(4);
      stream.answer(eventStream());
      await visit.ring(stream);
    });
  }

  test('F21 a stream that ends in good order: one read to catch up, and another stream', async (t) => {
    const visit = await openWithStream(t);
    const stream = await visit.server.streams.arrival(1);
    stream.answer(eventStream(RING));
    await visit.server.reads.arrival(2);
    visit.server.reads.otherwise = sessionAt(visit.server, { ...WITH_STREAM, status: 'complete' });
    await visit.endStream(() => stream.end());
    await phaseIs(visit.page, 'open');
    await visit.advance(2 * SECOND_MS);
    await phaseIs(visit.page, 'complete');
    assert.equal(visit.readsSent, 3);
    assert.deepEqual(await visit.events(), ['ready', 'complete']);
  });

  test('F21 another stream after one that ended: rings like the first', async (t) => {
    const visit = await openWithStream(t);
    const first = await visit.server.streams.arrival(1);
    first.answer(eventStream());
    await visit.endStream(() => first.end());
    await visit.advance(2 * SECOND_MS);
    const second = await visit.server.streams.arrival(2);
    await visit.server.reads.arrival(2);
    visit.server.reads.otherwise = sessionAt(visit.server, { status: 'complete' });
    second.answer(eventStream(RING));
    await phaseIs(visit.page, 'complete');
  });

  test('F22 a stream that falls silent: given up after 40 seconds, with a read, and opened anew', async (t) => {
    const visit = await openWithStream(t);
    const stream = await visit.server.streams.arrival(1);
    stream.answer(eventStream());
    for (let beat = 0; beat < 8; beat++) {
      await visit.ring(stream);
      await visit.advance(15 * SECOND_MS);
    }
    assert.equal(stream.isOver, false, 'a stream with a sign of life stays');
    await visit.ring(stream);
    await visit.advance(40 * SECOND_MS - 1);
    assert.equal(stream.isOver, false);
    await visit.advance(1);
    await stream.over();
    assert.ok(stream.wasGivenUp);
    const caughtUp = visit.page.waitForRequest(/checkouts\/[^/]+$/);
    await visit.advance(2 * SECOND_MS);
    await caughtUp;
    await visit.server.streams.arrival(2);
    await phaseIs(visit.page, 'open');
  });

  test('F22 a stream whose network is gone without a word: given up after 40 seconds, too', async (t) => {
    const visit = await openWithStream(t);
    const stream = await visit.server.streams.arrival(1);
    stream.answer(eventStream());
    await visit.ring(stream);
    await visit.page.context().setOffline(true);
    await visit.advance(40 * SECOND_MS);
    await stream.over();
    await visit.page.context().setOffline(false);
    await visit.advance(4 * SECOND_MS);
    await visit.server.streams.arrival(2);
    await phaseIs(visit.page, 'open');
  });

  test('F23 forged, malformed and chatty events: only the read that follows a ring decides', async (t) => {
    const visit = await openWithStream(t);
    const stream = await visit.server.streams.arrival(1);
    stream.answer(eventStream());
    const complete = '{"status":"complete"}';
    for (const nonsense of [
      `event: complete\ndata: ${complete}\n\n`,
      `data: ${complete}\n\n`,
      `event: change2\ndata: ${complete}\n\n`,
      `event change\n\n`,
      `<script>alert(1)</script>\n\n`,
      '\u0000\uffff\n\n',
      `id: ${'9'.repeat(10_000)}\nretry: 0\n\n`,
    ]) {
      stream.send(nonsense);
    }
    // What it says is that something may have changed; what the session is, the read says: still open.
    stream.send(`event: change\ndata: ${complete}\n\n`);
    await visit.server.reads.arrival(2);
    await visit.page.evaluate('document.querySelector("payfect-checkout").refresh()');
    await phaseIs(visit.page, 'open');
    assert.ok(visit.readsSent <= 3, `${visit.readsSent} reads for one ring`);
    assert.deepEqual(await visit.events(), ['ready']);
    assert.deepEqual(visit.crashes, []);
  });

  test('F25 a stream that never opens: polling does not wait for it', async (t) => {
    const visit = await openWithStream(t);
    visit.server.streams.otherwise = STALL;
    visit.server.reads.otherwise = STALL;
    await visit.readAfter(15 * SECOND_MS, sessionAt(visit.server, WITH_STREAM));
    await visit.readAfter(15 * SECOND_MS, sessionAt(visit.server, { status: 'complete' }));
    await phaseIs(visit.page, 'complete');
  });
});
