// Reads of sessions, each server beside the bare pass-through in the same round, so that noise meets both alike.
import { randomUUID } from 'node:crypto';
import { startChild } from '../support/child.js';
import type { Figure } from '../support/figure.js';
import { median } from '../support/median.js';
import { shortestGap } from '../support/shortest-gap.js';
import { applyLoad, type Load, type Target } from './apply-load.js';
import type { UpstreamQuestions } from './processes/upstream.js';

export interface ReadsOptions {
  readonly rounds: number;
  /** Of each run; a round has two runs for each case. */
  readonly seconds: number;
}

interface Case {
  readonly name: string;
  readonly target: Target;
  readonly minPercent: number;
  /** Gives the session of the next request. */
  readonly idOf: () => string;
}

interface Pair {
  readonly bare: Load;
  readonly ours: Load;
}

/** Until everything on the way is compiled; counted, because a busy machine takes longer for it. */
const WARM_UP_REQUESTS = 20_000;
const HOT_ID = 'hot-session';
/** The proxy keeps an answer for 1,000 ms by a clock of whole milliseconds. */
const MIN_GAP_MS = 999;

export async function benchReads(options: ReadsOptions): Promise<readonly Figure[]> {
  const upstream = await startChild<UpstreamQuestions>(new URL('processes/upstream.ts', import.meta.url));
  const port = String(await upstream.ask('port'));
  const bare: Target = await startChild(new URL('processes/pass-through.ts', import.meta.url), [port]);
  const pool: Target = await startChild(new URL('processes/checkout-proxy.ts', import.meta.url), [port, 'pool']);
  const standard: Target = await startChild(new URL('processes/checkout-proxy.ts', import.meta.url), [port]);
  await upstream.ask('watch', HOT_ID);
  const figures: Figure[] = [];
  for (const one of [
    { name: 'cold reads, injected fetch', target: pool, minPercent: 50, idOf: randomUUID },
    { name: 'cold reads, global fetch', target: standard, minPercent: 20, idOf: randomUUID },
    { name: 'hot reads', target: standard, minPercent: 100, idOf: () => HOT_ID },
  ]) {
    figures.push(...figuresOf(one, await runCase(one, bare, options)));
  }
  const gapMs = shortestGap(await upstream.ask('readsAtMs', HOT_ID));
  for (const child of [bare, pool, standard, upstream]) child.stop();
  return [
    ...figures,
    { name: 'hot reads, between two reads upstream', value: gapMs, unit: 'ms', gate: { atLeast: MIN_GAP_MS } },
  ];
}

async function runCase({ name, target, idOf }: Case, bare: Target, options: ReadsOptions): Promise<readonly Pair[]> {
  const { rounds, seconds } = options;
  for (const warmed of [bare, target]) await applyLoad(warmed, { amount: WARM_UP_REQUESTS }, randomUUID);
  const pairs: Pair[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    // Another id than the watched one: only reads that the proxy makes are counted.
    const pair = {
      bare: await applyLoad(bare, { duration: seconds }, randomUUID),
      ours: await applyLoad(target, { duration: seconds }, idOf),
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
    { name, value: percent, unit: '% of bare', gate: { atLeast: minPercent }, note },
    { name: `${name}, failed`, value: failures, unit: '', gate: { atMost: 0 } },
  ];
}
