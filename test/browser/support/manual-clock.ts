import type { Clock } from '../../../src/state/clock.js';

interface Timer {
  readonly atMs: number;
  readonly task: () => void;
}

/** A clock that stands still until a test moves it. */
export class ManualClock implements Clock {
  readonly #timers = new Set<Timer>();
  #nowMs = 0;

  /** Epoch milliseconds at the start; the shopper's clock may be set to anything. */
  epochStartMs = Date.UTC(2026, 10, 20);
  /** What `random()` gives; 0.5 takes the jitter out of a schedule. */
  randomValue = 0.5;

  now(): number {
    return this.#nowMs;
  }

  epochNow(): number {
    return this.epochStartMs + this.#nowMs;
  }

  random(): number {
    return this.randomValue;
  }

  schedule(task: () => void, delayMs: number): () => void {
    const timer: Timer = { atMs: this.#nowMs + delayMs, task };
    this.#timers.add(timer);
    return () => void this.#timers.delete(timer);
  }

  /** How many timers are still to fire. */
  get pending(): number {
    return this.#timers.size;
  }

  /** Moves time on, firing what is due in order, and lets promises settle between the timers. */
  async advance(ms: number): Promise<void> {
    const endMs = this.#nowMs + ms;
    for (let next = this.#nextBefore(endMs); next !== null; next = this.#nextBefore(endMs)) {
      this.#timers.delete(next);
      this.#nowMs = Math.max(this.#nowMs, next.atMs);
      next.task();
      await settled();
    }
    this.#nowMs = endMs;
    await settled();
  }

  /** Time passes while nothing runs, as when a laptop sleeps: due timers fire once, late, at the next `advance`. */
  jump(ms: number): void {
    this.#nowMs += ms;
  }

  #nextBefore(endMs: number): Timer | null {
    const due = [...this.#timers].filter(({ atMs }) => atMs <= endMs);
    return due.reduce<Timer | null>(
      (first, timer) => (first !== null && first.atMs <= timer.atMs ? first : timer),
      null,
    );
  }
}

const { port1, port2 } = new MessageChannel();
const waiting: (() => void)[] = [];
port1.onmessage = () => waiting.shift()?.();

/** Resolves when everything that promises have queued has run: a task comes after all microtasks. */
export function settled(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    port2.postMessage(null);
  });
}
