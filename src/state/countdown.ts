import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Clock } from './clock.js';
import { isHidden } from './is-hidden.js';

/** Updates its host each time the countdown shows another second, while there is a countdown and someone to see it. */
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

  /** Whole seconds left, null where there is no countdown. */
  get secondsLeft(): number | null {
    const remainingMs = this.#remainingMs();
    return remainingMs === null ? null : Math.ceil(remainingMs / 1000);
  }

  /** Moving the element stops the countdown and brings no update of its own. */
  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    this.hostDisconnected();
    const remainingMs = this.#remainingMs();
    if (remainingMs === null || remainingMs === 0 || isHidden() || !this.#host.isConnected) return;
    // A little past the full second, or a timer that fires early would show the same second again.
    this.#cancelTimer = this.#clock.schedule((remainingMs % 1000) + 20, () => this.#host.requestUpdate());
  }

  hostDisconnected(): void {
    this.#cancelTimer?.();
    this.#cancelTimer = null;
  }
}
