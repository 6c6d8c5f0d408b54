import type { CDPSession } from 'puppeteer-core';

/** What the main thread of a page has done so far. */
export interface MainThread {
  readonly scriptMs: number;
  readonly taskMs: number;
  readonly styleMs: number;
  readonly layoutMs: number;
}

export async function mainThread(protocol: CDPSession): Promise<MainThread> {
  const seconds = await metricsOf(protocol);
  const msOf = (name: string) => (seconds.get(name) ?? 0) * 1000;
  return {
    scriptMs: msOf('ScriptDuration'),
    taskMs: msOf('TaskDuration'),
    styleMs: msOf('RecalcStyleDuration'),
    layoutMs: msOf('LayoutDuration'),
  };
}

/** The JavaScript heap without garbage. Twice, because what finalizers release is only collected by the second. */
export async function heapBytes(protocol: CDPSession): Promise<number> {
  await protocol.send('HeapProfiler.collectGarbage');
  await protocol.send('HeapProfiler.collectGarbage');
  return (await metricsOf(protocol)).get('JSHeapUsedSize') ?? NaN;
}

async function metricsOf(protocol: CDPSession): Promise<ReadonlyMap<string, number>> {
  const { metrics } = await protocol.send('Performance.getMetrics');
  return new Map(metrics.map(({ name, value }) => [name, value]));
}
