/** Time as an argument, so that tests move it by hand. */
export interface Clock {
  /** Monotonic milliseconds: never jumps when the shopper's clock is set. */
  now(): number;
  /** Epoch milliseconds by the shopper's clock, which may be wrong: only where the server gave nothing better. */
  epochNow(): number;
  /** Runs a task once after a delay; the returned function cancels it. */
  schedule(task: () => void, delayMs: number): () => void;
  /** 0 up to, but not including, 1. */
  random(): number;
}

/** Browsers keep timers in 32 bits: a longer delay fires at once (WHATWG HTML §8.6). */
const MAX_TIMER_MS = 2 ** 31 - 1;

/** As they are when this script loads: a page may break its own later. */
const { setTimeout: startTimer, clearTimeout: stopTimer } = globalThis;

export const systemClock: Clock = {
  now: () => performance.now(),
  epochNow: () => Date.now(),
  schedule(task, delayMs) {
    const timer = startTimer(task, Math.min(delayMs, MAX_TIMER_MS));
    return () => stopTimer(timer);
  },
  random: () => Math.random(),
};
