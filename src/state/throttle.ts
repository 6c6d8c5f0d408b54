import type { Clock } from './clock.js';

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
