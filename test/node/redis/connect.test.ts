import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { createClient } from 'redis';
import { connectRedis } from '../../../src/proxy/redis/index.js';
import { connect, heardBy, instanceOn } from './support/instance.js';
import { serveRedis, type RedisServer } from './support/redis-server.js';

const SESSION = 'session-0001';

describe('Instances that share a Redis', { timeout: 30_000 }, () => {
  let redis: RedisServer;
  before(async () => {
    redis = await serveRedis();
  });
  after(() => redis.close());

  test('ring each other, and each stream once, the one that rings included', async (t) => {
    const [a, b] = [instanceOn(t, redis.url), instanceOn(t, redis.url)];
    await heardBy(2, a.client);
    const [atA, atB] = [a.listen(SESSION), b.listen(SESSION)];
    await a.doorbell.ring(SESSION);
    await Promise.all([atA.rings.take(), atB.rings.take()]);
    await b.doorbell.ring(SESSION);
    await Promise.all([atA.rings.take(), atB.rings.take()]);
    // Redis sends in order: a second ring of A's, or of B's, would have come before this one.
    const last = [a.listen('session-last'), b.listen('session-last')];
    await a.doorbell.ring('session-last');
    await b.doorbell.ring('session-last');
    for (const { rings } of last) await Promise.all([rings.take(), rings.take()]);
    assert.deepEqual([atA.rings.rest.length, atB.rings.rest.length], [0, 0]);
    assert.deepEqual([...a.warnings.rest, ...b.warnings.rest], []);
  });

  test('ring for one session, and nobody who has gone', async (t) => {
    const [a, b] = [instanceOn(t, redis.url), instanceOn(t, redis.url)];
    await heardBy(2, a.client);
    const [gone, other, there] = [b.listen(SESSION), b.listen('session-0002'), b.listen(SESSION)];
    gone.unsubscribe();
    await a.doorbell.ring(SESSION);
    await there.rings.take();
    assert.deepEqual([gone.rings.rest.length, other.rings.rest.length], [0, 0]);
  });

  test('send a session id and no more', async (t) => {
    const { client, doorbell } = instanceOn(t, redis.url);
    const spy = client.duplicate();
    t.after(() => spy.destroy());
    await spy.connect();
    const message = new Promise((resolve) => void spy.subscribe('payfect-checkout:doorbell', resolve));
    await heardBy(2, client);
    await doorbell.ring(SESSION);
    assert.match(String(await message), new RegExp(`^[0-9a-f-]{36} ${SESSION}$`));
  });

  test('ignore what is no ring', async (t) => {
    const { client, listen, warnings } = instanceOn(t, redis.url);
    await heardBy(1, client);
    const { rings } = listen(SESSION);
    const noRings = ['', ' ', `x ${SESSION} x`, `x  ${SESSION}`, 'x ../secrets', '{"id":1}', 'a'.repeat(100_000)];
    for (const message of [...noRings, `x ${SESSION}`]) await client.publish('payfect-checkout:doorbell', message);
    await rings.take();
    assert.deepEqual([rings.rest.length, warnings.rest], [0, []]);
  });

  test('know what another one has reported, for as long as it says', async (t) => {
    const [a, b] = [instanceOn(t, redis.url), instanceOn(t, redis.url)];
    assert.equal(await b.store.has('complete:1'), false);
    await a.store.add('complete:1', 259_200);
    assert.equal(await b.store.has('complete:1'), true);
    assert.equal(await b.store.has('complete:2'), false);
    const secondsLeft = await a.client.ttl('payfect-checkout:complete:1');
    assert.ok(secondsLeft > 259_100 && secondsLeft <= 259_200, `${secondsLeft}`);
  });

  test('keep to themselves under another prefix', async (t) => {
    const [a, b] = [instanceOn(t, redis.url, { prefix: 'one:' }), instanceOn(t, redis.url, { prefix: 'two:' })];
    await heardBy(1, a.client, 'one:doorbell');
    await heardBy(1, a.client, 'two:doorbell');
    const { rings } = b.listen(SESSION);
    await a.store.add('complete:3', 60);
    assert.equal(await b.store.has('complete:3'), false);
    await a.doorbell.ring(SESSION);
    const last = b.listen('session-last');
    await a.client.publish('two:doorbell', 'x session-last');
    await last.rings.take();
    assert.equal(rings.rest.length, 0);
  });

  test('leave nothing open once closed, and the client as it was', async (t) => {
    const client = createClient({ url: redis.url });
    const instance = connect(t, client);
    await client.connect();
    await heardBy(1, client);
    instance.close();
    await heardBy(0, client);
    assert.deepEqual([client.listenerCount('error'), client.listenerCount('ready')], [0, 0]);
    assert.equal(await client.ping(), 'PONG');
    assert.deepEqual(instance.warnings.rest, []);
  });

  test('can be closed while they connect, without a word', async (t) => {
    const [one, other] = [instanceOn(t, redis.url), instanceOn(t, redis.url)];
    one.close();
    await heardBy(1, other.client);
    assert.deepEqual(one.warnings.rest, []);
  });

  test('need a user who may do no more than this', async (t) => {
    const admin = instanceOn(t, redis.url).client;
    const rules = ['on', '>secret', '~payfect-checkout:*', '&payfect-checkout:*'];
    await admin.aclSetUser('shop', [...rules, '+@connection', '+get', '+set', '+publish', '+subscribe']);
    const url = redis.url.replace('//', '//shop:secret@');
    const [a, b] = [instanceOn(t, url), instanceOn(t, url)];
    await heardBy(3, admin);
    const { rings } = b.listen(SESSION);
    await a.doorbell.ring(SESSION);
    await a.store.add('complete:4', 60);
    assert.equal(await b.store.has('complete:4'), true);
    await rings.take();
    assert.deepEqual([...a.warnings.rest, ...b.warnings.rest], []);
  });

  test('take a client of the package redis and nothing else', () => {
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
