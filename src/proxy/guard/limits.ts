import type { Clock } from '../../providers/clock.js';
import { BoundedMap } from '../stores/bounded-map.js';

const MAX_BUCKETS = 10_000;

export interface RateLimit {
  /** Requests a second in the long run; `Infinity` for no limit. */
  readonly perSecond: number;
  /** Requests at once after a pause. */
  readonly burst: number;
}

/** One token bucket for each key. */
export class RateLimiter {
  readonly #buckets = new BoundedMap<{ readonly tokens: number; readonly atMs: number }>(MAX_BUCKETS);
  readonly #limit: RateLimit;
  readonly #clock: Clock;

  constructor(limit: RateLimit, clock: Clock) {
    this.#limit = limit;
    this.#clock = clock;
  }

  /** Takes one token; gives 0, or the whole seconds to wait for the next one. */
  waitSeconds(key: string): number {
    const { perSecond, burst } = this.#limit;
    if (perSecond === Infinity) return 0;
    const nowMs = this.#clock.now();
    const bucket = this.#buckets.get(key) ?? { tokens: burst, atMs: nowMs };
    // A clock that was set back must not empty the bucket.
    const elapsedSeconds = Math.max(0, nowMs - bucket.atMs) / 1_000;
    const tokens = Math.min(burst, bucket.tokens + elapsedSeconds * perSecond);
    this.#buckets.set(key, { tokens: tokens >= 1 ? tokens - 1 : tokens, atMs: nowMs });
    return tokens >= 1 ? 0 : Math.ceil((1 - tokens) / perSecond);
  }
}
