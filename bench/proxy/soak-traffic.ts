import { setTimeout as wait } from 'node:timers/promises';
import { sendSoakCase } from './send-soak-case.js';
import { soakCase, type SoakCase } from './soak-cases.js';

const WARM_UP_AT_ONCE = 50;
const TICK_MS = 20;

/** Sends the requests of the soak test, and collects a message for every unexpected response. */
export class SoakTraffic {
  readonly failures: string[] = [];
  readonly #port: number;
  #sent = 0;
  #received = 0;

  constructor(port: number) {
    this.#port = port;
  }

  get received(): number {
    return this.#received;
  }

  /** Reads `sessions` sessions once each, as fast as possible. */
  async warmUp(sessions: number): Promise<void> {
    let next = 0;
    const readNext = async () => {
      while (next < sessions) await this.#send({ path: `/checkouts/warm-up-${(next += 1)}`, outcome: [200] });
    };
    await Promise.all(Array.from({ length: WARM_UP_AT_ONCE }, readNext));
  }

  /** Sends at a steady rate, however long the responses take. Resolves once all have arrived. */
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

  async #send(soakCase: SoakCase): Promise<void> {
    const failure = await sendSoakCase(this.#port, soakCase);
    this.#received += 1;
    if (failure !== null) this.failures.push(failure);
  }
}
