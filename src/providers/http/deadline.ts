import type { Clock } from '../clock.js';

/** One time limit for everything that is done with its signal, headers and body alike. */
export interface Deadline {
  readonly signal: AbortSignal;
  /** Whether the time ran out, as opposed to any other failure. */
  hasPassed(): boolean;
  clear(): void;
}

export function startDeadline(timeoutMs: number, clock: Clock): Deadline {
  const controller = new AbortController();
  const clear = clock.schedule(() => {
    controller.abort();
  }, timeoutMs);
  return { signal: controller.signal, hasPassed: () => controller.signal.aborted, clear };
}
