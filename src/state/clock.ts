/** Time as a dependency, so that tests can control it. */
export interface Clock {
  /** Monotonic milliseconds, unaffected by changes to the device's clock. */
  now(): number;
  /** Epoch milliseconds by the device's clock, which may be wrong: use only if the server sent nothing better. */
  epochNow(): number;
  /** Runs a task once after a delay; the returned function cancels it. */
  schedule(task: () => void, delayMs: number): () => void;
  /** 0 up to, but not including, 1. */
  random(): number;
}

/** Browsers store delays in 32 bits: a longer one fires at once (WHATWG HTML §8.6). */
const MAX_TIMER_MS = 2 ** 31 - 1;

/** Captured when this script loads, in case the page replaces them later. */
const { setTimeout: startTimer, clearTimeout: stopTimer, performance } = globalThis;

/** A script of the page may have a global variable of its own named `performance`. */
const monotonic = (performance as Partial<Performance> | undefined)?.now ? performance : Date;

export const systemClock: Clock = {
  now: () => monotonic.now(),
  epochNow: () => Date.now(),
  schedule(task, delayMs) {
    const timer = startTimer(task, Math.min(delayMs, MAX_TIMER_MS));
    return () => stopTimer(timer);
  },
  random: () => Math.random(),
};

export interface Throttle {
  request(): void;
  /** Drops a requested run. */
  cancel(): void;
}

/** Runs a task in a task of its own when it is requested: at once, but at most once in an interval. */
export function throttle(clock: Clock, intervalMs: number, task: () => void): Throttle {
  let cancelTimer: (() => void) | null = null;
  let nextMs = 0;
  const run = () => {
    cancelTimer = null;
    nextMs = clock.now() + intervalMs;
    task();
  };
  return {
    request() {
      cancelTimer ??= clock.schedule(run, Math.max(0, nextMs - clock.now()));
    },
    cancel() {
      cancelTimer?.();
      cancelTimer = null;
    },
  };
}
