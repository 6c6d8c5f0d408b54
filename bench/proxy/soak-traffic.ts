import { setTimeout as wait } from 'node:timers/promises';
import { sendSoakCase } from './send-soak-case.js';
import { soakCase, type SoakCase } from './soak-cases.js';

const WARM_UP_AT_ONCE = 50;
const TICK_MS = 20;

/** Asks a server what the soak asks for, and notes every answer that is not the right one. */
export class SoakTraffic {
  /** Sentences. */
  readonly wrong: string[] = [];
  readonly #port: number;
  #sent = 0;
  #answered = 0;

  constructor(port: number) {
    this.#port = port;
  }

  get answered(): number {
    return this.#answered;
  }

  /** Has `sessions` sessions read once, as fast as it goes. */
  async warmUp(sessions: number): Promise<void> {
    let next = 0;
    const readOn = async () => {
      while (next < sessions) await this.#send({ path: `/checkouts/warm-up-${(next += 1)}`, outcome: [200] });
    };
    await Promise.all(Array.from({ length: WARM_UP_AT_ONCE }, readOn));
  }

  /** Sends at a steady rate, however long the answers take, and ends when all of them are there. */
  async run(durationMs: number, requestsPerSecond: number): Promise<void> {
    const startMs = performance.now();
    const pending = new Set<Promise<void>>();
    for (;;) {
      const elapsedMs = performance.now() - startMs;
      if (elapsedMs >= durationMs) break;
      for (; this.#sent < (elapsedMs / 1_000) * requestsPerSecond; this.#sent += 1) {
        const request = this.#send(soakCase(this.#sent)).finally(() => pending.delete(request));
        pending.add(request);
      }
      await wait(TICK_MS);
    }
    await Promise.all(pending);
  }

  async #send(one: SoakCase): Promise<void> {
    const problem = await sendSoakCase(this.#port, one);
    this.#answered += 1;
    if (problem !== null) this.wrong.push(problem);
  }
}
