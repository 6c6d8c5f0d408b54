import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { createClient } from 'redis';
import { ManualClock } from '../support/manual-clock.js';
import { connectInstance, waitForSubscribers, startInstance } from './support/instance.js';
import { serveRedis, type RedisServer } from './support/redis-server.js';

const nextTurn = () => new Promise((resolve) => void setImmediate(resolve));

const SESSION = 'session-0001';
const OUTAGE = /^\[payfect-checkout\] Redis does not work\. .*on its own.*polling.*onComplete may run again/;
const RECOVERY = '[payfect-checkout] Redis works again.';

describe('Redis outage', { timeout: 60_000 }, () => {
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

  test('Redis down at startup: works alone with one warning, then with the other instances', async (t) => {
    await redis.kill();
    const [a, b] = [startInstance(t, redis.url), startInstance(t, redis.url)];
    const [atA, atB] = [a.listen(SESSION), b.listen(SESSION)];
    for (const { warnings } of [a, b]) assert.match(await warnings.next(), OUTAGE);
    await a.doorbell.ring(SESSION);
    await atA.rings.next();
    await assert.rejects(a.store.has('complete:1'));
    await redis.start();
    for (const { warnings } of [a, b]) assert.equal(await warnings.next(), RECOVERY);
    await a.doorbell.ring(SESSION);
    await atB.rings.next();
    await a.store.add('complete:1', 60);
    assert.equal(await b.store.has('complete:1'), true);
    assert.deepEqual([...a.warnings.pending, ...b.warnings.pending], []);
  });

  test('outage and recovery: one message each; rings still work locally, the store rejects', async (t) => {
    const [a, b] = [startInstance(t, redis.url), startInstance(t, redis.url)];
    await waitForSubscribers(2, a.client);
    await redis.kill();
    for (const { warnings } of [a, b]) assert.match(await warnings.next(), OUTAGE);
    const { rings } = a.listen(SESSION);
    for (let request = 0; request < 100; request += 1) {
      await a.doorbell.ring(SESSION);
      await rings.next();
      await assert.rejects(a.store.has('complete:1'), /Redis is not connected/);
    }
    await redis.start();
    for (const { warnings } of [a, b]) assert.equal(await warnings.next(), RECOVERY);
    await b.doorbell.ring(SESSION);
    await rings.next();
    assert.deepEqual([...a.warnings.pending, ...b.warnings.pending, ...rings.pending], []);
  });

  test('an instance still knows what it added to the store', async (t) => {
    const a = startInstance(t, redis.url);
    await a.store.add('complete:1', 60);
    await redis.kill();
    assert.match(await a.warnings.next(), OUTAGE);
    await assert.rejects(a.store.add('complete:2', 60));
    assert.deepEqual(await Promise.all(['1', '2'].map((id) => a.store.has(`complete:${id}`))), [true, true]);
  });

  test('Redis hangs: commands time out after 500 ms, and a late response ends the outage', async (t) => {
    const clock = new ManualClock();
    const a = startInstance(t, redis.url, { clock });
    await waitForSubscribers(1, a.client);
    assert.equal(await a.store.has('complete:1'), false);
    await nextTurn();
    assert.equal(clock.pendingTimers, 0);
    redis.freeze();
    const commands = [a.store.has('complete:1'), a.store.add('complete:2', 60)];
    const ring = a.doorbell.ring(SESSION);
    // Each of the three commands has started its timeout.
    await nextTurn();
    assert.equal(clock.pendingTimers, 3);
    clock.advance(500);
    for (const command of commands) await assert.rejects(command, /Redis did not reply within 500 ms/);
    await ring;
    assert.match(await a.warnings.next(), OUTAGE);
    redis.thaw();
    assert.equal(await a.warnings.next(), RECOVERY);
    assert.equal(
      await a.client.exists('payfect-checkout:complete:2'),
      1,
      'a command that timed out has still reached Redis',
    );
    assert.equal(clock.pendingTimers, 0);
  });

  test('the process blocks longer than the timeout: a response that has arrived counts', async (t) => {
    const a = startInstance(t, redis.url);
    await waitForSubscribers(1, a.client);
    redis.freeze();
    const command = a.store.has('complete:1');
    // The client writes in a later turn of the event loop.
    await nextTurn();
    await nextTurn();
    redis.thaw();
    const untilMs = performance.now() + 510;
    while (performance.now() < untilMs);
    assert.equal(await command, false);
    assert.deepEqual(a.warnings.pending, []);
  });

  test('repeated outages: at most one warning a minute', async (t) => {
    const clock = new ManualClock();
    const a = startInstance(t, redis.url, { clock });
    await waitForSubscribers(1, a.client);
    a.client.emit('error', new Error('first'));
    a.client.emit('ready');
    assert.match(await a.warnings.next(), /first$/);
    assert.equal(await a.warnings.next(), RECOVERY);
    a.client.emit('error', new Error('soon after'));
    a.client.emit('ready');
    a.client.emit('error', new Error('soon after'));
    clock.advance(59_000);
    a.client.emit('error', new Error('still'));
    assert.deepEqual(a.warnings.pending, []);
    clock.advance(1_000);
    a.client.emit('error', new Error('still there'));
    clock.advance(300_000);
    a.client.emit('error', new Error('and for long'));
    a.client.emit('ready');
    assert.match(await a.warnings.next(), /still there$/);
    assert.deepEqual(a.warnings.pending, [RECOVERY]);
  });

  test('a client that was never connected: the warning says so', async (t) => {
    const a = connectInstance(t, createClient({ url: redis.url }));
    await assert.rejects(a.store.has('complete:1'));
    assert.match(await a.warnings.next(), /Redis does not work.* The client is closed/);
  });

  test('a user without the permission to subscribe: the warning says why', async (t) => {
    const admin = startInstance(t, redis.url).client;
    const everything = ['on', '>secret', '~*', '&*', '+@all'];
    await admin.aclSetUser('shop', [...everything, '-subscribe']);
    const a = startInstance(t, redis.url.replace('//', '//shop:secret@'));
    assert.match(await a.warnings.next(), /Redis does not work.* NOPERM .*'subscribe'/);
    await a.doorbell.ring(SESSION);
    await a.store.add('complete:1', 60);
    assert.deepEqual(a.warnings.pending, []);
  });

  test('a logger that throws: rings still work', async (t) => {
    let warnings = 0;
    const a = startInstance(t, redis.url, {
      warn() {
        warnings += 1;
        throw new Error('the disk is full');
      },
    });
    await waitForSubscribers(1, a.client);
    await redis.kill();
    const { rings } = a.listen(SESSION);
    await a.doorbell.ring(SESSION);
    await rings.next();
    assert.equal(warnings, 1);
  });
});
