import type { Clock } from '../../../src/state/clock.js';

interface Timer {
  readonly atMs: number;
  readonly task: () => void;
}

/** A clock that only a test advances. */
export class ManualClock implements Clock {
  readonly #timers = new Set<Timer>();
  #nowMs = 0;

  /** Epoch milliseconds at the start, by the device's clock, which may be wrong. */
  epochStartMs = Date.UTC(2026, 10, 20);
  /** The result of `random()`; 0.5 means no jitter. */
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

  /** The number of pending timers. */
  get pending(): number {
    return this.#timers.size;
  }

  /** Advances time, fires due timers in order, and lets promises settle after each. */
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

  /** Advances time while nothing runs, like a sleeping laptop: due timers fire once, late, at the next `advance`. */
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

/** Resolves when all queued microtasks have run: a task comes after them. */
export function settled(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    port2.postMessage(null);
  });
}
