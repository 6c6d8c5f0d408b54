// Asks Redis, for a limited time and only where an answer can be hoped for.
// It knows neither sessions nor what the keys mean.
import type { Clock } from '../../providers/clock.js';
import { type Doorbell, memoryDoorbell } from '../stores/doorbell.js';
import { memoryStore, type ProxyStore } from '../stores/replay-memory.js';
import type { RedisClient } from './client.js';
import type { Outage, Part } from './outage.js';

/** A client that is not connected queues commands for seconds; nobody who pays should wait that long. */
const LIMIT_MS = 500;

export class RedisCommands {
  readonly #client: RedisClient;
  readonly #outage: Outage;
  readonly #clock: Clock;

  constructor(client: RedisClient, outage: Outage, clock: Clock) {
    this.#client = client;
    this.#outage = outage;
    this.#clock = clock;
  }

  /** @throws {Error} like the others: where Redis cannot be asked, refuses, or has not answered after 500 ms. */
  async has(key: string): Promise<boolean> {
    return (await this.#ask('get', () => this.#client.get(key))) !== null;
  }

  async put(key: string, ttlSeconds: number): Promise<void> {
    const expiration = { type: 'EX', value: ttlSeconds } as const;
    await this.#ask('set', () => this.#client.set(key, '1', { expiration }));
  }

  async publish(channel: string, message: string): Promise<void> {
    await this.#ask('publish', () => this.#client.publish(channel, message));
  }

  async #ask(command: Part, send: () => Promise<unknown>): Promise<unknown> {
    // Once the connection is known to be lost; one that is only just being made is waited for.
    if (this.#outage.includes('connection') && !this.#client.isReady) throw new Error('Redis is not connected.');
    const answer = send();
    answer.then(
      // However late: it shows that Redis is there.
      () => this.#outage.end(command, 'connection'),
      () => undefined,
    );
    try {
      return await this.#limited(answer);
    } catch (error) {
      this.#outage.begin(command, error);
      throw error;
    }
  }

  #limited<Answer>(answer: Promise<Answer>): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const giveUp = () => reject(new Error(`Redis has not answered for ${LIMIT_MS} ms.`));
      let callOff = this.#clock.schedule(() => {
        // After what has come in meanwhile, if it was this process that was busy.
        callOff = this.#clock.schedule(giveUp, 0);
      }, LIMIT_MS);
      answer.then(resolve, reject).finally(() => callOff());
    });
  }
}

export interface RedisDoorbell {
  readonly doorbell: Doorbell;
  /** Takes what comes in from the channel. */
  hear(message: string): void;
}

/**
 * Rings here at once and everywhere else through Redis. All sessions share one channel: a ring is rare and a stream is not,
 * so that thousands of streams come and go without a word to Redis.
 */
export function redisDoorbell(commands: RedisCommands, channel: string): RedisDoorbell {
  const local = memoryDoorbell();
  // Redis sends to all, the sender included, who has rung already.
  const self = crypto.randomUUID();
  return {
    doorbell: {
      subscribe: local.subscribe,
      async ring(sessionId) {
        await local.ring(sessionId);
        // A failure begins an outage, which has said so once for all rings.
        await commands.publish(channel, `${self} ${sessionId}`).catch(() => undefined);
      },
    },
    hear(message) {
      const space = message.indexOf(' ');
      // Whatever is no session's id is nobody's who listens.
      if (message.slice(0, space) !== self) void local.ring(message.slice(space + 1));
    },
  };
}

/** Remembers in Redis, and here: what this instance has done itself it knows without asking. */
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
