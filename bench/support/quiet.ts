// Waits until nothing else uses the processors: times measured beside a build are those of the build.
import { cpus } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';

const SAMPLE_MS = 1_000;
/** In a row, because a build pauses, too. */
const SAMPLES = 3;
const MAX_BUSY_PERCENT = 10;

interface Processors {
  readonly idleMs: number;
  readonly totalMs: number;
}

/** Waits for a quiet machine, up to a time. Returns how busy it was at last, in percent, and whether that is quiet. */
export async function awaitQuiet(
  maxWaitMs: number,
): Promise<{ readonly busyPercent: number; readonly isQuiet: boolean }> {
  const endMs = performance.now() + maxWaitMs;
  for (let quiet = 0; ;) {
    const before = processors();
    await delay(SAMPLE_MS);
    const busyPercent = busyBetween(before, processors());
    quiet = busyPercent <= MAX_BUSY_PERCENT ? quiet + 1 : 0;
    if (quiet === SAMPLES) return { busyPercent, isQuiet: true };
    if (performance.now() > endMs) return { busyPercent, isQuiet: false };
  }
}

export function busyBetween(before: Processors, after: Processors): number {
  const idleShare = (after.idleMs - before.idleMs) / (after.totalMs - before.totalMs);
  return (1 - idleShare) * 100;
}

function processors(): Processors {
  const times = cpus().map((cpu) => cpu.times);
  return {
    idleMs: sum(times.map(({ idle }) => idle)),
    totalMs: sum(times.map(({ user, nice, sys, idle, irq }) => user + nice + sys + idle + irq)),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
