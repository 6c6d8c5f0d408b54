import { CheckoutError } from '../session/checkout-error.js';
import type { Session } from '../session/session.js';
import type { Clock } from './clock.js';

/** How an errand went: overtaken where nobody waits for it any more. */
export type RequestOutcome =
  | { readonly kind: 'done'; readonly session: Session | null }
  | { readonly kind: 'failed' }
  | { readonly kind: 'superseded' };

/** Has the proxy do something for the shopper: one thing at a time, the later one counts. */
export class LatestRequest {
  readonly #clock: Clock;
  #controller = new AbortController();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  async run(act: (signal: AbortSignal) => Promise<Session | null>): Promise<RequestOutcome> {
    this.stop();
    const { signal } = (this.#controller = new AbortController());
    const answer = await withTimeout(this.#clock, signal, act);
    if (signal.aborted) return { kind: 'superseded' };
    return answer instanceof CheckoutError ? { kind: 'failed' } : { kind: 'done', session: answer };
  }

  stop(): void {
    this.#controller.abort();
  }
}

const REQUEST_TIMEOUT_MS = 10_000;

/**
 * Runs one request, its body included, under the time limit of 10 s and until `connection` is aborted. Whatever goes
 * wrong comes back as an error, an abort of the connection as a lost network.
 */
export async function withTimeout<T>(
  clock: Clock,
  signal: AbortSignal,
  request: (signal: AbortSignal) => Promise<T>,
): Promise<T | CheckoutError> {
  // One controller, whose listeners are taken away again. Chromium keeps what `AbortSignal.any` makes for as long as the
  // page, where a listener of it can reach one of its sources; in the minified file it could, a kilobyte for each read.
  const limit = new AbortController();
  const giveUp = () => limit.abort(signal.reason);
  if (signal.aborted) giveUp();
  signal.addEventListener('abort', giveUp);
  const cancelTimeout = clock.schedule(() => limit.abort(new CheckoutError('timeout')), REQUEST_TIMEOUT_MS);
  try {
    return await raceAbort(request(limit.signal), limit.signal);
  } catch (cause) {
    return cause instanceof CheckoutError ? cause : new CheckoutError('network', cause);
  } finally {
    cancelTimeout();
    signal.removeEventListener('abort', giveUp);
  }
}

/**
 * Settles as the promise does, or rejects with the signal's reason as soon as that is aborted: a page's own wrapper
 * around `fetch` may ignore signals, and a read that never ends must not end all reading.
 */
export function raceAbort<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error));
  });
  return Promise.race([promise, aborted]);
}
