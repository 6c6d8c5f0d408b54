import { CheckoutError } from '../session/checkout-error.js';
import type { Clock } from './clock.js';
import { settle } from './settle.js';

const REQUEST_TIMEOUT_MS = 10_000;

/**
 * Runs one request, its body included, under the time limit of 10 s and until `connection` is aborted. Whatever goes
 * wrong comes back as an error, an abort of the connection as a lost network.
 */
export async function inTime<T>(
  clock: Clock,
  connection: AbortSignal,
  request: (signal: AbortSignal) => Promise<T>,
): Promise<T | CheckoutError> {
  // One controller, whose listeners are taken away again. Chromium keeps what `AbortSignal.any` makes for as long as the
  // page, where a listener of it can reach one of its sources; in the minified file it could, a kilobyte for each read.
  const limit = new AbortController();
  const giveUp = () => limit.abort(connection.reason);
  if (connection.aborted) giveUp();
  connection.addEventListener('abort', giveUp);
  const cancelTimeout = clock.schedule(REQUEST_TIMEOUT_MS, () => limit.abort(new CheckoutError('timeout')));
  try {
    return await settle(request(limit.signal), limit.signal);
  } catch (cause) {
    return cause instanceof CheckoutError ? cause : new CheckoutError('network', cause);
  } finally {
    cancelTimeout();
    connection.removeEventListener('abort', giveUp);
  }
}
