// Redis commands with a time limit, and the doorbell and store that use them.
// Commands know neither sessions nor what the keys mean.
import type { Clock } from '../../providers/clock.js';
import { withinLimit } from '../../providers/within-limit.js';
import { type Doorbell, memoryDoorbell } from '../stores/doorbell.js';
import { memoryStore, type ProxyStore } from '../stores/store.js';
import type { RedisClient } from './client.js';
import type { Outage, Part } from './outage.js';

/** A client that is not connected queues commands for seconds. A shopper should not wait that long. */
const TIMEOUT_MS = 500;

export class RedisCommands {
  readonly #client: RedisClient;
  readonly #outage: Outage;
  readonly #clock: Clock;

  constructor(client: RedisClient, outage: Outage, clock: Clock) {
    this.#client = client;
    this.#outage = outage;
    this.#clock = clock;
  }

  /** @throws {Error}, like the other commands, if Redis is unreachable, refuses, or does not reply within 500 ms. */
  async has(key: string): Promise<boolean> {
    return (await this.#send('get', () => this.#client.get(key))) !== null;
  }

  async put(key: string, ttlSeconds: number): Promise<void> {
    const expiration = { type: 'EX', value: ttlSeconds } as const;
    await this.#send('set', () => this.#client.set(key, '1', { expiration }));
  }

  async publish(channel: string, message: string): Promise<void> {
    await this.#send('publish', () => this.#client.publish(channel, message));
  }

  async #send(command: Part, send: () => Promise<unknown>): Promise<unknown> {
    // Only once the connection is known to be lost: a connection that is being established is worth waiting for.
    if (this.#outage.includes('connection') && !this.#client.isReady) throw new Error('Redis is not connected.');
    const reply = send();
    reply.then(
      // However late, a reply shows that Redis is there.
      () => this.#outage.end(command, 'connection'),
      () => undefined,
    );
    try {
      return await withinLimit('Redis', TIMEOUT_MS, this.#clock, () => reply);
    } catch (error) {
      this.#outage.begin(command, error);
      throw error;
    }
  }
}

interface RedisDoorbell {
  readonly doorbell: Doorbell;
  /** Handles a message from the channel. */
  receive(message: string): void;
}

/**
 * Rings locally at once, and on all other instances through Redis. All sessions share one channel: rings are rare and streams
 * are not, so thousands of streams open and close without a command to Redis.
 */
export function redisDoorbell(commands: RedisCommands, channel: string): RedisDoorbell {
  const local = memoryDoorbell();
  // Redis sends to all subscribers, including the sender, which has already rung.
  const self = crypto.randomUUID();
  return {
    doorbell: {
      subscribe: local.subscribe,
      async ring(sessionId) {
        await local.ring(sessionId);
        // A failure starts an outage, which logs one warning for all rings.
        await commands.publish(channel, `${self} ${sessionId}`).catch(() => undefined);
      },
    },
    receive(message) {
      const space = message.indexOf(' ');
      // Unknown ids have no listeners, so they need no check.
      if (message.slice(0, space) !== self) void local.ring(message.slice(space + 1));
    },
  };
}

/** A store in Redis and in memory: this instance needs no command for what it added itself. */
export function redisStore(commands: RedisCommands, prefix: string, clock: Clock): ProxyStore {
  const own = memoryStore(clock);
  return {
    has: async (key) => (await own.has(key)) || (await commands.has(prefix + key)),
    async add(key, ttlSeconds) {
      await own.add(key, ttlSeconds);
      await commands.put(prefix + key, ttlSeconds);
    },
  };
}
