import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { memoryDoorbell } from '../../../../src/proxy/stores/doorbell.js';
import { SESSION_ID } from '../../../support/payfect-answers.js';
import { SESSION_PATH, testProxy } from '../support/test-proxy.js';

async function openStream() {
  const doorbell = memoryDoorbell();
  let listeners = 0;
  const proxy = testProxy({
    doorbell: {
      ring: (id) => doorbell.ring(id),
      subscribe(id, listener) {
        listeners += 1;
        const unsubscribe = doorbell.subscribe(id, listener);
        return () => {
          listeners -= 1;
          unsubscribe();
        };
      },
    },
  });
  const response = await proxy.send(`${SESSION_PATH}/events`);
  const reader = (response.body ?? assert.fail()).pipeThrough(new TextDecoderStream()).getReader();
  const next = async () => (await reader.read()).value;
  return {
    ...proxy,
    response,
    reader,
    next,
    ring: () => doorbell.ring(SESSION_ID),
    doorbell,
    listeners: () => listeners,
  };
}

describe('GET checkouts/{id}/events', () => {
  test('has headers that keep intermediaries from storing, transforming or buffering it', async () => {
    const { response } = await openStream();
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('content-type'), 'text/event-stream; charset=utf-8');
    assert.equal(response.headers.get('cache-control'), 'no-store, no-transform');
    assert.equal(response.headers.get('x-accel-buffering'), 'no');
  });

  test('begins with a comment, without an upstream request', async () => {
    const { next, upstream } = await openStream();
    assert.equal(await next(), ':\n\n');
    assert.equal(upstream.requests.length, 0);
  });

  test('sends a change event without data when the doorbell rings', async () => {
    const { next, ring } = await openStream();
    await next();
    void ring();
    assert.equal(await next(), 'event: change\ndata:\n\n');
  });

  test('drops the cached session when the doorbell rings, unless the session is complete', async () => {
    const { next, ring, read, upstream } = await openStream();
    assert.equal((await (await read()).json()).status, 'open');
    upstream.respondWithSession({ status: 'complete' });
    assert.equal((await (await read()).json()).status, 'open', 'cached for a second');
    void ring();
    await next();
    assert.equal((await (await read()).json()).status, 'complete');
    void ring();
    await read();
    assert.equal(upstream.requests.length, 2, 'a complete session stays cached');
  });

  test('sends nothing when the doorbell rings for another session', async () => {
    const { next, doorbell, ring } = await openStream();
    await next();
    void doorbell.ring('another-session');
    void ring();
    assert.equal(await next(), 'event: change\ndata:\n\n');
  });

  test('B12 sends a heartbeat every 6 s, before any server takes the connection for idle', async () => {
    const { next, clock } = await openStream();
    await next();
    for (let beat = 0; beat < 3; beat += 1) {
      clock.advance(6_000);
      assert.equal(await next(), ':\n\n');
    }
  });

  test('ends after 10 minutes, without leaving a listener or a timer', async () => {
    const { next, clock, listeners } = await openStream();
    for (let beat = 0; beat < 99; beat += 1) {
      await next();
      clock.advance(6_000);
    }
    assert.equal(listeners(), 1);
    await next();
    clock.advance(6_000);
    assert.equal(listeners(), 0);
    assert.equal(clock.pendingTimers, 0);
    while ((await next()) !== undefined);
  });

  test('leaves no listener or timer when the browser disconnects', async () => {
    const { reader, clock, listeners, ring } = await openStream();
    await reader.cancel();
    assert.equal(listeners(), 0);
    assert.equal(clock.pendingTimers, 0);
    void ring();
  });

  test('closes the stream of a browser that does not read', async () => {
    const proxy = await openStream();
    for (let round = 0; round < 100; round += 1) void proxy.ring();
    assert.equal(proxy.listeners(), 0);
    assert.equal(proxy.clock.pendingTimers, 0);
    let chunks = 0;
    while ((await proxy.next()) !== undefined) chunks += 1;
    assert.ok(chunks <= 20, `${chunks} chunks were kept`);
  });

  test('ignores a ring after it has unsubscribed', async () => {
    const listeners: (() => void)[] = [];
    const { send } = testProxy({
      doorbell: {
        ring: () => undefined,
        subscribe(_id, listener) {
          listeners.push(listener);
          return () => undefined;
        },
      },
    });
    const { body } = await send(`${SESSION_PATH}/events`);
    assert.equal(listeners.length, 1, 'subscribed');
    await body?.cancel();
    for (const ring of listeners) assert.doesNotThrow(ring);
  });

  test('rings other streams although one was closed for not reading', async () => {
    const doorbell = memoryDoorbell();
    const { send } = testProxy({ doorbell });
    const slow = await send(`${SESSION_PATH}/events`);
    for (let round = 0; round < 15; round += 1) void doorbell.ring(SESSION_ID);
    const reader = ((await send(`${SESSION_PATH}/events`)).body ?? assert.fail()).getReader();
    await reader.read();
    for (let round = 0; round < 5; round += 1) void doorbell.ring(SESSION_ID);
    assert.match(new TextDecoder().decode((await reader.read()).value), /change/);
    await Promise.all([slow.body?.cancel(), reader.cancel()]);
  });
});
