// The one way to wait for code that is not ours: a merchant's function, a store, a doorbell, a provider that someone else wrote.
// Any of them may stay silent forever, and must then hold up neither a request nor the requests after it.
import type { Clock } from './clock.js';

/** Code that is not ours did not settle in time. */
export class TimeLimitError extends Error {
  /** The result, in case it still arrives. */
  readonly late: Promise<unknown>;

  constructor(message: string, late: Promise<unknown>) {
    super(message);
    this.name = 'TimeLimitError';
    this.late = late;
  }
}

/**
 * Calls `start` and waits for its result, but no longer than `limitMs`. What it returns immediately needs no timer.
 * @param name For the error's message (`onComplete`).
 * @throws {TimeLimitError} if it does not settle in time, and whatever `start` throws.
 */
export async function withinLimit<Result>(
  name: string,
  limitMs: number,
  clock: Clock,
  start: () => Promise<Result> | Result,
): Promise<Result> {
  const result = start();
  if (!isThenable(result)) return result;
  // Plain JavaScript may return a thenable of another make.
  const settling = Promise.resolve(result);
  return await new Promise<Result>((resolve, reject) => {
    const giveUp = () => reject(new TimeLimitError(`${name} did not reply within ${limitMs} ms.`, settling));
    let cancelTimer = clock.schedule(() => {
      // One more turn, in case this process was busy and the result is already waiting to be read.
      cancelTimer = clock.schedule(giveUp, 0);
    }, limitMs);
    // Also handles a rejection that comes too late, which would otherwise end the process.
    void settling.then(resolve, reject).finally(() => cancelTimer());
  });
}

function isThenable<Result>(result: Promise<Result> | Result): result is Promise<Result> {
  return typeof result === 'object' && result !== null && 'then' in result && typeof result.then === 'function';
}

const SELF_LIMITED = new WeakSet();

/** Marks a provider whose calls all settle in time by themselves, so that the proxy needs no second timer for each. */
export function markSelfLimited<Provider extends object>(provider: Provider): Provider {
  SELF_LIMITED.add(provider);
  return provider;
}

export function isSelfLimited(provider: object): boolean {
  return SELF_LIMITED.has(provider);
}
