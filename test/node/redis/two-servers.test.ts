// Two server processes that are connected only through Redis.
import assert from 'node:assert/strict';
import { after, before, describe, test, type TestContext } from 'node:test';
import { createClient } from 'redis';
import { waitForSubscribers } from './support/instance.js';
import { serveRedis, type RedisServer } from './support/redis-server.js';
import { startServer, type ServerProcess } from './support/server-process.js';
import { serveUpstream, type Upstream } from './support/upstream.js';

describe('Two servers that share a Redis', { timeout: 60_000 }, () => {
  let redis: RedisServer;
  let upstream: Upstream;
  let a: ServerProcess;
  let b: ServerProcess;

  before(async () => {
    redis = await serveRedis();
    upstream = await serveUpstream();
    [a, b] = await Promise.all([startServer(redis, upstream), startServer(redis, upstream)]);
    const client = await createClient({ url: redis.url }).connect();
    await waitForSubscribers(2, client);
    client.destroy();
  });
  after(async () => {
    for (const server of [a, b]) server.kill();
    await Promise.all([redis.close(), upstream.close()]);
  });

  const statusAt = async ({ url }: ServerProcess, id: string): Promise<unknown> =>
    (await (await fetch(`${url}/payfect/checkouts/${id}`)).json()).status;

  test('a callback at A rings a stream at B, which then reads the completed session', async (t) => {
    const id = upstream.create();
    const stream = await openStream(t, b.url, id);
    assert.equal(await statusAt(b, id), 'open');
    upstream.complete(id);
    assert.equal(await a.deliver(id), 204);
    await stream.nextRing();
    assert.equal(await statusAt(b, id), 'complete');
    assert.equal(await a.payments.next(), id);
  });

  test('a callback delivered to A, B and A runs onComplete once', async () => {
    const id = upstream.create();
    upstream.complete(id);
    for (const server of [a, b, a]) assert.equal(await server.deliver(id), 204);
    assert.equal(await a.payments.next(), id);
    assert.deepEqual([a.payments.pending, b.payments.pending], [[], []]);
  });

  test('without Redis: callbacks and polling still work, with one warning; with Redis again: as before', async (t) => {
    await redis.kill();
    for (const { warnings } of [a, b]) assert.match(await warnings.next(), /Redis does not work/);
    const id = upstream.create();
    const streamAtA = await openStream(t, a.url, id);
    upstream.complete(id);
    assert.equal(await a.deliver(id), 204);
    await streamAtA.nextRing();
    assert.equal(await a.payments.next(), id);
    assert.equal(await statusAt(b, id), 'complete');
    assert.equal(await a.deliver(id), 204);

    await redis.start();
    for (const { warnings } of [a, b]) assert.match(await warnings.next(), /Redis works again/);
    const next = upstream.create();
    const stream = await openStream(t, b.url, next);
    upstream.complete(next);
    assert.equal(await a.deliver(next), 204);
    await stream.nextRing();
    assert.equal(await b.deliver(next), 204);
    assert.equal(await a.payments.next(), next);
    assert.deepEqual(
      [a.payments.pending, b.payments.pending],
      [[], []],
      'payments reported during the outage are not reported again',
    );
    assert.deepEqual([a.warnings.pending, b.warnings.pending], [[], []]);
  });

  test('both processes exit once they are closed', async () => {
    await Promise.all([a.stop(), b.stop()]);
  });
});

/** Opens the event stream of a session. */
async function openStream(t: TestContext, serverUrl: string, sessionId: string) {
  const response = await fetch(`${serverUrl}/payfect/checkouts/${sessionId}/events`);
  assert.equal(response.status, 200);
  const reader = (response.body ?? assert.fail()).pipeThrough(new TextDecoderStream()).getReader();
  t.after(() => reader.cancel());
  return {
    async nextRing() {
      while (!((await reader.read()).value ?? assert.fail('the stream has ended')).includes('event: change'));
    },
  };
}
