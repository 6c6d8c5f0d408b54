// Reports each payment to the merchant at least once, and again only if that failed or was forgotten.
// Keyed by session instead of token: a provider that delivers again signs the same payment again.
import { TimeLimitError } from '../../providers/within-limit.js';
import type { Log } from '../log.js';
import type { LimitedOptions } from '../options/limit-waits.js';
import type { Payment } from '../options/options.js';
import type { ProxyStore } from './store.js';

/** As long as services of this kind keep redelivering. */
const REMEMBERED_SECONDS = 3 * 24 * 60 * 60;

export class PaymentNotifier {
  readonly #store: ProxyStore;
  readonly #onComplete: NonNullable<LimitedOptions['onComplete']>;
  readonly #log: Log;
  readonly #running = new Map<string, Promise<void>>();

  constructor(store: ProxyStore, onComplete: LimitedOptions['onComplete'], log: Log) {
    this.#store = store;
    this.#onComplete = onComplete ?? (() => undefined);
    this.#log = log;
  }

  /** False if the store fails: an order that is reported twice is better than one that is lost. */
  isDone(sessionId: string, requestId: string): Promise<boolean> {
    return this.#tolerant({ sessionId, requestId }, false, () => this.#store.has(keyFor(sessionId)));
  }

  /** @throws whatever `onComplete` throws, also `TimeLimitError`, to every delivery that waits for the same run. */
  report(payment: Payment, requestId: string): Promise<void> {
    const { sessionId } = payment;
    const running = this.#running.get(sessionId);
    if (running !== undefined) return running;
    const run = this.#run(payment, requestId).finally(() => this.#running.delete(sessionId));
    this.#running.set(sessionId, run);
    return run;
  }

  async #run(payment: Payment, requestId: string): Promise<void> {
    const { sessionId } = payment;
    // Checked again: another delivery may have finished while this one waited for the provider.
    if (await this.isDone(sessionId, requestId)) return;
    try {
      await this.#onComplete(payment);
    } catch (error) {
      // The next delivery runs it again, unless this run succeeds before that.
      if (error instanceof TimeLimitError) {
        error.late.then(() => this.#remember(payment, requestId)).catch(() => undefined);
      }
      throw error;
    }
    await this.#remember(payment, requestId);
  }

  #remember({ sessionId }: Payment, requestId: string): Promise<void> {
    const add = () => this.#store.add(keyFor(sessionId), REMEMBERED_SECONDS);
    return this.#tolerant({ sessionId, requestId }, undefined, add);
  }

  async #tolerant<Result>(
    ids: { readonly sessionId: string; readonly requestId: string },
    fallback: Result,
    access: () => Promise<Result>,
  ): Promise<Result> {
    try {
      return await access();
    } catch (error) {
      await this.#log.warn({ event: 'store', ...ids, error });
      return fallback;
    }
  }
}

function keyFor(sessionId: string): string {
  return `complete:${sessionId}`;
}
