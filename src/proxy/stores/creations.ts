// Makes `select` and `restart` idempotent, and limits how many checkouts one session may create.
import type { Clock } from '../../providers/clock.js';
import { type RateLimit, RateLimiter } from '../guard/limits.js';
import { BoundedMap } from '../../providers/bounded-map.js';

const MAX_ENTRIES = 10_000;
const REMEMBERED_MS = 10 * 60_000;
/** Longer than any provider may take. A merchant's function that never ends must not block retries forever. */
const UNDER_WAY_MS = 60_000;

interface Creation {
  readonly id: Promise<string>;
  untilMs: number;
}

export class IdempotentCreations {
  readonly #creations = new BoundedMap<Creation>(MAX_ENTRIES);
  /** For each session created here, the session that the chain started with. */
  readonly #rootById = new BoundedMap<string>(MAX_ENTRIES);
  readonly #limiter: RateLimiter;
  readonly #clock: Clock;

  constructor(limit: RateLimit, clock: Clock) {
    this.#limiter = new RateLimiter(limit, clock);
    this.#clock = clock;
  }

  /**
   * Returns the id from `create`, or the one that it returned within the last ten minutes for the same session and key.
   * @throws {ProblemError} `rate-limited`, and whatever `create` throws.
   */
  async once(sessionId: string, idempotencyKey: string, create: () => Promise<string>): Promise<string> {
    const key = `${sessionId}:${idempotencyKey}`;
    const known = this.#creations.get(key);
    if (known !== undefined && this.#clock.now() < known.untilMs) return known.id;
    const root = this.#rootById.get(sessionId) ?? sessionId;
    this.#limiter.assertAllowed(root);
    const creation: Creation = { id: create(), untilMs: this.#clock.now() + UNDER_WAY_MS };
    this.#creations.set(key, creation);
    try {
      const id = await creation.id;
      creation.untilMs = this.#clock.now() + REMEMBERED_MS;
      this.#rootById.set(id, root);
      return id;
    } catch (error) {
      // Not remembered, so that the shopper can try again.
      creation.untilMs = 0;
      throw error;
    }
  }
}
