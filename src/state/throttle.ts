import type { Clock } from './clock.js';

/** Runs a task in a task of its own when it is requested: at once, but at most once in an interval. */
export class Throttle {
  readonly #clock: Clock;
  readonly #intervalMs: number;
  readonly #task: () => void;
  #cancelTimer: (() => void) | null = null;
  #nextMs = 0;

  constructor(clock: Clock, intervalMs: number, task: () => void) {
    this.#clock = clock;
    this.#intervalMs = intervalMs;
    this.#task = task;
  }

  request(): void {
    const run = () => {
      this.#cancelTimer = null;
      this.#nextMs = this.#clock.now() + this.#intervalMs;
      this.#task();
    };
    this.#cancelTimer ??= this.#clock.schedule(run, Math.max(0, this.#nextMs - this.#clock.now()));
  }

  /** Drops a requested run. */
  cancel(): void {
    this.#cancelTimer?.();
    this.#cancelTimer = null;
  }
}
