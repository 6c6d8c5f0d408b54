import type { Session } from '../session/session.js';
import type { Clock } from './clock.js';

/** When a session expires, kept on the monotonic clock: a device's own time may be days off, or be set meanwhile. */
export class Expiry {
  readonly #clock: Clock;
  #atMs: number | null = null;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Milliseconds left, null where unknown. */
  get remainingMs(): number | null {
    return this.#atMs === null ? null : Math.max(0, this.#atMs - this.#clock.now());
  }

  note({ secondsLeft, expiresAtMs }: Session): void {
    const untilExpiryMs = expiresAtMs === null ? null : expiresAtMs - this.#clock.epochNow();
    const remainingMs = secondsLeft === null ? untilExpiryMs : secondsLeft * 1000;
    this.#atMs = remainingMs === null ? null : this.#clock.now() + remainingMs;
  }

  forget(): void {
    this.#atMs = null;
  }
}
