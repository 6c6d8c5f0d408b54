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
  const answer = await proxy.send(`${SESSION_PATH}/events`);
  const reader = (answer.body ?? assert.fail()).pipeThrough(new TextDecoderStream()).getReader();
  const next = async () => (await reader.read()).value;
  return {
    ...proxy,
    answer,
    reader,
    next,
    ring: () => doorbell.ring(SESSION_ID),
    doorbell,
    listeners: () => listeners,
  };
}

describe('GET checkouts/{id}/events', () => {
  test('is an event stream that nothing in between stores, changes or holds back', async () => {
    const { answer } = await openStream();
    assert.equal(answer.status, 200);
    assert.equal(answer.headers.get('content-type'), 'text/event-stream; charset=utf-8');
    assert.equal(answer.headers.get('cache-control'), 'no-store, no-transform');
    assert.equal(answer.headers.get('x-accel-buffering'), 'no');
  });

  test('begins with a comment, and asks the provider nothing', async () => {
    const { next, upstream } = await openStream();
    assert.equal(await next(), ':\n\n');
    assert.equal(upstream.requests.length, 0);
  });

  test('rings without saying anything', async () => {
    const { next, ring } = await openStream();
    await next();
    void ring();
    assert.equal(await next(), 'event: change\ndata:\n\n');
  });

  test('rings for an answer from after it, though another instance may have rung', async () => {
    const { next, ring, read, upstream } = await openStream();
    assert.equal((await (await read()).json()).status, 'open');
    upstream.respondWithSession({ status: 'complete' });
    assert.equal((await (await read()).json()).status, 'open', 'the cache answers for a second');
    void ring();
    await next();
    assert.equal((await (await read()).json()).status, 'complete');
    void ring();
    await read();
    assert.equal(upstream.requests.length, 2, 'a complete session is not asked for again');
  });

  test('does not ring for other sessions', async () => {
    const { next, doorbell, ring } = await openStream();
    await next();
    void doorbell.ring('another-session');
    void ring();
    assert.equal(await next(), 'event: change\ndata:\n\n');
  });

  test('has a heartbeat every 15 s', async () => {
    const { next, clock } = await openStream();
    await next();
    for (let beat = 0; beat < 3; beat += 1) {
      clock.advance(15_000);
      assert.equal(await next(), ':\n\n');
    }
  });

  test('ends after 10 minutes and leaves nothing behind', async () => {
    const { next, clock, listeners } = await openStream();
    for (let beat = 0; beat < 39; beat += 1) {
      await next();
      clock.advance(15_000);
    }
    assert.equal(listeners(), 1);
    await next();
    clock.advance(15_000);
    assert.equal(listeners(), 0);
    assert.equal(clock.pendingTimers, 0);
    while ((await next()) !== undefined);
  });

  test('leaves nothing behind when the browser goes', async () => {
    const { reader, clock, listeners, ring } = await openStream();
    await reader.cancel();
    assert.equal(listeners(), 0);
    assert.equal(clock.pendingTimers, 0);
    void ring();
  });

  test('drops a browser that does not read', async () => {
    const proxy = await openStream();
    for (let round = 0; round < 100; round += 1) void proxy.ring();
    assert.equal(proxy.listeners(), 0);
    assert.equal(proxy.clock.pendingTimers, 0);
    let chunks = 0;
    while ((await proxy.next()) !== undefined) chunks += 1;
    assert.ok(chunks <= 20, `${chunks} chunks were kept`);
  });

  test('a doorbell that rings once more after it was told to stop does no harm', async () => {
    let ring = (): void => undefined;
    const { send } = testProxy({
      doorbell: {
        ring: () => undefined,
        subscribe(_id, listener) {
          ring = listener;
          return () => undefined;
        },
      },
    });
    const { body } = await send(`${SESSION_PATH}/events`);
    await body?.cancel();
    ring();
  });

  test('one dropped stream does not keep the others from ringing', async () => {
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
