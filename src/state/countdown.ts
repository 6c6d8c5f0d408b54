import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Session } from '../session/session.js';
import type { Clock } from './clock.js';
import { isHidden } from './page.js';

/** Updates its host once a second while there is a countdown and the page is visible. */
export class CountdownController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #clock: Clock;
  readonly #remainingMs: () => number | null;
  #cancelTimer: (() => void) | null = null;

  constructor(host: ReactiveControllerHost & Element, clock: Clock, remainingMs: () => number | null) {
    this.#host = host;
    this.#clock = clock;
    this.#remainingMs = remainingMs;
    host.addController(this);
  }

  /** Whole seconds left; null without a countdown. */
  get secondsLeft(): number | null {
    const remainingMs = this.#remainingMs();
    return remainingMs === null ? null : Math.ceil(remainingMs / 1000);
  }

  /** Moving the element stops the countdown and does not cause an update. */
  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    this.hostDisconnected();
    const remainingMs = this.#remainingMs();
    if (remainingMs === null || remainingMs === 0 || isHidden() || !this.#host.isConnected) return;
    // A little after the full second: a timer that fires early would render the same second again.
    this.#cancelTimer = this.#clock.schedule(() => this.#host.requestUpdate(), (remainingMs % 1000) + 20);
  }

  hostDisconnected(): void {
    this.#cancelTimer?.();
    this.#cancelTimer = null;
  }
}

/** When a session expires, by the monotonic clock: a device's own clock may be days off, or change meanwhile. */
export class Expiry {
  readonly #clock: Clock;
  #atMs: number | null = null;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Milliseconds left; null if unknown. */
  get remainingMs(): number | null {
    return this.#atMs === null ? null : Math.max(0, this.#atMs - this.#clock.now());
  }

  update({ secondsLeft, expiresAtMs }: Session): void {
    const clock = this.#clock;
    // The device's clock is not even asked if the server says what is left.
    if (secondsLeft !== null) this.#atMs = clock.now() + secondsLeft * 1000;
    else this.#atMs = expiresAtMs === null ? null : clock.now() + expiresAtMs - clock.epochNow();
  }

  clear(): void {
    this.#atMs = null;
  }
}
