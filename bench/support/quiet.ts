// Waits until nothing else uses the processors: times measured beside a build are those of the build.
import { cpus } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import { median } from './statistics.js';

const SAMPLE_MS = 500;
/** In a row, because a build pauses, too. */
const SAMPLES = 4;
const MAX_BUSY_PERCENT = 15;

export interface Processors {
  readonly idleMs: number;
  readonly totalMs: number;
}

/** How busy the machine was in the pauses of a benchmark, in which the benchmark itself does nothing. */
export class Quietness {
  readonly #busyPercents: number[] = [];

  /** Waits for a quiet machine, up to a time. */
  async wait(maxWaitMs: number): Promise<void> {
    const endMs = performance.now() + maxWaitMs;
    for (let quiet = 0; quiet < SAMPLES && performance.now() < endMs;) {
      quiet = (await busyPercent()) <= MAX_BUSY_PERCENT ? quiet + 1 : 0;
    }
  }

  /** Looks once how busy the machine is, for the report. */
  async look(): Promise<void> {
    this.#busyPercents.push(await busyPercent());
  }

  /** In words. */
  report(): string {
    return reportOf(this.#busyPercents);
  }
}

export function reportOf(busyPercents: readonly number[]): string {
  if (busyPercents.length === 0) return 'How busy the machine was is unknown.';
  const [usual, most] = [median(busyPercents), Math.max(...busyPercents)];
  const verdict = usual <= MAX_BUSY_PERCENT ? 'The machine was quiet' : 'The machine was NOT quiet, do not trust times';
  return `${verdict}: between rounds, others kept its processors ${usual.toFixed(0)} % busy (at most ${most.toFixed(0)} %).`;
}

export function busyBetween(before: Processors, after: Processors): number {
  const idleShare = (after.idleMs - before.idleMs) / (after.totalMs - before.totalMs);
  return (1 - idleShare) * 100;
}

async function busyPercent(): Promise<number> {
  const before = processors();
  await delay(SAMPLE_MS);
  return busyBetween(before, processors());
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
