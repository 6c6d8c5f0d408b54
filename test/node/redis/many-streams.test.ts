import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { heardBy, instanceOn } from './support/instance.js';
import { serveRedis, type RedisServer } from './support/redis-server.js';

const STREAMS = 10_000;
/** Far less than an entry for each stream would take. */
const MAX_LEFT_BYTES = 250_000;

describe('Ten thousand streams of one instance', { timeout: 30_000 }, () => {
  let redis: RedisServer;
  before(async () => {
    redis = await serveRedis();
  });
  after(() => redis.close());

  test('are one subscription at Redis, and leave nothing behind', async (t) => {
    const [a, b] = [instanceOn(t, redis.url), instanceOn(t, redis.url)];
    await heardBy(2, a.client);
    const comeAndGo = async () => {
      let rings = 0;
      const unsubscribes = Array.from({ length: STREAMS }, (_, index) =>
        b.doorbell.subscribe(`session-${index}`, () => (rings += 1)),
      );
      const last = b.listen('session-last');
      for (let index = 0; index < STREAMS; index += 100) await a.doorbell.ring(`session-${index}`);
      await a.doorbell.ring('session-last');
      await last.rings.take();
      assert.equal(rings, STREAMS / 100);
      assert.deepEqual(await a.client.pubSubChannels(), ['payfect-checkout:doorbell']);
      for (const unsubscribe of [...unsubscribes, last.unsubscribe]) unsubscribe();
    };
    // The first time also leaves what is compiled and kept for good.
    await comeAndGo();
    const bytesBefore = heapBytes();
    await comeAndGo();
    const leftBytes = heapBytes() - bytesBefore;
    assert.ok(leftBytes < MAX_LEFT_BYTES, `${leftBytes} bytes are left`);
  });
});

function heapBytes(): number {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect !== 'function') throw new Error('this Node cannot be told to collect garbage');
  collect();
  return process.memoryUsage().heapUsed;
}
