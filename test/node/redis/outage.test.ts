import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { createClient } from 'redis';
import { ManualClock } from '../support/manual-clock.js';
import { connect, heardBy, instanceOn } from './support/instance.js';
import { serveRedis, type RedisServer } from './support/redis-server.js';

const turn = () => new Promise((resolve) => void setImmediate(resolve));

const SESSION = 'session-0001';
const BEGINS = /^\[payfect-checkout\] Redis does not work\. .*on its own.*polling.*onComplete may run again/;
const ENDS = '[payfect-checkout] Redis works again.';

describe('Redis that is away', { timeout: 60_000 }, () => {
  let redis: RedisServer;
  before(async () => {
    redis = await serveRedis();
  });
  afterEach(() => redis.kill());
  beforeEach(async () => {
    await redis.kill();
    await redis.start();
  });
  after(() => redis.close());

  test('when the server starts: it works alone, says so once, and with the others once they can meet', async (t) => {
    await redis.kill();
    const [a, b] = [instanceOn(t, redis.url), instanceOn(t, redis.url)];
    const [atA, atB] = [a.listen(SESSION), b.listen(SESSION)];
    for (const { warnings } of [a, b]) assert.match(await warnings.take(), BEGINS);
    await a.doorbell.ring(SESSION);
    await atA.rings.take();
    await assert.rejects(a.store.has('complete:1'));
    await redis.start();
    for (const { warnings } of [a, b]) assert.equal(await warnings.take(), ENDS);
    await a.doorbell.ring(SESSION);
    await atB.rings.take();
    await a.store.add('complete:1', 60);
    assert.equal(await b.store.has('complete:1'), true);
    assert.deepEqual([...a.warnings.rest, ...b.warnings.rest], []);
  });

  test('goes and comes back: one line each, however many requests; nothing throws but the memory that cannot tell', async (t) => {
    const [a, b] = [instanceOn(t, redis.url), instanceOn(t, redis.url)];
    await heardBy(2, a.client);
    await redis.kill();
    for (const { warnings } of [a, b]) assert.match(await warnings.take(), BEGINS);
    const { rings } = a.listen(SESSION);
    for (let request = 0; request < 100; request += 1) {
      await a.doorbell.ring(SESSION);
      await rings.take();
      await assert.rejects(a.store.has('complete:1'), /Redis is not connected/);
    }
    await redis.start();
    for (const { warnings } of [a, b]) assert.equal(await warnings.take(), ENDS);
    await b.doorbell.ring(SESSION);
    await rings.take();
    assert.deepEqual([...a.warnings.rest, ...b.warnings.rest, ...rings.rest], []);
  });

  test('does not make an instance forget what it has reported itself', async (t) => {
    const a = instanceOn(t, redis.url);
    await a.store.add('complete:1', 60);
    await redis.kill();
    assert.match(await a.warnings.take(), BEGINS);
    await assert.rejects(a.store.add('complete:2', 60));
    assert.deepEqual(await Promise.all(['1', '2'].map((id) => a.store.has(`complete:${id}`))), [true, true]);
  });

  test('hangs: nobody waits longer than half a second, and its late answer is enough to see that it is back', async (t) => {
    const clock = new ManualClock();
    const a = instanceOn(t, redis.url, { clock });
    await heardBy(1, a.client);
    assert.equal(await a.store.has('complete:1'), false);
    await turn();
    assert.equal(clock.pendingTimers, 0);
    redis.freeze();
    const asked = [a.store.has('complete:1'), a.store.add('complete:2', 60)];
    const rung = a.doorbell.ring(SESSION);
    // Each has got to its own limit.
    await turn();
    assert.equal(clock.pendingTimers, 3);
    clock.advance(500);
    for (const answer of asked) await assert.rejects(answer, /Redis did not reply within 500 ms/);
    await rung;
    assert.match(await a.warnings.take(), BEGINS);
    redis.thaw();
    assert.equal(await a.warnings.take(), ENDS);
    assert.equal(await a.client.exists('payfect-checkout:complete:2'), 1, 'what was given up has arrived all the same');
    assert.equal(clock.pendingTimers, 0);
  });

  test('only seems to be away while this process is busy: what has come in meanwhile counts', async (t) => {
    const a = instanceOn(t, redis.url);
    await heardBy(1, a.client);
    redis.freeze();
    const asked = a.store.has('complete:1');
    // The client writes in a later turn of the event loop.
    await turn();
    await turn();
    redis.thaw();
    const untilMs = performance.now() + 510;
    while (performance.now() < untilMs);
    assert.equal(await asked, false);
    assert.deepEqual(a.warnings.rest, []);
  });

  test('comes and goes: one line a minute, and one for what lasts', async (t) => {
    const clock = new ManualClock();
    const a = instanceOn(t, redis.url, { clock });
    await heardBy(1, a.client);
    a.client.emit('error', new Error('first'));
    a.client.emit('ready');
    assert.match(await a.warnings.take(), /first$/);
    assert.equal(await a.warnings.take(), ENDS);
    a.client.emit('error', new Error('soon after'));
    a.client.emit('ready');
    a.client.emit('error', new Error('soon after'));
    clock.advance(59_000);
    a.client.emit('error', new Error('still'));
    assert.deepEqual(a.warnings.rest, []);
    clock.advance(1_000);
    a.client.emit('error', new Error('still there'));
    clock.advance(300_000);
    a.client.emit('error', new Error('and for long'));
    a.client.emit('ready');
    assert.match(await a.warnings.take(), /still there$/);
    assert.deepEqual(a.warnings.rest, [ENDS]);
  });

  test('is a client that nobody has connected: the line says so', async (t) => {
    const a = connect(t, createClient({ url: redis.url }));
    await assert.rejects(a.store.has('complete:1'));
    assert.match(await a.warnings.take(), /Redis does not work.* The client is closed/);
  });

  test('or lets nobody in: the line says why', async (t) => {
    const admin = instanceOn(t, redis.url).client;
    const everything = ['on', '>secret', '~*', '&*', '+@all'];
    await admin.aclSetUser('shop', [...everything, '-subscribe']);
    const a = instanceOn(t, redis.url.replace('//', '//shop:secret@'));
    assert.match(await a.warnings.take(), /Redis does not work.* NOPERM .*'subscribe'/);
    await a.doorbell.ring(SESSION);
    await a.store.add('complete:1', 60);
    assert.deepEqual(a.warnings.rest, []);
  });

  test('harms nobody where the log does not work either', async (t) => {
    let warnings = 0;
    const a = instanceOn(t, redis.url, {
      warn() {
        warnings += 1;
        throw new Error('the disk is full');
      },
    });
    await heardBy(1, a.client);
    await redis.kill();
    const { rings } = a.listen(SESSION);
    await a.doorbell.ring(SESSION);
    await rings.take();
    assert.equal(warnings, 1);
  });
});
