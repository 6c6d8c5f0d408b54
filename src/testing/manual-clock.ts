import type { Clock } from '../state/clock.js';

interface Timer {
  readonly atMs: number;
  readonly task: () => void;
}

/** A clock that stands still until a test advances it. */
export class ManualClock implements Clock {
  readonly #timers = new Set<Timer>();
  readonly #epochStartMs: number;
  #nowMs = 0;

  /** @param epochStartMs What the device's clock shows at first, in epoch milliseconds. */
  constructor(epochStartMs: number = Date.UTC(2026, 0, 2)) {
    this.#epochStartMs = epochStartMs;
  }

  /** Milliseconds since the test began. */
  now(): number {
    return this.#nowMs;
  }

  epochNow(): number {
    return this.#epochStartMs + this.#nowMs;
  }

  /** No jitter: reads come exactly when their schedule says. */
  random(): number {
    return 0.5;
  }

  schedule(task: () => void, delayMs: number): () => void {
    const timer: Timer = { atMs: this.#nowMs + delayMs, task };
    this.#timers.add(timer);
    // What is due at once takes no time, such as an element's first read.
    if (delayMs <= 0) queueMicrotask(() => this.#timers.delete(timer) && task());
    return () => void this.#timers.delete(timer);
  }

  /** Advances the time. Timers that are due fire in order; what follows from each is done before the next. */
  async advance(ms: number): Promise<void> {
    const endMs = this.#nowMs + ms;
    for (let next = this.#nextBefore(endMs); next !== null; next = this.#nextBefore(endMs)) {
      this.#timers.delete(next);
      this.#nowMs = next.atMs;
      next.task();
      await settled();
    }
    this.#nowMs = endMs;
    await settled();
  }

  #nextBefore(endMs: number): Timer | null {
    const due = [...this.#timers].filter(({ atMs }) => atMs <= endMs);
    return due.sort((one, other) => one.atMs - other.atMs)[0] ?? null;
  }
}

/** Reading a response takes some tasks. */
const TASKS = 5;

/** Resolves when what is in progress has gone on. A message is a task that fake timers do not hold back. */
async function settled(): Promise<void> {
  for (let task = 0; task < TASKS; task++) {
    const { port1, port2 } = new MessageChannel();
    await new Promise((resolve) => {
      port1.onmessage = resolve;
      port2.postMessage(null);
    });
    port1.close();
  }
}
