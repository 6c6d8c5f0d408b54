// A provider that does wrong, in the way that the id asked for names: `/api/v1/checkouts/too-large/`.
import type { ServerResponse } from 'node:http';
import { setInterval } from 'node:timers';
import { listen } from '../../support/http-server.js';
import { olderAnswer, type JsonObject } from '../../../support/payfect-answers.js';

/** In everything that no browser may see, and in every error. */
export const CANARY = 'canary-7b1f';

export interface FaultyProvider {
  readonly url: string;
  /** What was asked where its redirects lead. */
  readonly followed: readonly string[];
  close(): Promise<void>;
}

type Fault = (response: ServerResponse, id: string) => void;

const FAULTS: Readonly<Record<string, Fault>> = {
  'status-400': refusal(400),
  'status-401': refusal(401),
  'status-403': refusal(403),
  'status-404': refusal(404),
  'status-429': refusal(429),
  'status-500': refusal(500),
  'redirect-elsewhere': (response) => response.writeHead(302, { location: '/elsewhere' }).end(CANARY),
  'html-page': (response) => response.writeHead(200, { 'content-type': 'text/html' }).end(`<h1>${CANARY}</h1>`),
  'list-of-all': (response, id) => sendJson(response, [session(id)]),
  'another-session': (response) => sendJson(response, session('somebody-elses')),
  'no-total': (response, id) => sendJson(response, { ...session(id), amountTotal: null }),
  'cut-short': (response, id) => send(response, JSON.stringify(session(id)).slice(0, -1)),
  'too-large': (response, id) => send(response, JSON.stringify(session(id)) + ' '.repeat(300_000)),
  'floods-for-ever': (response) => flood(response),
  'deeply-nested': (response) => send(response, '['.repeat(100_000)),
  'hangs-up': (response) => response.destroy(),
  'more-members': (response, id) => sendJson(response, everywhere(session(id), { [CANARY]: { email: CANARY } })),
  'odd-types': (response, id) => sendJson(response, oddTypes(session(id))),
  'stalls-for-ever': () => undefined,
  'drips-for-ever': (response) => drip(response),
};

export async function serveFaultyProvider(): Promise<FaultyProvider> {
  const followed: string[] = [];
  const { origin: url, close } = await listen(({ url = '' }, response) => {
    const id = /^\/api\/v1\/checkouts\/([\w-]+)\/$/.exec(url)?.[1] ?? '';
    const fault = FAULTS[id];
    if (fault === undefined) followed.push(url);
    if (fault === undefined) sendJson(response, session('another-session'));
    else fault(response, id);
  }, 'localhost');
  return {
    url,
    followed,
    close,
  };
}

function session(id: string): JsonObject {
  return olderAnswer({
    id,
    metadata: { note: CANARY },
    clientReferenceId: CANARY,
    successUrl: `https://x.example/${CANARY}`,
  });
}

function refusal(status: number): Fault {
  return (response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ detail: CANARY }));
  };
}

function sendJson(response: ServerResponse, body: unknown): void {
  send(response, JSON.stringify(body));
}

function send(response: ServerResponse, body: string): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(body);
}

/** The same with these members in every object of it. */
function everywhere(value: unknown, members: JsonObject): unknown {
  if (Array.isArray(value)) return value.map((entry) => everywhere(entry, members));
  if (typeof value !== 'object' || value === null) return value;
  const own = Object.entries(value).map(([name, inner]) => [name, everywhere(inner, members)]);
  return { ...Object.fromEntries(own), ...members };
}

/** Everything that a session can do without, of another type than documented. */
function oddTypes({ id, amountTotal, currency, ...rest }: JsonObject): JsonObject {
  const odd = Object.entries(rest).map(([name, value]) => [
    name,
    typeof value === 'string' ? { note: CANARY } : CANARY,
  ]);
  return { ...Object.fromEntries(odd), id, amountTotal, currency };
}

/** A space every 300 ms: always alive, never done. */
function drip(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  const timer = setInterval(() => response.write(' '), 300);
  response.on('close', () => {
    clearInterval(timer);
  });
}

/** Valid so far, and as fast as it is read. */
function flood(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  const pour = (): void => {
    if (!response.destroyed) response.write(' '.repeat(65_536), pour);
  };
  pour();
}
