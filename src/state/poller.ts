import type { Clock } from './clock.js';

export interface PollerOptions {
  readonly clock: Clock;
  /** One read; settles when it is over, however it went, and changes nothing once the signal is aborted. */
  readonly read: (signal: AbortSignal) => Promise<void>;
  /** Milliseconds until the next read, null for none. */
  readonly nextDelayMs: () => number | null;
}

/** Reads again and again on a schedule, one at a time. It does not know what is read, nor why. */
export class Poller {
  readonly #options: PollerOptions;
  #flight: { readonly controller: AbortController; readonly done: Promise<void> } | null = null;
  #cancelTimer: (() => void) | null = null;

  constructor(options: PollerOptions) {
    this.#options = options;
  }

  /** Reads at once; joins the read in flight if there is one. */
  readNow(): Promise<void> {
    return this.#flight?.done ?? this.#depart();
  }

  /** Plans the next read anew, because what the schedule depends on has changed. */
  reschedule(): void {
    this.#dropTimer();
    if (this.#flight !== null) return;
    const delayMs = this.#options.nextDelayMs();
    if (delayMs !== null) this.#cancelTimer = this.#options.clock.schedule(delayMs, () => void this.#depart());
  }

  /** Aborts the read in flight and forgets the planned one. */
  stop(): void {
    this.#dropTimer();
    this.#flight?.controller.abort();
    this.#flight = null;
  }

  #depart(): Promise<void> {
    this.#dropTimer();
    const controller = new AbortController();
    const done = this.#options.read(controller.signal).finally(() => this.#land(controller));
    this.#flight = { controller, done };
    return done;
  }

  #land(controller: AbortController): void {
    if (this.#flight?.controller !== controller) return;
    this.#flight = null;
    this.reschedule();
  }

  #dropTimer(): void {
    this.#cancelTimer?.();
    this.#cancelTimer = null;
  }
}
