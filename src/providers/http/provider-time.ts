import type { Clock } from '../clock.js';
import type { Upstream } from './upstream.js';

/** Less than this can be the network's delay, and `Date` counts whole seconds. */
const MIN_SKEW_MS = 2_000;

/**
 * Converts a provider's times to this server's clock, which may be wrong: by the `Date` of the provider's latest response.
 * Without it, a checkout that expires in half an hour looks expired to a server whose clock is an hour ahead.
 */
export class ProviderTime {
  readonly #clock: Clock;
  #aheadMs = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** The same upstream; its responses set the time. */
  watch(upstream: Upstream): Upstream {
    return { ...upstream, onHeaders: (headers) => this.#observe(headers) };
  }

  /** When a moment of the provider's clock comes on ours, in epoch milliseconds. */
  toOwnClock(providerMs: number | null): number | null {
    return providerMs === null ? null : providerMs - this.#aheadMs;
  }

  #observe(headers: { get(name: string): string | null }): void {
    // Of a cached response (RFC 9111, 5.1) the date is old.
    if (Number(headers.get('age') ?? 0) > 0) return;
    const sentAtMs = Date.parse(headers.get('date') ?? '') + 500;
    if (Number.isNaN(sentAtMs)) return;
    const aheadMs = sentAtMs - this.#clock.now();
    this.#aheadMs = Math.abs(aheadMs) < MIN_SKEW_MS ? 0 : aheadMs;
  }
}
