import type { Clock } from '../../../demo/sandbox/clock.js';

interface Timer {
  readonly dueMs: number;
  readonly task: () => void;
}

/** A clock that stands still until a test moves it. */
export class ManualClock implements Clock {
  #nowMs: number;
  readonly #timers = new Set<Timer>();

  constructor(nowMs = Date.parse('2026-01-02T03:04:05.678Z')) {
    this.#nowMs = nowMs;
  }

  now(): number {
    return this.#nowMs;
  }

  schedule(delayMs: number, task: () => void): () => void {
    const timer = { dueMs: this.#nowMs + delayMs, task };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  }

  /** How many tasks wait. */
  get pending(): number {
    return this.#timers.size;
  }

  /** Moves on, running what falls due in order; what a task starts has settled before the next one runs. */
  async advance(ms: number): Promise<void> {
    const endMs = this.#nowMs + ms;
    for (let next = this.#nextUntil(endMs); next !== undefined; next = this.#nextUntil(endMs)) {
      this.#timers.delete(next);
      this.#nowMs = next.dueMs;
      next.task();
      await settled();
    }
    this.#nowMs = endMs;
  }

  /** Sets the time without running anything, like a process whose timers come late. */
  jump(ms: number): void {
    this.#nowMs += ms;
  }

  #nextUntil(endMs: number): Timer | undefined {
    return [...this.#timers].filter((timer) => timer.dueMs <= endMs).sort((a, b) => a.dueMs - b.dueMs)[0];
  }
}

/** Resolves after all promise reactions that are due have run. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
