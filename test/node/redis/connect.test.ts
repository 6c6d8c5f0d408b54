import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { createClient } from 'redis';
import { connectRedis } from '../../../src/proxy/redis/index.js';
import { connectInstance, waitForSubscribers, startInstance } from './support/instance.js';
import { serveRedis, type RedisServer } from './support/redis-server.js';

const SESSION = 'session-0001';

describe('Instances that share a Redis', { timeout: 30_000 }, () => {
  let redis: RedisServer;
  before(async () => {
    redis = await serveRedis();
  });
  after(() => redis.close());

  test('a ring reaches each stream of every instance once', async (t) => {
    const [a, b] = [startInstance(t, redis.url), startInstance(t, redis.url)];
    await waitForSubscribers(2, a.client);
    const [atA, atB] = [a.listen(SESSION), b.listen(SESSION)];
    await a.doorbell.ring(SESSION);
    await Promise.all([atA.rings.next(), atB.rings.next()]);
    await b.doorbell.ring(SESSION);
    await Promise.all([atA.rings.next(), atB.rings.next()]);
    // Redis keeps the order: a duplicate of the earlier rings would have arrived before these.
    const last = [a.listen('session-last'), b.listen('session-last')];
    await a.doorbell.ring('session-last');
    await b.doorbell.ring('session-last');
    for (const { rings } of last) await Promise.all([rings.next(), rings.next()]);
    assert.deepEqual([atA.rings.pending.length, atB.rings.pending.length], [0, 0]);
    assert.deepEqual([...a.warnings.pending, ...b.warnings.pending], []);
  });

  test('a ring reaches only current subscribers of its session', async (t) => {
    const [a, b] = [startInstance(t, redis.url), startInstance(t, redis.url)];
    await waitForSubscribers(2, a.client);
    const [gone, other, there] = [b.listen(SESSION), b.listen('session-0002'), b.listen(SESSION)];
    gone.unsubscribe();
    await a.doorbell.ring(SESSION);
    await there.rings.next();
    assert.deepEqual([gone.rings.pending.length, other.rings.pending.length], [0, 0]);
  });

  test('a message holds an instance id and a session id, nothing else', async (t) => {
    const { client, doorbell } = startInstance(t, redis.url);
    const spy = client.duplicate();
    t.after(() => spy.destroy());
    await spy.connect();
    const message = new Promise((resolve) => void spy.subscribe('payfect-checkout:doorbell', resolve));
    await waitForSubscribers(2, client);
    await doorbell.ring(SESSION);
    assert.match(String(await message), new RegExp(`^[0-9a-f-]{36} ${SESSION}$`));
  });

  test('malformed messages are ignored', async (t) => {
    const { client, listen, warnings } = startInstance(t, redis.url);
    await waitForSubscribers(1, client);
    const { rings } = listen(SESSION);
    const malformed = ['', ' ', `x ${SESSION} x`, `x  ${SESSION}`, 'x ../secrets', '{"id":1}', 'a'.repeat(100_000)];
    for (const message of [...malformed, `x ${SESSION}`]) await client.publish('payfect-checkout:doorbell', message);
    await rings.next();
    assert.deepEqual([rings.pending.length, warnings.pending], [0, []]);
  });

  test('the store is shared, and its entries expire after the given seconds', async (t) => {
    const [a, b] = [startInstance(t, redis.url), startInstance(t, redis.url)];
    assert.equal(await b.store.has('complete:1'), false);
    await a.store.add('complete:1', 259_200);
    assert.equal(await b.store.has('complete:1'), true);
    assert.equal(await b.store.has('complete:2'), false);
    const secondsLeft = await a.client.ttl('payfect-checkout:complete:1');
    assert.ok(secondsLeft > 259_100 && secondsLeft <= 259_200, `${secondsLeft}`);
  });

  test('instances with different prefixes are separate', async (t) => {
    const [a, b] = [startInstance(t, redis.url, { prefix: 'one:' }), startInstance(t, redis.url, { prefix: 'two:' })];
    await waitForSubscribers(1, a.client, 'one:doorbell');
    await waitForSubscribers(1, a.client, 'two:doorbell');
    const { rings } = b.listen(SESSION);
    await a.store.add('complete:3', 60);
    assert.equal(await b.store.has('complete:3'), false);
    await a.doorbell.ring(SESSION);
    const last = b.listen('session-last');
    await a.client.publish('two:doorbell', 'x session-last');
    await last.rings.next();
    assert.equal(rings.pending.length, 0);
  });

  test('close() ends the subscription and leaves the client usable', async (t) => {
    const client = createClient({ url: redis.url });
    const instance = connectInstance(t, client);
    await client.connect();
    await waitForSubscribers(1, client);
    instance.close();
    await waitForSubscribers(0, client);
    assert.deepEqual([client.listenerCount('error'), client.listenerCount('ready')], [0, 0]);
    assert.equal(await client.ping(), 'PONG');
    assert.deepEqual(instance.warnings.pending, []);
  });

  test('close() while connecting: no warning', async (t) => {
    const [one, other] = [startInstance(t, redis.url), startInstance(t, redis.url)];
    one.close();
    await waitForSubscribers(1, other.client);
    assert.deepEqual(one.warnings.pending, []);
  });

  test('a Redis user with only these permissions is enough', async (t) => {
    const admin = startInstance(t, redis.url).client;
    const rules = ['on', '>secret', '~payfect-checkout:*', '&payfect-checkout:*'];
    await admin.aclSetUser('shop', [...rules, '+@connection', '+get', '+set', '+publish', '+subscribe']);
    const url = redis.url.replace('//', '//shop:secret@');
    const [a, b] = [startInstance(t, url), startInstance(t, url)];
    await waitForSubscribers(3, admin);
    const { rings } = b.listen(SESSION);
    await a.doorbell.ring(SESSION);
    await a.store.add('complete:4', 60);
    assert.equal(await b.store.has('complete:4'), true);
    await rings.next();
    assert.deepEqual([...a.warnings.pending, ...b.warnings.pending], []);
  });

  test('connectRedis rejects everything but a client of the redis package', () => {
    const wrong: readonly [unknown, RegExp][] = [
      [undefined, /connectRedis\(createClient\(\{ url \}\)\)\. It got undefined/],
      [redis.url, /It got string/],
      [null, /It got null/],
      [{ get: () => null }, /This one has no function "duplicate"/],
    ];
    for (const [client, message] of wrong) {
      assert.throws(() => Reflect.apply(connectRedis, undefined, [client]), { name: 'TypeError', message });
    }
  });
});
