import type { Clock } from '../../../src/providers/clock.js';

interface Timer {
  readonly dueMs: number;
  readonly callback: () => void;
}

/** Time that stands still until a test moves it: the one clock of all tests that run in Node. */
export class ManualClock implements Clock {
  #nowMs: number;
  readonly #timers = new Set<Timer>();

  /** @param nowMs milliseconds since the epoch; by default noon of the day that the documented sessions expire */
  constructor(nowMs = Date.parse('2023-12-30T12:00:00Z')) {
    this.#nowMs = nowMs;
  }

  get pendingTimers(): number {
    return this.#timers.size;
  }

  now(): number {
    return this.#nowMs;
  }

  schedule(callback: () => void, delayMs: number): () => void {
    const timer = { dueMs: this.#nowMs + delayMs, callback };
    this.#timers.add(timer);
    return () => void this.#timers.delete(timer);
  }

  /** Moves time on and runs the callbacks that fall due on the way, in order. */
  advance(ms: number): void {
    const untilMs = this.#nowMs + ms;
    while (this.#runNext(untilMs));
    this.#nowMs = Math.max(this.#nowMs, untilMs);
  }

  /** Like `advance`, but promises settle after each callback, so a chain of retries runs to its end. */
  async advanceAsync(ms: number): Promise<void> {
    const untilMs = this.#nowMs + ms;
    while (this.#runNext(untilMs)) await settled();
    this.#nowMs = Math.max(this.#nowMs, untilMs);
  }

  /** Moves time on without running anything, like a process whose timers are late; the next `advance` runs them. */
  jump(ms: number): void {
    this.#nowMs += ms;
  }

  #runNext(untilMs: number): boolean {
    const [next] = [...this.#timers].filter(({ dueMs }) => dueMs <= untilMs).sort((a, b) => a.dueMs - b.dueMs);
    if (next === undefined) return false;
    this.#timers.delete(next);
    this.#nowMs = Math.max(this.#nowMs, next.dueMs);
    next.callback();
    return true;
  }
}

/** Resolves when all promise reactions that are due have run. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
