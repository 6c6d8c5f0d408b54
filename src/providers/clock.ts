/** Time as an argument, so that tests never wait. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Runs `callback` once after `delayMs`, unless the returned function is called before. */
  schedule(callback: () => void, delayMs: number): () => void;
}

/** Whether less than `lengthMs` has passed since a time. Not if the clock was set back behind it: then nobody knows. */
export function isWithin(sinceMs: number, lengthMs: number, clock: Clock): boolean {
  const elapsedMs = clock.now() - sinceMs;
  return elapsedMs >= 0 && elapsedMs < lengthMs;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  schedule(callback, delayMs) {
    const timer = setTimeout(callback, delayMs);
    return () => {
      clearTimeout(timer);
    };
  },
};
