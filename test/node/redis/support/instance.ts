import type { TestContext } from 'node:test';
import { createClient } from 'redis';
import { connectRedis, type ConnectRedisOptions, type RedisClient } from '../../../../src/proxy/redis/index.js';
import { AsyncQueue } from './async-queue.js';

/** Connects one of several server instances, in this process, until the test ends. */
export function connectInstance(t: TestContext, client: RedisClient, options: ConnectRedisOptions = {}) {
  const warnings = new AsyncQueue<string>();
  const instance = connectRedis(client, {
    warn: (message, error) => warnings.push(error instanceof Error ? `${message} ${error.message}` : message),
    ...options,
  });
  t.after(() => {
    instance.close();
    client.destroy();
  });
  /** Queues the rings for a session. */
  const listen = (sessionId: string) => {
    const rings = new AsyncQueue<void>();
    const unsubscribe = instance.doorbell.subscribe(sessionId, () => rings.push());
    return { rings, unsubscribe };
  };
  return { ...instance, client, warnings, listen };
}

/** Connects an instance as a merchant does: without waiting for the client, and without an error listener. */
export function startInstance(t: TestContext, url: string, options?: ConnectRedisOptions) {
  const client = createClient({ url });
  const instance = connectInstance(t, client, options);
  client.connect().catch(() => undefined);
  return { ...instance, client };
}

/** Resolves when the channel has this many subscribers. */
export async function waitForSubscribers(
  count: number,
  client: { pubSubNumSub(channel: string): Promise<Record<string, unknown>> },
  channel = 'payfect-checkout:doorbell',
): Promise<void> {
  while (Number((await client.pubSubNumSub(channel))[channel]) !== count);
}
