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
  const timeout = new AbortController();
  const cancelTimeout = clock.schedule(REQUEST_TIMEOUT_MS, () => timeout.abort(new CheckoutError('timeout')));
  const signal = AbortSignal.any([connection, timeout.signal]);
  try {
    return await settle(request(signal), signal);
  } catch (cause) {
    return cause instanceof CheckoutError ? cause : new CheckoutError('network', cause);
  } finally {
    cancelTimeout();
  }
}
