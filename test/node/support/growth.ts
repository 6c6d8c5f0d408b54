const SIZE = 1_000;
const TIMES_LARGER = 8;
const RUNS = 3;

/** Linear work takes 8 times as long for 8 times the input, quadratic work 64 times: three doublings, each quadrupling. */
export const MAX_GROWTH = 32;

/**
 * How many times as long `run` takes for eight times the input. Each time is the best of three, half a millisecond is added, and
 * growth that is too much must be seen four times: neither a busy machine nor the clock's resolution decides.
 */
export function growthOf(run: (size: number) => () => unknown): number {
  let growth = Infinity;
  for (let attempts = 0; attempts < 4 && growth > MAX_GROWTH; attempts += 1) {
    growth = Math.min(growth, (bestMs(run(SIZE * TIMES_LARGER)) + 0.5) / (bestMs(run(SIZE)) + 0.5));
  }
  return growth;
}

function bestMs(work: () => unknown): number {
  let bestMs = Infinity;
  for (let runs = 0; runs < RUNS; runs += 1) {
    const start = performance.now();
    try {
      work();
    } catch {
      // Refusing the input is a result, too.
    }
    bestMs = Math.min(bestMs, performance.now() - start);
  }
  return bestMs;
}
