// A provider that misbehaves; the requested id selects the fault: `/api/v1/checkouts/too-large/`.
import type { ServerResponse } from 'node:http';
import { setInterval } from 'node:timers';
import { listen } from '../../support/http-server.js';
import { olderAnswer, type JsonObject } from '../../../support/payfect-answers.js';

/** Part of every private member and every error; must never reach a browser. */
export const CANARY = 'canary-7b1f';

export interface FaultyProvider {
  readonly url: string;
  /** URLs of requests that no fault expects, such as a redirect's target. */
  readonly unexpectedUrls: readonly string[];
  close(): Promise<void>;
}

type FaultHandler = (response: ServerResponse, id: string) => void;

const FAULTS: Readonly<Record<string, FaultHandler>> = {
  'status-400': errorStatus(400),
  'status-401': errorStatus(401),
  'status-403': errorStatus(403),
  'status-404': errorStatus(404),
  'status-429': errorStatus(429),
  'status-500': errorStatus(500),
  redirected: (response) => response.writeHead(302, { location: '/elsewhere' }).end(CANARY),
  'html-page': (response) => response.writeHead(200, { 'content-type': 'text/html' }).end(`<h1>${CANARY}</h1>`),
  'array-body': (response, id) => sendJson(response, [session(id)]),
  'another-session': (response) => sendJson(response, session('other-session')),
  'no-total': (response, id) => sendJson(response, { ...session(id), amountTotal: null }),
  truncated: (response, id) => send(response, JSON.stringify(session(id)).slice(0, -1)),
  'too-large': (response, id) => send(response, JSON.stringify(session(id)) + ' '.repeat(300_000)),
  'endless-body': (response) => flood(response),
  'deeply-nested': (response) => send(response, '['.repeat(100_000)),
  'connection-reset': (response) => response.destroy(),
  'extra-members': (response, id) =>
    sendJson(response, withMembersEverywhere(session(id), { [CANARY]: { email: CANARY } })),
  'wrong-types': (response, id) => sendJson(response, withWrongTypes(session(id))),
  'no-response': () => undefined,
  'slow-drip': (response) => drip(response),
};

export async function serveFaultyProvider(): Promise<FaultyProvider> {
  const unexpectedUrls: string[] = [];
  const { origin: url, close } = await listen(({ url = '' }, response) => {
    const id = /^\/api\/v1\/checkouts\/([\w-]+)\/$/.exec(url)?.[1] ?? '';
    const fault = FAULTS[id];
    if (fault !== undefined) {
      fault(response, id);
      return;
    }
    unexpectedUrls.push(url);
    sendJson(response, session('another-session'));
  }, 'localhost');
  return { url, unexpectedUrls, close };
}

function session(id: string): JsonObject {
  return olderAnswer({
    id,
    metadata: { note: CANARY },
    clientReferenceId: CANARY,
    successUrl: `https://x.example/${CANARY}`,
  });
}

function errorStatus(status: number): FaultHandler {
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

/** The same value, with these members added to every object in it. */
function withMembersEverywhere(value: unknown, members: JsonObject): unknown {
  if (Array.isArray(value)) return value.map((entry) => withMembersEverywhere(entry, members));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, inner]) => [name, withMembersEverywhere(inner, members)]);
  return { ...Object.fromEntries(entries), ...members };
}

/** A session whose optional members all have a type that is not documented. */
function withWrongTypes({ id, amountTotal, currency, ...rest }: JsonObject): JsonObject {
  const wrong = Object.entries(rest).map(([name, value]) => [
    name,
    typeof value === 'string' ? { note: CANARY } : CANARY,
  ]);
  return { ...Object.fromEntries(wrong), id, amountTotal, currency };
}

/** Sends a space every 300 ms, without an end. */
function drip(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  const timer = setInterval(() => response.write(' '), 300);
  response.on('close', () => {
    clearInterval(timer);
  });
}

/** Sends spaces as fast as they are read, without an end. */
function flood(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  const write = (): void => {
    if (!response.destroyed) response.write(' '.repeat(65_536), write);
  };
  write();
}
