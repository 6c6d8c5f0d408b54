import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { createClient, createCluster } from 'redis';
import { connectInstance, waitForSubscribers } from './support/instance.js';
import { serveRedis, type RedisServer } from './support/redis-server.js';

describe('Instances that share a Redis cluster', { timeout: 30_000 }, () => {
  let redis: RedisServer;
  before(async () => {
    redis = await serveRedis({ settings: ['--cluster-enabled', 'yes'] });
  });
  after(() => redis.close());

  test('ring each other and share the store', async (t) => {
    const admin = await createClient({ url: redis.url }).connect();
    t.after(() => admin.destroy());
    await admin.clusterAddSlotsRange({ start: 0, end: 16_383 });
    while (!(await admin.clusterInfo()).includes('cluster_state:ok'));
    const [a, b] = [connectInstance(t, clusterOf(redis)), connectInstance(t, clusterOf(redis))];
    for (const { client } of [a, b]) await client.connect();
    await waitForSubscribers(2, admin);
    const { rings } = b.listen('session-0001');
    await a.doorbell.ring('session-0001');
    await rings.next();
    await a.store.add('complete:1', 60);
    assert.equal(await b.store.has('complete:1'), true);
    assert.deepEqual([...a.warnings.pending, ...b.warnings.pending], []);
  });
});

function clusterOf({ url }: RedisServer) {
  return createCluster({ rootNodes: [{ url }] });
}
