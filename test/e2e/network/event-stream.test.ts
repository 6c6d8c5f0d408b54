// Faults of the event stream that rings when a session has changed: rejected, ended, silent, or malformed.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { eventStream, raw, RING, STALL, type PlannedResponse } from '../support/planned-response.js';
import { untilReachable } from '../support/page-scripts.js';
import { launchBrowser } from '../support/browser.js';
import { waitForPhase } from '../support/checkout-element.js';
import { sessionResponse, WITH_STREAM } from '../support/shop-page.js';
import { Visit } from '../support/visit.js';

const SECOND_MS = 1000;

describe('the event stream', () => {
  let browser: Browser;
  before(async () => void (browser = await launchBrowser()));
  after(() => browser.close());

  /** An open session whose first stream was just requested. All further reads get the same session. */
  async function openWithStream(t: Parameters<typeof Visit.open>[0]): Promise<Visit> {
    const visit = await Visit.open(t, browser, { session: WITH_STREAM });
    visit.server.reads.fallback = sessionResponse(visit.server, WITH_STREAM);
    await visit.server.streams.waitFor(1);
    return visit;
  }

  for (const [name, response] of [
    ['503', raw('', 'text/plain', 503)],
    ['204', { kind: 'respond', status: 204 }],
    ['text/html', raw(RING, 'text/html')],
  ] satisfies readonly (readonly [string, PlannedResponse])[]) {
    test(`F20 ${name} instead of a stream: retries after 2, 4 and 8 seconds, and keeps polling`, async (t) => {
      const visit = await openWithStream(t);
      const { streams } = visit.server;
      for (const [index, delayMs] of [2 * SECOND_MS, 4 * SECOND_MS, 8 * SECOND_MS].entries()) {
        const stream = await streams.waitFor(index + 1);
        await visit.endStream(() => stream.respond(response));
        await visit.advance(delayMs - 1);
        assert.equal(streams.count, index + 1);
        await visit.advance(1);
      }
      await visit.advance(4 * SECOND_MS);
      assert.ok(visit.readsSent >= 2, 'polling continues');
      const stream = await streams.waitFor(4);
      stream.respond(eventStream());
      await visit.ring(stream);
    });
  }

  test('F21 the stream ends: one read to catch up, and a new stream', async (t) => {
    const visit = await openWithStream(t);
    const stream = await visit.server.streams.waitFor(1);
    stream.respond(eventStream(RING));
    await visit.server.reads.waitFor(2);
    visit.server.reads.fallback = sessionResponse(visit.server, { ...WITH_STREAM, status: 'complete' });
    await visit.endStream(() => stream.end());
    await waitForPhase(visit.page, 'open');
    await visit.advance(2 * SECOND_MS);
    await waitForPhase(visit.page, 'complete');
    assert.equal(visit.readsSent, 3);
    assert.deepEqual(await visit.events(), ['ready', 'complete']);
  });

  test('F21 a new stream after one that ended: rings like the first', async (t) => {
    const visit = await openWithStream(t);
    const first = await visit.server.streams.waitFor(1);
    first.respond(eventStream());
    await visit.endStream(() => first.end());
    await visit.advance(2 * SECOND_MS);
    const second = await visit.server.streams.waitFor(2);
    await visit.server.reads.waitFor(2);
    visit.server.reads.fallback = sessionResponse(visit.server, { status: 'complete' });
    second.respond(eventStream(RING));
    await waitForPhase(visit.page, 'complete');
  });

  test('F22 a silent stream: aborted after 40 seconds, then one read and a new stream', async (t) => {
    const visit = await openWithStream(t);
    const stream = await visit.server.streams.waitFor(1);
    stream.respond(eventStream());
    for (let beat = 0; beat < 8; beat++) {
      await visit.ring(stream);
      await visit.advance(15 * SECOND_MS);
    }
    assert.equal(stream.isClosed, false, 'a stream with events stays open');
    await visit.ring(stream);
    await visit.advance(40 * SECOND_MS - 1);
    assert.equal(stream.isClosed, false);
    await visit.advance(1);
    await stream.closed();
    assert.ok(stream.wasAborted);
    const caughtUp = visit.page.waitForRequest(/checkouts\/[^/]+$/);
    await visit.advance(2 * SECOND_MS);
    await caughtUp;
    await visit.server.streams.waitFor(2);
    await waitForPhase(visit.page, 'open');
  });

  test('F22 the network goes away under the stream: aborted after 40 seconds, then a new stream', async (t) => {
    const visit = await openWithStream(t);
    const stream = await visit.server.streams.waitFor(1);
    stream.respond(eventStream());
    await visit.ring(stream);
    await visit.page.context().setOffline(true);
    await visit.advance(40 * SECOND_MS - 1);
    assert.equal(stream.isClosed, false);
    await visit.advance(1);
    await stream.closed();
    assert.ok(stream.wasAborted);
    await visit.page.context().setOffline(false);
    await visit.page.evaluate(untilReachable);
    await visit.advance(4 * SECOND_MS);
    await visit.server.streams.waitFor(2);
    await waitForPhase(visit.page, 'open');
  });

  test('F23 forged and malformed events: only the read after a ring changes the session', async (t) => {
    const visit = await openWithStream(t);
    visit.server.reads.fallback = STALL;
    const stream = await visit.server.streams.waitFor(1);
    stream.respond(eventStream());
    const complete = '{"status":"complete"}';
    for (const event of [
      `event: complete\ndata: ${complete}\n\n`,
      `data: ${complete}\n\n`,
      `event: change2\ndata: ${complete}\n\n`,
      `event change\n\n`,
      `<script>alert(1)</script>\n\n`,
      '\u0000\uffff\n\n',
      `id: ${'9'.repeat(10_000)}\nretry: 0\n\n`,
    ]) {
      stream.write(event);
    }
    // A real ring, whose data claims more than the read that follows. A further ring would abort this read.
    stream.write(`event: change\ndata: ${complete}\n\n`);
    await visit.respond(sessionResponse(visit.server, WITH_STREAM), 2);
    await waitForPhase(visit.page, 'open');
    assert.equal(visit.readsSent, 2);
    assert.deepEqual(await visit.events(), ['ready']);
    assert.deepEqual(visit.uncaughtErrors, []);
  });

  test('F25 a stream that never opens: polling continues', async (t) => {
    const visit = await openWithStream(t);
    visit.server.streams.fallback = STALL;
    visit.server.reads.fallback = STALL;
    await visit.readAfter(15 * SECOND_MS, sessionResponse(visit.server, WITH_STREAM));
    await visit.readAfter(15 * SECOND_MS, sessionResponse(visit.server, { status: 'complete' }));
    await waitForPhase(visit.page, 'complete');
  });
});
