// Pages that listen, as many as the proxy allows, in two waves: places that the first wave leaves taken would keep the second
// from connecting.
import { setTimeout as wait } from 'node:timers/promises';
import { startChild, type Child } from '../support/child.js';
import type { Figure } from '../support/figure.js';
import type { StreamClientsQuestions } from './processes/stream-clients.js';
import type { StreamServerQuestions } from './processes/stream-server.js';

/** Several, because a process may not open as many files as it takes. */
const CLIENT_PROCESSES = 4;
const MAX_WAIT_MS = 30_000;
/** A bare `node:http` server that streams to as many leaves 24 %: it is V8 and the allocator that keep so much. */
const MAX_MORE_PERCENT = 20;
/** V8 gives memory back in steps, some seconds after the need. */
const SETTLED_MS = 8_000;

type Server = Child<StreamServerQuestions>;
type Clients = Child<StreamClientsQuestions>;

interface Wave {
  readonly connected: number;
  readonly connectMs: number;
  readonly rssBytes: number;
  readonly ringMs: number;
  readonly left: number;
}

export async function benchEventStreams(pages: number): Promise<readonly Figure[]> {
  const server: Server = await startChild(new URL('processes/stream-server.ts', import.meta.url));
  const port = String(await server.ask('port'));
  const startClients = (name: string, count: number): Promise<Clients> =>
    startChild(new URL('processes/stream-clients.ts', import.meta.url), [port, name, String(count)]);
  // What is compiled and allocated with the first streams stays, and belongs to no client.
  const warmUp = await startClients('warm-up', 200);
  await runWave(server, [warmUp]);
  const clients = await Promise.all(
    Array.from({ length: CLIENT_PROCESSES }, (_, index) => startClients(`page${index}`, pages / CLIENT_PROCESSES)),
  );
  const freshBytes = await server.ask('rssBytes');
  const first = { ...(await runWave(server, clients)), rssBytesAfter: await settledRssBytes(server) };
  const second = { ...(await runWave(server, clients)), rssBytesAfter: await settledRssBytes(server) };
  for (const child of [server, warmUp, ...clients]) child.stop();
  return [first, second].flatMap((wave, index) =>
    figuresOf(wave, freshBytes, pages, `event streams, wave ${index + 1}`),
  );
}

async function runWave(server: Server, clients: readonly Clients[]): Promise<Wave> {
  const startMs = performance.now();
  const opened = await Promise.all(clients.map((client) => client.ask('open')));
  const connectMs = performance.now() - startMs;
  const rssBytes = await server.ask('rssBytes');
  const rung = clients.map((client) => client.ask('lastRungAtMs'));
  const rungFromMs = await server.ask('ringAll');
  const ringMs = Math.max(...(await Promise.all(rung))) - rungFromMs;
  await Promise.all(clients.map((client) => client.ask('leave')));
  const left = await leftIn(server);
  return { connected: opened.reduce((sum, count) => sum + count, 0), connectMs, rssBytes, ringMs, left };
}

/** Listeners and timers that are still there once the server has had time to notice that everybody went. */
async function leftIn(server: Server): Promise<number> {
  for (let waitedMs = 0; ; waitedMs += 100) {
    const left = (await server.ask('listening')) + (await server.ask('timers'));
    if (left === 0 || waitedMs >= MAX_WAIT_MS) return left;
    await wait(100);
  }
}

/** What is still used once that has not fallen for a while. */
async function settledRssBytes(server: Server): Promise<number> {
  let lowestBytes = Infinity;
  let fellAtMs = 0;
  for (let waitedMs = 0; ; waitedMs += 2_000) {
    const rssBytes = await server.ask('rssBytes');
    if (rssBytes < lowestBytes * 0.99) fellAtMs = waitedMs;
    lowestBytes = Math.min(lowestBytes, rssBytes);
    if (waitedMs - fellAtMs >= SETTLED_MS || waitedMs >= MAX_WAIT_MS) return rssBytes;
    await wait(2_000);
  }
}

function figuresOf(
  wave: Wave & { readonly rssBytesAfter: number },
  freshBytes: number,
  pages: number,
  name: string,
): readonly Figure[] {
  const { connected, connectMs, rssBytes, ringMs, left, rssBytesAfter } = wave;
  const kilobytesEach = (rssBytes - freshBytes) / pages / 1_000;
  return [
    { name: `${name}, connected`, value: connected, unit: '', gate: { atLeast: pages } },
    { name: `${name}, to connect all`, value: connectMs / 1_000, unit: 's', gate: { atMost: 30 } },
    { name: `${name}, memory of each`, value: kilobytesEach, unit: 'kB RSS', gate: { atMost: 25 } },
    { name: `${name}, a doorbell to all`, value: ringMs, unit: 'ms', gate: { atMost: 1_000 } },
    { name: `${name}, listeners and timers left`, value: left, unit: '', gate: { atMost: 0 } },
    {
      name: `${name}, memory left`,
      value: (rssBytesAfter / freshBytes - 1) * 100,
      unit: '% more RSS',
      gate: { atMost: MAX_MORE_PERCENT },
      note: [freshBytes, rssBytes, rssBytesAfter].map(megabytes).join(', then '),
    },
  ];
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}
