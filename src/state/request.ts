import { CheckoutError } from '../session/checkout-error.js';
import type { Session } from '../session/session.js';
import type { Clock } from './clock.js';
import { inTime } from './in-time.js';

/** How an errand went: overtaken where nobody waits for it any more. */
export type ErrandOutcome =
  | { readonly kind: 'done'; readonly session: Session | null }
  | { readonly kind: 'failed' }
  | { readonly kind: 'overtaken' };

/** Has the proxy do something for the shopper: one thing at a time, the later one counts. */
export class Errand {
  readonly #clock: Clock;
  #connection = new AbortController();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  async run(act: (signal: AbortSignal) => Promise<Session | null>): Promise<ErrandOutcome> {
    this.stop();
    const { signal } = (this.#connection = new AbortController());
    const answer = await inTime(this.#clock, signal, act);
    if (signal.aborted) return { kind: 'overtaken' };
    return answer instanceof CheckoutError ? { kind: 'failed' } : { kind: 'done', session: answer };
  }

  stop(): void {
    this.#connection.abort();
  }
}
