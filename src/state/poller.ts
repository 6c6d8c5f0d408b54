import { MAX_WAIT_SECONDS } from '../schema/proxy-members.js';
import type { Clock } from './clock.js';

interface PollerOptions {
  readonly clock: Clock;
  /** One read. Resolves when it is over, whether or not it succeeded; has no effect once the signal is aborted. */
  readonly read: (signal: AbortSignal) => Promise<void>;
  /** Milliseconds until the next read; null for none. */
  readonly nextDelayMs: () => number | null;
}

/** A page that is focused again and again must not use up its proxy's limits. */
const WAKE_INTERVAL_MS = 2000;

/** Many pages get the same `Retry-After` at the same time, and must not all return at the same time. */
const SPREAD = 0.2;

/** Reads repeatedly on a schedule, one read at a time. It does not know what is read, or why. */
export class Poller {
  readonly #options: PollerOptions;
  #inFlight: { readonly controller: AbortController; readonly done: Promise<void> } | null = null;
  #cancelTimer: (() => void) | null = null;
  #backOffUntilMs = 0;
  #nextWakeMs = 0;
  #isWoken = false;
  #pauses = 0;

  constructor(options: PollerOptions) {
    this.#options = options;
  }

  get isReading(): boolean {
    return this.#inFlight !== null;
  }

  /** Reads at once, or joins the read in flight. */
  readNow(): Promise<void> {
    return this.#inFlight?.done ?? this.#start();
  }

  /**
   * Reads at once on the element's own account, or joins the read in flight: not while backing off or paused. Within two
   * seconds of the last time, the read is scheduled for the end of these.
   */
  readInBackground(): void {
    if (this.#inFlight !== null || this.#pauses > 0) return;
    this.#isWoken = true;
    if (this.#backOffMs > 0 || this.#options.clock.now() < this.#nextWakeMs) this.reschedule();
    else void this.#start();
  }

  /** Pauses background reads, a little longer than requested, for two minutes at most. `readNow` still reads. */
  backOff(forMs: number): void {
    const { clock } = this.#options;
    const spreadMs = Math.min(forMs * (1 + SPREAD * clock.random()), MAX_WAIT_SECONDS * 1000);
    this.#backOffUntilMs = Math.max(this.#backOffUntilMs, clock.now() + spreadMs);
  }

  clearBackOff(): void {
    this.#backOffUntilMs = 0;
  }

  /** Pauses background reads while `work` is running that changes what is read. */
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

  /** Schedules the next read again, because the facts behind the schedule have changed. */
  reschedule(): void {
    this.#dropTimer();
    if (this.#inFlight !== null || this.#pauses > 0) return;
    const { clock, nextDelayMs } = this.#options;
    const delayMs = nextDelayMs();
    if (delayMs === null) return;
    const wakeDelayMs = this.#isWoken ? Math.max(0, this.#nextWakeMs - clock.now()) : delayMs;
    this.#cancelTimer = clock.schedule(
      () => void this.#start(),
      Math.max(Math.min(delayMs, wakeDelayMs), this.#backOffMs),
    );
  }

  /** Aborts the read in flight and cancels the scheduled one; the next one in the background is at once. */
  stop(): void {
    this.#dropTimer();
    this.#inFlight?.controller.abort();
    this.#inFlight = null;
    this.#isWoken = false;
    this.#nextWakeMs = 0;
  }

  get #backOffMs(): number {
    return Math.max(0, this.#backOffUntilMs - this.#options.clock.now());
  }

  #start(): Promise<void> {
    this.#dropTimer();
    if (this.#isWoken) this.#nextWakeMs = this.#options.clock.now() + WAKE_INTERVAL_MS;
    this.#isWoken = false;
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
