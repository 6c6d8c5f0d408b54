// A flame chart in text: what the page's thread does until the page is usable, each step below the one that it belongs to.
import { CPU_4X } from '../browser/conditions.js';
import type { Figure } from '../../support/figure.js';
import type { Bench } from '../part.js';
import { CHECKOUT, LIT_KY, VANILLA } from '../site/targets.js';
import { type TraceEvent, tracedLoad, type TracedLoad } from './traced-load.js';

/** What the chart calls the steps that it shows. */
const STEPS: ReadonlyMap<string, string> = new Map([
  ['v8.evaluateModule', 'evaluate a script'],
  ['V8.RunMicrotasks', 'microtasks: a response, or an update'],
  ['V8.CompileCode', 'compile'],
  ['TimerFire', 'timer'],
  ['EventDispatch', 'event'],
  ['CSSParserImpl::parseStyleSheet', 'parse styles'],
  ['UpdateLayoutTree', 'style'],
  ['Layout', 'layout'],
  ['Paint', 'paint'],
  ['MinorGC', 'collect garbage'],
]);

/** Shorter steps are part of those around them. */
const MIN_MS = 4;
const MS_PER_SIGN = 10;

/** Prints a chart of one load for each of our targets. */
export async function printFlameCharts({ browser, site }: Bench): Promise<readonly Figure[]> {
  for (const target of [VANILLA, LIT_KY, CHECKOUT]) {
    // The first load compresses the files.
    await tracedLoad(browser, site, target, CPU_4X);
    const load = await tracedLoad(browser, site, target, CPU_4X);
    console.log(`\n${target.name}, ${CPU_4X.name}\n\n${chartOf(load)}`);
  }
  return [];
}

export function chartOf({ main, startUs, usableMs }: TracedLoad): string {
  const lines: string[] = [];
  const open: TraceEvent[] = [];
  for (const event of main) {
    const url = event.name === 'ResourceSendRequest' ? event.args.data?.url : undefined;
    const atMs = (event.ts - startUs) / 1000;
    if (url !== undefined) lines.push(lineOf(atMs, 0, `→ ${url.split('/').at(-1) ?? ''}`));
    const step = STEPS.get(event.name);
    const durationMs = (event.dur ?? 0) / 1000;
    if (step === undefined || durationMs < MIN_MS) continue;
    while (open.some(({ ts, dur = 0 }) => ts + dur <= event.ts)) open.pop();
    lines.push(lineOf(atMs, durationMs, `${'  '.repeat(open.length)}${step}`));
    open.push(event);
  }
  return [...lines, lineOf(usableMs, 0, 'usable')].join('\n');
}

function lineOf(atMs: number, durationMs: number, text: string): string {
  const duration = durationMs === 0 ? '' : durationMs.toFixed(0);
  const bar = '▇'.repeat(Math.round(durationMs / MS_PER_SIGN));
  return `${atMs.toFixed(0).padStart(5)} ms ${text.padEnd(44)} ${duration.padStart(4)} ${bar}`.trimEnd();
}
