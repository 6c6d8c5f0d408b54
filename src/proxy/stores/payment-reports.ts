// Hands each payment to the merchant at least once, and again only if that failed or was forgotten.
// Keyed by session and not by token: a provider that delivers again signs again, for the same payment.
import { NO_REQUEST, type Log } from '../log.js';
import type { CheckoutProxyOptions, Payment } from '../options/options.js';
import type { ProxyStore } from './replay-memory.js';

/** As long as services of this kind keep delivering again. */
const REMEMBERED_SECONDS = 3 * 24 * 60 * 60;

export class PaymentNotifier {
  readonly #memory: ProxyStore;
  readonly #onComplete: NonNullable<CheckoutProxyOptions['onComplete']>;
  readonly #log: Log;
  readonly #running = new Map<string, Promise<void>>();

  constructor(memory: ProxyStore, onComplete: CheckoutProxyOptions['onComplete'], log: Log) {
    this.#memory = memory;
    this.#onComplete = onComplete ?? (() => undefined);
    this.#log = log;
  }

  /** No, where the memory cannot tell: an order that is reported twice is better than one that is lost. */
  isDone(sessionId: string): Promise<boolean> {
    return this.#tolerant(sessionId, false, () => this.#memory.has(keyOf(sessionId)));
  }

  /** @throws what `onComplete` throws, to everyone who reported the payment meanwhile. */
  report(payment: Payment): Promise<void> {
    const { sessionId } = payment;
    const running = this.#running.get(sessionId);
    if (running !== undefined) return running;
    const run = this.#run(payment).finally(() => this.#running.delete(sessionId));
    this.#running.set(sessionId, run);
    return run;
  }

  async #run(payment: Payment): Promise<void> {
    const { sessionId } = payment;
    // Asked again: another delivery may have been through while this one waited for the provider.
    if (await this.isDone(sessionId)) return;
    await this.#onComplete(payment);
    await this.#tolerant(sessionId, undefined, () => this.#memory.add(keyOf(sessionId), REMEMBERED_SECONDS));
  }

  async #tolerant<Result>(sessionId: string, otherwise: Result, ask: () => Promise<Result>): Promise<Result> {
    try {
      return await ask();
    } catch (error) {
      const facts = { event: 'replay-memory', code: 'internal', status: 204, durationMs: 0, requestId: NO_REQUEST };
      await this.#log({ ...facts, sessionId, error });
      return otherwise;
    }
  }
}

function keyOf(sessionId: string): string {
  return `complete:${sessionId}`;
}
