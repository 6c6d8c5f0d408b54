import { MAX_WAIT_SECONDS } from '../schema/proxy-members.js';
import type { Clock } from './clock.js';

export interface PollerOptions {
  readonly clock: Clock;
  /** One read; settles when it is over, however it went, and changes nothing once the signal is aborted. */
  readonly read: (signal: AbortSignal) => Promise<void>;
  /** Milliseconds until the next read, null for none. */
  readonly nextDelayMs: () => number | null;
}

/** Many pages are told to wait at the same moment, and are not to come back at the same moment. */
const SPREAD = 0.2;

/** Reads again and again on a schedule, one at a time. It does not know what is read, nor why. */
export class Poller {
  readonly #options: PollerOptions;
  #inFlight: { readonly controller: AbortController; readonly done: Promise<void> } | null = null;
  #cancelTimer: (() => void) | null = null;
  #backOffUntilMs = 0;
  #pauses = 0;

  constructor(options: PollerOptions) {
    this.#options = options;
  }

  /** Reads at once; joins the read in flight if there is one. */
  readNow(): Promise<void> {
    return this.#inFlight?.done ?? this.#start();
  }

  /** Reads at once without having been asked to by the shopper; not where the server wants a rest. */
  readInBackground(): void {
    if (this.#backOffMs === 0 && this.#pauses === 0) void this.readNow();
    else this.reschedule();
  }

  /** Leaves the server alone, but for reads that the shopper asks for. A little longer than it wants, two minutes at most. */
  backOff(forMs: number): void {
    const { clock } = this.#options;
    const spreadMs = Math.min(forMs * (1 + SPREAD * clock.random()), MAX_WAIT_SECONDS * 1000);
    this.#backOffUntilMs = Math.max(this.#backOffUntilMs, clock.now() + spreadMs);
  }

  clearBackOff(): void {
    this.#backOffUntilMs = 0;
  }

  /** Reads nothing of its own accord while something else is going on that changes what is read. */
  async pauseFor<T>(work: Promise<T>): Promise<T> {
    this.stop();
    this.#pauses++;
    try {
      return await work;
    } finally {
      this.#pauses--;
      this.reschedule();
    }
  }

  /** Plans the next read anew, because what the schedule depends on has changed. */
  reschedule(): void {
    this.#dropTimer();
    if (this.#inFlight !== null || this.#pauses > 0) return;
    const { clock, nextDelayMs } = this.#options;
    const delayMs = nextDelayMs();
    if (delayMs === null) return;
    this.#cancelTimer = clock.schedule(() => void this.#start(), Math.max(delayMs, this.#backOffMs));
  }

  /** Aborts the read in flight and forgets the planned one. */
  stop(): void {
    this.#dropTimer();
    this.#inFlight?.controller.abort();
    this.#inFlight = null;
  }

  get #backOffMs(): number {
    return Math.max(0, this.#backOffUntilMs - this.#options.clock.now());
  }

  #start(): Promise<void> {
    this.#dropTimer();
    const controller = new AbortController();
    const done = this.#options.read(controller.signal).finally(() => this.#finish(controller));
    this.#inFlight = { controller, done };
    return done;
  }

  #finish(controller: AbortController): void {
    if (this.#inFlight?.controller !== controller) return;
    this.#inFlight = null;
    this.reschedule();
  }

  #dropTimer(): void {
    this.#cancelTimer?.();
    this.#cancelTimer = null;
  }
}
