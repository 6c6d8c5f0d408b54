// A long day of a merchant's server: `--minutes` (10) at `--rate` (200) requests a second, with a provider that does wrong
// at one request in twenty.
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { startChild, type Child } from '../support/child.js';
import type { Figure } from '../support/figure.js';
import { growthPercent } from '../support/growth.js';
import { report } from '../support/report.js';
import type { FaultyUpstreamQuestions } from './processes/faulty-upstream.js';
import type { SoakServerQuestions } from './processes/soak-server.js';
import { SoakTraffic } from './soak-traffic.js';

type Server = Child<SoakServerQuestions>;

/** More than the proxy remembers: its memory is full before it is looked at for the first time. */
const WARM_UP_SESSIONS = 30_000;
const SAMPLES = 40;
/** The last pages go, and the server notices. */
const LEAVE_MS = 3_000;

interface Memory {
  readonly heapBytes: number[];
  readonly rssBytes: number[];
}

async function soak(durationMs: number, requestsPerSecond: number): Promise<readonly Figure[]> {
  const upstream = await startChild<FaultyUpstreamQuestions>(new URL('processes/faulty-upstream.ts', import.meta.url));
  const upstreamPort = String(await upstream.ask('port'));
  const server: Server = await startChild(new URL('processes/soak-server.ts', import.meta.url), [upstreamPort]);
  const traffic = new SoakTraffic(await server.ask('port'));
  await traffic.warmUp(WARM_UP_SESSIONS);
  const [memory] = await Promise.all([watch(server, durationMs), traffic.run(durationMs, requestsPerSecond)]);
  await wait(LEAVE_MS);
  const complaints = await server.ask('complaints');
  const left = await server.ask('listening');
  for (const child of [server, upstream]) child.stop();
  for (const line of [...traffic.wrong.slice(0, 20), ...complaints.slice(0, 20)]) console.error(line);
  return [
    { name: 'answers', value: traffic.answered, unit: '' },
    { name: 'wrong answers', value: traffic.wrong.length, unit: '', gate: { atMost: 0 } },
    { name: 'unhandled rejections, warnings, own faults', value: complaints.length, unit: '', gate: { atMost: 0 } },
    { name: 'event streams left', value: left, unit: '', gate: { atMost: 0 } },
    growthFigure('heap, last quarter against first', memory.heapBytes, 10),
    growthFigure('RSS, last quarter against first', memory.rssBytes, 20),
  ];
}

async function watch(server: Server, durationMs: number): Promise<Memory> {
  const memory: Memory = { heapBytes: [], rssBytes: [] };
  for (let sample = 1; sample <= SAMPLES; sample += 1) {
    await wait(durationMs / SAMPLES);
    memory.heapBytes.push(await server.ask('heapBytes'));
    memory.rssBytes.push(await server.ask('rssBytes'));
    console.error(`${sample} of ${SAMPLES}: ${shown(memory.heapBytes)} heap, ${shown(memory.rssBytes)} RSS`);
  }
  return memory;
}

function growthFigure(name: string, bytes: readonly number[], atMost: number): Figure {
  const note = `${shown(bytes.slice(0, 1))} at first, ${shown(bytes)} at last`;
  return { name, value: growthPercent(bytes), unit: '% more', gate: { atMost }, note };
}

/** The last one. */
function shown(bytes: readonly number[]): string {
  return `${((bytes.at(-1) ?? NaN) / 1e6).toFixed(1)} MB`;
}

const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '10' }, rate: { type: 'string', default: '200' } },
});
report(await soak(Number(values.minutes) * 60_000, Number(values.rate)));
