// Lets shoppers have checkouts created: equal wishes once, however often somebody clicks, and not without end.
// It knows neither providers nor what is wished for.
import type { Clock } from '../../providers/clock.js';
import { BoundedMap } from './bounded-map.js';
import { assertAllowed } from '../guard/guard.js';
import { RateLimiter, type RateLimit } from '../guard/limits.js';

const MAX_ENTRIES = 10_000;
const REMEMBERED_MS = 10 * 60_000;
/** Longer than Payfect may take. A merchant's function that never ends must not hold the wish for ever. */
const UNDER_WAY_MS = 60_000;

interface Creation {
  readonly id: Promise<string>;
  untilMs: number;
}

export class IdempotentCreations {
  readonly #creations = new BoundedMap<Creation>(MAX_ENTRIES);
  /** For each session that was created here, the one that it all began with. */
  readonly #rootById = new BoundedMap<string>(MAX_ENTRIES);
  readonly #limiter: RateLimiter;
  readonly #clock: Clock;

  constructor(limit: RateLimit, clock: Clock) {
    this.#limiter = new RateLimiter(limit, clock);
    this.#clock = clock;
  }

  /**
   * Gives the id that `create` gave, or gave within the last ten minutes, for the same session and wish.
   * @throws {ProblemError} `rate-limited`, and what `create` throws.
   */
  async once(sessionId: string, wish: string, create: () => Promise<string>): Promise<string> {
    const key = `${sessionId}:${wish}`;
    const known = this.#creations.get(key);
    if (known !== undefined && this.#clock.now() < known.untilMs) return known.id;
    const root = this.#rootById.get(sessionId) ?? sessionId;
    assertAllowed(this.#limiter, root);
    const creation: Creation = { id: create(), untilMs: this.#clock.now() + UNDER_WAY_MS };
    this.#creations.set(key, creation);
    try {
      const id = await creation.id;
      creation.untilMs = this.#clock.now() + REMEMBERED_MS;
      this.#rootById.set(id, root);
      return id;
    } catch (error) {
      // Not remembered, so that the shopper may try again.
      creation.untilMs = 0;
      throw error;
    }
  }
}
