import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Clock } from './clock.js';

interface CountdownOptions {
  readonly clock: Clock;
  readonly remainingMs: () => number | null;
  /** Whether the page is hidden. */
  readonly isHidden: () => boolean;
}

/** Updates its host once a second while there is a countdown and the page is visible. */
export class CountdownController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #clock: Clock;
  readonly #remainingMs: () => number | null;
  readonly #isHidden: () => boolean;
  #cancelTimer: (() => void) | null = null;

  constructor(host: ReactiveControllerHost & Element, { clock, remainingMs, isHidden }: CountdownOptions) {
    this.#host = host;
    this.#clock = clock;
    this.#remainingMs = remainingMs;
    this.#isHidden = isHidden;
    host.addController(this);
  }

  /** Moving the element stops the countdown and does not cause an update. */
  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    this.hostDisconnected();
    const remainingMs = this.#remainingMs();
    if (remainingMs === null || remainingMs === 0 || this.#isHidden() || !this.#host.isConnected) return;
    // A little after the full second: a timer that fires early would render the same second again.
    this.#cancelTimer = this.#clock.schedule(() => this.#host.requestUpdate(), (remainingMs % 1000) + 20);
  }

  hostDisconnected(): void {
    this.#cancelTimer?.();
    this.#cancelTimer = null;
  }
}
