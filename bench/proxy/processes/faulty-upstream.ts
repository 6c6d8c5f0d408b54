// A stand-in for Payfect that simulates the fault in the id, and returns a session for every other id.
import type { ServerResponse } from 'node:http';
import { serveMethods } from '../../support/serve-methods.js';
import { listen } from '../../support/listen.js';
import { sessionJson } from '../session-json.js';
import { faultOf, type Fault } from '../soak-cases.js';

const DRIP_MS = 20;
const DRIPS = 10;
const JSON_TYPE = { 'content-type': 'application/json' };
const hasReset = new Set<string>();

const port = await listen((request, response) => {
  const id = request.url?.split('/').at(-2) ?? '';
  const fault = faultOf(id);
  if (fault === undefined) sendSession(response, id);
  else simulate[fault](response, id);
});

const simulate: Readonly<Record<Fault, (response: ServerResponse, id: string) => void>> = {
  status500: (response) => response.writeHead(500, JSON_TYPE).end('{"detail":"secret"}'),
  status401: (response) => response.writeHead(401, JSON_TYPE).end('{"detail":"Invalid token."}'),
  status404: (response) => response.writeHead(404, JSON_TYPE).end('{"detail":"Not found."}'),
  status429: (response) => response.writeHead(429, { ...JSON_TYPE, 'retry-after': '1' }).end('{}'),
  redirect: (response) => response.writeHead(302, { location: `http://127.0.0.1:${port}/elsewhere/` }).end(),
  hang: () => undefined,
  drip,
  cut: (response, id) => {
    response.writeHead(200, { ...JSON_TYPE, 'content-length': 4_000 });
    response.write(sessionJson(id).slice(0, 300), () => response.destroy());
  },
  reset: (response) => response.destroy(),
  resetOnce: (response, id) => {
    if (hasReset.delete(id)) sendSession(response, id);
    else {
      hasReset.add(id);
      response.destroy();
    }
  },
  notJson: (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Maintenance</h1>'),
  brokenJson: (response, id) => response.writeHead(200, JSON_TYPE).end(sessionJson(id).slice(0, -1)),
  tooLong: (response, id) => response.writeHead(200, JSON_TYPE).end(sessionJson(id) + ' '.repeat(300_000)),
  otherId: (response) => sendSession(response, 'another-session'),
};

function sendSession(response: ServerResponse, id: string): void {
  response.writeHead(200, JSON_TYPE).end(sessionJson(id));
}

function drip(response: ServerResponse, id: string): void {
  const json = sessionJson(id);
  const size = Math.ceil(json.length / DRIPS);
  let sent = 0;
  response.writeHead(200, JSON_TYPE);
  const timer = setInterval(() => {
    response.write(json.slice(sent, sent + size));
    sent += size;
    if (sent < json.length) return;
    clearInterval(timer);
    response.end();
  }, DRIP_MS);
}

const methods = { port: () => port };
export type FaultyUpstreamMethods = typeof methods;

serveMethods(methods);
