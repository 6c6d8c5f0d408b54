// Two processes that know of each other through Redis alone.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { createClient } from 'redis';
import { openStream } from './support/event-stream.js';
import { heardBy } from './support/instance.js';
import { serveRedis, type RedisServer } from './support/redis-server.js';
import { startServer, type ServerProcess } from './support/server-process.js';
import { serveUpstream, type Upstream } from './support/upstream.js';

describe('Two servers and a Redis', { timeout: 60_000 }, () => {
  let redis: RedisServer;
  let upstream: Upstream;
  let a: ServerProcess;
  let b: ServerProcess;

  before(async () => {
    redis = await serveRedis();
    upstream = await serveUpstream();
    [a, b] = await Promise.all([startServer(redis, upstream), startServer(redis, upstream)]);
    const client = await createClient({ url: redis.url }).connect();
    await heardBy(2, client);
    client.destroy();
  });
  after(async () => {
    for (const server of [a, b]) server.kill();
    await Promise.all([redis.close(), upstream.close()]);
  });

  const statusAt = async ({ url }: ServerProcess, id: string): Promise<unknown> =>
    (await (await fetch(`${url}/payfect/checkouts/${id}`)).json()).status;

  test('a callback at A is heard by a stream at B, which then reads what is true', async (t) => {
    const id = upstream.create();
    const stream = await openStream(t, b.url, id);
    assert.equal(await statusAt(b, id), 'open');
    upstream.complete(id);
    assert.equal(await a.deliver(id), 204);
    await stream.rung();
    assert.equal(await statusAt(b, id), 'complete');
    assert.equal(await a.payments.take(), id);
  });

  test('a callback that comes to A, then to B, then to A reaches the merchant once', async () => {
    const id = upstream.create();
    upstream.complete(id);
    for (const server of [a, b, a]) assert.equal(await server.deliver(id), 204);
    assert.equal(await a.payments.take(), id);
    assert.deepEqual([a.payments.rest, b.payments.rest], [[], []]);
  });

  test('without Redis no callback is lost, each page learns by polling, and one line says so; then it is as before', async (t) => {
    await redis.kill();
    for (const { warnings } of [a, b]) assert.match(await warnings.take(), /Redis does not work/);
    const id = upstream.create();
    const atA = await openStream(t, a.url, id);
    upstream.complete(id);
    assert.equal(await a.deliver(id), 204);
    await atA.rung();
    assert.equal(await a.payments.take(), id);
    assert.equal(await statusAt(b, id), 'complete');
    assert.equal(await a.deliver(id), 204);

    await redis.start();
    for (const { warnings } of [a, b]) assert.match(await warnings.take(), /Redis works again/);
    const next = upstream.create();
    const stream = await openStream(t, b.url, next);
    upstream.complete(next);
    assert.equal(await a.deliver(next), 204);
    await stream.rung();
    assert.equal(await b.deliver(next), 204);
    assert.equal(await a.payments.take(), next);
    assert.deepEqual([a.payments.rest, b.payments.rest], [[], []], 'A has not forgotten what it reported meanwhile');
    assert.deepEqual([a.warnings.rest, b.warnings.rest], [[], []]);
  });

  test('both end by themselves once they are closed', async () => {
    await Promise.all([a.stop(), b.stop()]);
  });
});
