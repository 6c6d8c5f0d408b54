import type { Clock } from '../clock.js';
import { ProviderError, type ProviderErrorCode } from '../provider-error.js';

const MAX_FAILURES = 5;
const PAUSE_MS = 5_000;
/** Errors of a provider that is down. Any other response shows that it is up. */
const DOWN: ReadonlySet<ProviderErrorCode> = new Set(['timeout', 'unreachable', 'server-error']);

/**
 * Spares a provider that is down, and the requests that would wait for it: after five failures in a row, calls fail
 * immediately, except for one every five seconds. The first success closes the circuit again.
 */
export class CircuitBreaker {
  readonly #clock: Clock;
  #failures = 0;
  #pausedUntilMs = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** @throws {ProviderError} `unreachable` with `retryAfterSeconds` during a pause, and what `call` throws. */
  async run<Result>(call: () => Promise<Result>): Promise<Result> {
    this.#assertClosed();
    try {
      const result = await call();
      this.#failures = 0;
      return result;
    } catch (error) {
      this.#recordFailure(error);
      throw error;
    }
  }

  #assertClosed(): void {
    if (this.#failures < MAX_FAILURES) return;
    const pauseMs = this.#pausedUntilMs - this.#clock.now();
    // More than a whole pause left means that the clock was set back.
    if (pauseMs > 0 && pauseMs <= PAUSE_MS) {
      const facts = { retryAfterSeconds: Math.ceil(pauseMs / 1_000) };
      throw new ProviderError(
        'unreachable',
        'The provider failed several times in a row. Pausing before the next try.',
        facts,
      );
    }
    this.#pause();
  }

  #recordFailure(error: unknown): void {
    const isDown = error instanceof ProviderError && DOWN.has(error.code);
    this.#failures = isDown ? this.#failures + 1 : 0;
    // Only once: later failures belong to calls that started before the pause.
    if (this.#failures === MAX_FAILURES) this.#pause();
  }

  #pause(): void {
    this.#pausedUntilMs = this.#clock.now() + PAUSE_MS;
  }
}
