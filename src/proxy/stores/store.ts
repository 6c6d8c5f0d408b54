import type { Clock } from '../../providers/clock.js';
import { BoundedMap } from '../../providers/bounded-map.js';

const MAX_ENTRIES = 10_000;

/**
 * Remembers which payments have been reported to the merchant, and what the merchant passed to `proxy.notify`.
 * Several instances of a server should share one; otherwise `onComplete` may run once on each of them.
 */
export interface ProxyStore {
  /** Rejects if it cannot tell: a payment is then reported once more, and a session without a status is not shown. */
  has(key: string): Promise<boolean>;
  add(key: string, ttlSeconds: number): Promise<void>;
}

/** The store of a single instance, for the last 10,000 keys. */
export function memoryStore(clock: Clock): ProxyStore {
  const untilMsByKey = new BoundedMap<number>(MAX_ENTRIES);
  return {
    has: async (key) => (untilMsByKey.get(key) ?? 0) > clock.now(),
    add: async (key, ttlSeconds) => {
      untilMsByKey.set(key, clock.now() + ttlSeconds * 1_000);
    },
  };
}
