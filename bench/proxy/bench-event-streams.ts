// Opens as many event streams as the proxy allows, in two waves: slots that the first wave fails to free would keep the second
// from connecting.
import { setTimeout as wait } from 'node:timers/promises';
import { startChild, type Child } from '../support/child.js';
import type { Figure } from '../support/figure.js';
import type { StreamClientsMethods } from './processes/stream-clients.js';
import type { StreamServerMethods } from './processes/stream-server.js';

/** Several, because one process may not open that many files. */
const CLIENT_PROCESSES = 4;
const MAX_WAIT_MS = 30_000;
/** A bare `node:http` server with as many streams stays at 24%: V8 and the allocator keep that much. */
const MAX_MORE_PERCENT = 20;
/** V8 returns memory in steps, with a delay of some seconds. */
const SETTLED_MS = 8_000;

type Server = Child<StreamServerMethods>;
type Clients = Child<StreamClientsMethods>;

interface Wave {
  readonly connected: number;
  readonly connectMs: number;
  readonly rssBytes: number;
  readonly ringMs: number;
  readonly left: number;
}

export async function benchEventStreams(pages: number): Promise<readonly Figure[]> {
  const server: Server = await startChild(new URL('processes/stream-server.ts', import.meta.url));
  const port = String(await server.call('port'));
  const startClients = (name: string, count: number): Promise<Clients> =>
    startChild(new URL('processes/stream-clients.ts', import.meta.url), [port, name, String(count)]);
  // Code and buffers that the first streams allocate stay, and must not count as memory per client.
  const warmUp = await startClients('warm-up', 200);
  await runWave(server, [warmUp]);
  const clients = await Promise.all(
    Array.from({ length: CLIENT_PROCESSES }, (_, index) => startClients(`page${index}`, pages / CLIENT_PROCESSES)),
  );
  const freshBytes = await server.call('rssBytes');
  const first = { ...(await runWave(server, clients)), rssBytesAfter: await settledRssBytes(server) };
  const second = { ...(await runWave(server, clients)), rssBytesAfter: await settledRssBytes(server) };
  for (const child of [server, warmUp, ...clients]) child.stop();
  return [first, second].flatMap((wave, index) =>
    figuresOf(wave, freshBytes, pages, `event streams, wave ${index + 1}`),
  );
}

async function runWave(server: Server, clients: readonly Clients[]): Promise<Wave> {
  const startMs = performance.now();
  const opened = await Promise.all(clients.map((client) => client.call('open')));
  const connectMs = performance.now() - startMs;
  const rssBytes = await server.call('rssBytes');
  const rung = clients.map((client) => client.call('lastRungAtMs'));
  const rungFromMs = await server.call('ringAll');
  const ringMs = Math.max(...(await Promise.all(rung))) - rungFromMs;
  await Promise.all(clients.map((client) => client.call('leave')));
  const left = await leftIn(server);
  return { connected: opened.reduce((sum, count) => sum + count, 0), connectMs, rssBytes, ringMs, left };
}

/** The listeners and timers that remain after the server has had time to notice that all clients left. */
async function leftIn(server: Server): Promise<number> {
  for (let waitedMs = 0; ; waitedMs += 100) {
    const left = (await server.call('listening')) + (await server.call('timers'));
    if (left === 0 || waitedMs >= MAX_WAIT_MS) return left;
    await wait(100);
  }
}

/** The memory in use once it has stopped falling. */
async function settledRssBytes(server: Server): Promise<number> {
  let lowestBytes = Infinity;
  let lastFallMs = 0;
  for (let waitedMs = 0; ; waitedMs += 2_000) {
    const rssBytes = await server.call('rssBytes');
    if (rssBytes < lowestBytes * 0.99) lastFallMs = waitedMs;
    lowestBytes = Math.min(lowestBytes, rssBytes);
    if (waitedMs - lastFallMs >= SETTLED_MS || waitedMs >= MAX_WAIT_MS) return rssBytes;
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
    { name: `${name}, connected`, value: connected, bound: { atLeast: pages } },
    { name: `${name}, time to connect all`, value: connectMs / 1_000, unit: 's', bound: { atMost: 30 } },
    { name: `${name}, memory per stream`, value: kilobytesEach, unit: 'kB RSS', bound: { atMost: 25 } },
    { name: `${name}, time to ring all`, value: ringMs, unit: 'ms', bound: { atMost: 1_000 } },
    { name: `${name}, remaining listeners and timers`, value: left, bound: { atMost: 0 } },
    {
      name: `${name}, memory after`,
      value: (rssBytesAfter / freshBytes - 1) * 100,
      unit: '% more RSS',
      bound: { atMost: MAX_MORE_PERCENT },
      note: [freshBytes, rssBytes, rssBytesAfter].map(megabytes).join(', then '),
    },
  ];
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}
