import { CheckoutError } from '../session/checkout-error.js';
import { raceAbort } from '../session/race-abort.js';
import type { Session } from '../session/session.js';
import type { Clock } from './clock.js';

/** The outcome of a proxy action; `superseded` if a newer one, or its end, made it irrelevant. */
export type RequestOutcome =
  | { readonly kind: 'done'; readonly session: Session | null }
  | { readonly kind: 'failed' }
  | { readonly kind: 'superseded' };

/** Runs one proxy action at a time; a newer one supersedes the older. */
export class LatestRequest {
  readonly #clock: Clock;
  #controller: AbortController | null = null;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  async run(act: (signal: AbortSignal) => Promise<Session | null>): Promise<RequestOutcome> {
    this.stop();
    const { signal } = (this.#controller = new AbortController());
    const result = await withTimeout(this.#clock, signal, act);
    if (signal.aborted) return { kind: 'superseded' };
    return result instanceof CheckoutError ? { kind: 'failed' } : { kind: 'done', session: result };
  }

  stop(): void {
    this.#controller?.abort();
  }
}

const REQUEST_TIMEOUT_MS = 10_000;

/**
 * Runs one request, including its body, until 10 s have passed or `signal` is aborted. Never rejects: failures are returned
 * as a `CheckoutError`, an abort by `signal` as `network`.
 */
export async function withTimeout<T>(
  clock: Pick<Clock, 'schedule'>,
  signal: AbortSignal,
  request: (signal: AbortSignal) => Promise<T>,
): Promise<T | CheckoutError> {
  // One controller, with its listener removed afterwards. Chromium keeps a signal of `AbortSignal.any` as long as the page
  // if one of its listeners can reach a source signal; in the minified file it could: a kilobyte leaked per read.
  const controller = new AbortController();
  const abort = () => controller.abort(signal.reason);
  if (signal.aborted) abort();
  signal.addEventListener('abort', abort);
  const cancelTimeout = clock.schedule(() => controller.abort(new CheckoutError('timeout')), REQUEST_TIMEOUT_MS);
  try {
    return await raceAbort(request(controller.signal), controller.signal);
  } catch (cause) {
    return cause instanceof CheckoutError ? cause : new CheckoutError('network', cause);
  } finally {
    cancelTimeout();
    signal.removeEventListener('abort', abort);
  }
}
