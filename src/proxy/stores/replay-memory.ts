import type { Clock } from '../../providers/clock.js';
import { BoundedMap } from './bounded-map.js';

const MAX_ENTRIES = 10_000;

/**
 * Remembers which payments have been reported to the merchant, and what the merchant told `proxy.notify`.
 * With several instances of a server they should share one; without, `onComplete` may run once for each of them.
 */
export interface ProxyStore {
  /** Rejects where it cannot tell: then a payment is reported once more, and a session told of as open is not shown. */
  has(key: string): Promise<boolean>;
  add(key: string, ttlSeconds: number): Promise<void>;
}

/** The replay memory of a single instance, for the last 10,000 payments. */
export function memoryStore(clock: Clock): ProxyStore {
  const untilMsByKey = new BoundedMap<number>(MAX_ENTRIES);
  return {
    has: async (key) => (untilMsByKey.get(key) ?? 0) > clock.now(),
    add: async (key, ttlSeconds) => {
      untilMsByKey.set(key, clock.now() + ttlSeconds * 1_000);
    },
  };
}
