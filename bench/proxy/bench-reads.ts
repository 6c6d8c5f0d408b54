// Measures reads of sessions. Each round also measures the bare pass-through, so that noise affects both alike.
import { randomUUID } from 'node:crypto';
import { startChild } from '../support/child.js';
import type { Figure } from '../support/figure.js';
import { median, shortestGap } from '../support/statistics.js';
import { applyLoad, type Load, type Target } from './apply-load.js';
import type { UpstreamMethods } from './processes/upstream.js';

export interface ReadsOptions {
  readonly rounds: number;
  /** The length of a run; a round has two runs per case. */
  readonly seconds: number;
}

interface Case {
  readonly name: string;
  readonly target: Target;
  readonly minPercent: number;
  /** Returns the session of the next request. */
  readonly nextId: () => string;
}

interface Pair {
  readonly bare: Load;
  readonly ours: Load;
}

/** Until all code involved is compiled. A count, because a busy machine needs more time. */
const WARM_UP_REQUESTS = 20_000;
const HOT_ID = 'hot-session';
/** The proxy caches a response for 1,000 ms, by a clock with millisecond resolution. */
const MIN_GAP_MS = 999;

export async function benchReads(options: ReadsOptions): Promise<readonly Figure[]> {
  const upstream = await startChild<UpstreamMethods>(new URL('processes/upstream.ts', import.meta.url));
  const port = String(await upstream.call('port'));
  const bare: Target = await startChild(new URL('processes/pass-through.ts', import.meta.url), [port]);
  const pool: Target = await startChild(new URL('processes/checkout-proxy.ts', import.meta.url), [port, 'pool']);
  const standard: Target = await startChild(new URL('processes/checkout-proxy.ts', import.meta.url), [port]);
  await upstream.call('watch', HOT_ID);
  const figures: Figure[] = [];
  for (const readCase of [
    { name: 'cold reads, injected fetch', target: pool, minPercent: 50, nextId: randomUUID },
    { name: 'cold reads, global fetch', target: standard, minPercent: 20, nextId: randomUUID },
    { name: 'hot reads', target: standard, minPercent: 100, nextId: () => HOT_ID },
  ]) {
    figures.push(...figuresOf(readCase, await runCase(readCase, bare, options)));
  }
  const gapMs = shortestGap(await upstream.call('readsAtMs', HOT_ID));
  for (const child of [bare, pool, standard, upstream]) child.stop();
  return [
    ...figures,
    { name: 'hot reads, gap between upstream reads', value: gapMs, unit: 'ms', bound: { atLeast: MIN_GAP_MS } },
  ];
}

async function runCase({ name, target, nextId }: Case, bare: Target, options: ReadsOptions): Promise<readonly Pair[]> {
  const { rounds, seconds } = options;
  for (const warmed of [bare, target]) await applyLoad(warmed, { amount: WARM_UP_REQUESTS }, randomUUID);
  const pairs: Pair[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    // The baseline reads other ids than the recorded one, so that only the proxy's reads are recorded.
    const pair = {
      bare: await applyLoad(bare, { duration: seconds }, randomUUID),
      ours: await applyLoad(target, { duration: seconds }, nextId),
    };
    pairs.push(pair);
    console.error(`${name}, round ${round} of ${rounds}: ${shown(pair.ours)}, bare ${shown(pair.bare)}`);
  }
  return pairs;
}

function shown({ requestsPerSecond, p99Ms, cpuMicrosPerRequest }: Load): string {
  return `${requestsPerSecond.toFixed(0)}/s (p99 ${p99Ms} ms, ${cpuMicrosPerRequest.toFixed(0)} us cpu each)`;
}

function figuresOf({ name, minPercent }: Case, pairs: readonly Pair[]): readonly Figure[] {
  const percent = median(pairs.map(({ bare, ours }) => (ours.requestsPerSecond / bare.requestsPerSecond) * 100));
  const cpuPercent = median(pairs.map(({ bare, ours }) => (bare.cpuMicrosPerRequest / ours.cpuMicrosPerRequest) * 100));
  const failures = pairs.reduce((sum, { bare, ours }) => sum + bare.failures + ours.failures, 0);
  const oursPerSecond = median(pairs.map(({ ours }) => ours.requestsPerSecond));
  const barePerSecond = median(pairs.map(({ bare }) => bare.requestsPerSecond));
  const note = `${oursPerSecond.toFixed(0)}/s of ${barePerSecond.toFixed(0)}/s, by processor time ${cpuPercent.toFixed(0)} %`;
  return [
    { name, value: percent, unit: '% of bare', bound: { atLeast: minPercent }, note },
    { name: `${name}, failed`, value: failures, bound: { atMost: 0 } },
  ];
}
