import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { setImmediate as nextTask } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { waitForSubscribers, startInstance } from './support/instance.js';
import { serveRedis, type RedisServer } from './support/redis-server.js';

const STREAMS = 10_000;
/** Far less than one entry per stream would take. */
const MAX_LEFT_BYTES = 250_000;

describe('Ten thousand streams of one instance', { timeout: 30_000 }, () => {
  let redis: RedisServer;
  before(async () => {
    redis = await serveRedis();
  });
  after(() => redis.close());

  test('share one Redis subscription and leak no memory', async (t) => {
    const [a, b] = [startInstance(t, redis.url), startInstance(t, redis.url)];
    await waitForSubscribers(2, a.client);
    const openAndClose = async () => {
      let rings = 0;
      const unsubscribes = Array.from({ length: STREAMS }, (_, index) =>
        b.doorbell.subscribe(`session-${index}`, () => (rings += 1)),
      );
      const last = b.listen('session-last');
      for (let index = 0; index < STREAMS; index += 100) await a.doorbell.ring(`session-${index}`);
      await a.doorbell.ring('session-last');
      await last.rings.next();
      assert.equal(rings, STREAMS / 100);
      assert.deepEqual(await a.client.pubSubChannels(), ['payfect-checkout:doorbell']);
      for (const unsubscribe of [...unsubscribes, last.unsubscribe]) unsubscribe();
    };
    // The first runs also allocate what stays: compiled code and caches.
    for (let run = 0; run < 6; run += 1) await openAndClose();
    const bytesBefore = await heapBytes();
    await openAndClose();
    const leftBytes = (await heapBytes()) - bytesBefore;
    assert.ok(leftBytes < MAX_LEFT_BYTES, `${leftBytes} bytes are left`);
  });
});

async function heapBytes(): Promise<number> {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect !== 'function') throw new Error('this Node has no way to run a garbage collection');
  // What one collection frees releases more, also in tasks that are still to run.
  for (let round = 0; round < 3; round += 1) {
    await nextTask();
    collect();
  }
  return process.memoryUsage().heapUsed;
}
