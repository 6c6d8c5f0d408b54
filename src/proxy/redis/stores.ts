// Asks Redis, for a limited time and only where an answer can be hoped for.
// It knows neither sessions nor what the keys mean.
import type { Clock } from '../../providers/clock.js';
import type { Outage, Part } from './outage.js';
import type { RedisClient } from './client.js';

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
