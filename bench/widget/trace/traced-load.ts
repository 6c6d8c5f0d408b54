// One cold load with the browser's own trace, which costs time of its own: only parts of one trace compare with each other.
import type { Browser, CDPSession } from 'puppeteer-core';
import { openPage } from '../browser/bench-page.js';
import type { Condition } from '../browser/conditions.js';
import type { Site } from '../site/site.js';
import type { Target } from '../site/target.js';

/** As in the trace event format; times in microseconds. */
export interface TraceEvent {
  readonly name: string;
  /** `X` for one with a duration. */
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly args: { readonly data?: { readonly url?: string; readonly documentLoaderURL?: string } };
}

export interface TracedLoad {
  /** What the page's main thread did until it was usable, in order, from the start of the navigation. */
  readonly main: readonly TraceEvent[];
  /** What other threads of its process did meanwhile. */
  readonly others: readonly TraceEvent[];
  readonly startUs: number;
  readonly usableMs: number;
}

const CATEGORIES = [
  'devtools.timeline',
  'v8',
  'disabled-by-default-v8.compile',
  'blink',
  'blink.user_timing',
  'loading',
];

export async function tracedLoad(
  browser: Browser,
  site: Site,
  target: Target,
  condition: Condition,
): Promise<TracedLoad> {
  const bench = await openPage(browser, target, { condition });
  try {
    const end = await startTrace(bench.protocol);
    const url = site.urlOf(target);
    await bench.protocol.send('Page.navigate', { url });
    const usableMs = await bench.usable();
    // A step is in the trace once it has ended.
    await bench.page.evaluate('0');
    return until(usableMs, url, await end());
  } finally {
    await bench.close();
  }
}

async function startTrace(protocol: CDPSession): Promise<() => Promise<readonly TraceEvent[]>> {
  const events: TraceEvent[] = [];
  protocol.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await protocol.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES },
  });
  return async () => {
    const complete = new Promise((resolve) => protocol.once('Tracing.tracingComplete', resolve));
    await protocol.send('Tracing.end');
    await complete;
    return events;
  };
}

function until(usableMs: number, url: string, events: readonly TraceEvent[]): TracedLoad {
  const commit = events.find(({ name, args }) => name === 'CommitLoad' && args.data?.url === url);
  const start = events.find(({ name, args }) => name === 'navigationStart' && args.data?.documentLoaderURL === url);
  if (commit === undefined || start === undefined) throw new Error(`The trace has no load of ${url}.`);
  const { pid, tid } = commit;
  const endUs = start.ts + usableMs * 1000;
  const own = events
    .filter((event) => event.pid === pid && event.ts >= start.ts && event.ts <= endUs)
    .sort((a, b) => a.ts - b.ts);
  return {
    main: own.filter((event) => event.tid === tid),
    others: own.filter((event) => event.tid !== tid),
    startUs: start.ts,
    usableMs,
  };
}

/** Milliseconds of the events with a name, each moment once: one may contain others. */
export function durationMs(events: readonly TraceEvent[], name: string): number {
  let [sumUs, endUs] = [0, 0];
  for (const { ts, dur = 0 } of events.filter((event) => event.name === name && event.ph === 'X')) {
    sumUs += Math.max(0, ts + dur - Math.max(ts, endUs));
    endUs = Math.max(endUs, ts + dur);
  }
  return sumUs / 1000;
}
