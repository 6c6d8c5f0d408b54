// Soak test: `--minutes` (10) at `--rate` (200) requests per second, with a provider that fails one request in twenty.
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { startChild, type Child } from '../support/child.js';
import { report, type Figure } from '../support/figure.js';
import { growthPercent } from '../support/statistics.js';
import type { FaultyUpstreamMethods } from './processes/faulty-upstream.js';
import type { SoakServerMethods } from './processes/soak-server.js';
import { SoakTraffic } from './soak-traffic.js';

type Server = Child<SoakServerMethods>;

/** More than the proxy caches, so that its caches are full before the first sample. */
const WARM_UP_SESSIONS = 30_000;
const SAMPLES = 40;
/** Time for the last pages to leave, and for the server to notice. */
const LEAVE_MS = 3_000;

interface Memory {
  readonly heapBytes: number[];
  readonly rssBytes: number[];
}

async function soak(durationMs: number, requestsPerSecond: number): Promise<readonly Figure[]> {
  const upstream = await startChild<FaultyUpstreamMethods>(new URL('processes/faulty-upstream.ts', import.meta.url));
  const upstreamPort = String(await upstream.call('port'));
  const server: Server = await startChild(new URL('processes/soak-server.ts', import.meta.url), [upstreamPort]);
  const traffic = new SoakTraffic(await server.call('port'));
  await traffic.warmUp(WARM_UP_SESSIONS);
  const [memory] = await Promise.all([watch(server, durationMs), traffic.run(durationMs, requestsPerSecond)]);
  await wait(LEAVE_MS);
  const problems = await server.call('problems');
  const left = await server.call('listening');
  for (const child of [server, upstream]) child.stop();
  for (const line of [...traffic.failures.slice(0, 20), ...problems.slice(0, 20)]) console.error(line);
  return [
    { name: 'responses', value: traffic.received },
    { name: 'wrong responses', value: traffic.failures.length, bound: { atMost: 0 } },
    { name: 'unhandled rejections, warnings, internal errors', value: problems.length, bound: { atMost: 0 } },
    { name: 'event streams left', value: left, bound: { atMost: 0 } },
    growthFigure('heap, last quarter vs. first', memory.heapBytes, 10),
    growthFigure('RSS, last quarter vs. first', memory.rssBytes, 20),
  ];
}

async function watch(server: Server, durationMs: number): Promise<Memory> {
  const memory: Memory = { heapBytes: [], rssBytes: [] };
  for (let sample = 1; sample <= SAMPLES; sample += 1) {
    await wait(durationMs / SAMPLES);
    memory.heapBytes.push(await server.call('heapBytes'));
    memory.rssBytes.push(await server.call('rssBytes'));
    console.error(`${sample} of ${SAMPLES}: ${shownLast(memory.heapBytes)} heap, ${shownLast(memory.rssBytes)} RSS`);
  }
  return memory;
}

function growthFigure(name: string, bytes: readonly number[], atMost: number): Figure {
  const note = `from ${shownLast(bytes.slice(0, 1))} to ${shownLast(bytes)}`;
  return { name, value: growthPercent(bytes), unit: '% more', bound: { atMost }, note };
}

function shownLast(bytes: readonly number[]): string {
  return `${((bytes.at(-1) ?? NaN) / 1e6).toFixed(1)} MB`;
}

const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '10' }, rate: { type: 'string', default: '200' } },
});
report(await soak(Number(values.minutes) * 60_000, Number(values.rate)));
