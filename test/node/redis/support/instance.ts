import type { TestContext } from 'node:test';
import { createClient } from 'redis';
import { connectRedis, type ConnectRedisOptions, type RedisClient } from '../../../../src/proxy/redis/index.js';
import { Mailbox } from './async-queue.js';

/** One of several instances of a server, in this process, until the test ends. */
export function connect(t: TestContext, client: RedisClient, options: ConnectRedisOptions = {}) {
  const warnings = new Mailbox<string>();
  const instance = connectRedis(client, {
    warn: (message, error) => warnings.put(error instanceof Error ? `${message} ${error.message}` : message),
    ...options,
  });
  t.after(() => {
    instance.close();
    client.destroy();
  });
  /** Takes note of each ring for a session. */
  const listen = (sessionId: string) => {
    const rings = new Mailbox<void>();
    const unsubscribe = instance.doorbell.subscribe(sessionId, () => rings.put());
    return { rings, unsubscribe };
  };
  return { ...instance, client, warnings, listen };
}

/** As a merchant does it: the client connects on its own time, and nobody listens to its errors. */
export function instanceOn(t: TestContext, url: string, options?: ConnectRedisOptions) {
  const client = createClient({ url });
  const instance = connect(t, client, options);
  client.connect().catch(() => undefined);
  return { ...instance, client };
}

/** Resolves when so many instances listen to the channel. */
export async function heardBy(
  count: number,
  client: { pubSubNumSub(channel: string): Promise<Record<string, unknown>> },
  channel = 'payfect-checkout:doorbell',
): Promise<void> {
  while (Number((await client.pubSubNumSub(channel))[channel]) !== count);
}
