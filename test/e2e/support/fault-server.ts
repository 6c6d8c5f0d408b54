// A merchant's server that misbehaves on demand, over real connections: pages, the built script, and proxy routes whose
// responses a test plans or sends by hand.
import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import path from 'node:path';
import { HeldRequest } from './held-request.js';
import { RequestQueue } from './request-queue.js';
import { raw } from './planned-response.js';
import { listen } from '../../node/support/http-server.js';

/** A file of the page: markup, a style sheet, a script, a picture. */
export interface ServedFile {
  readonly type: string;
  readonly body: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

interface Queues {
  /** `GET /payfect/checkouts/{id}`. */
  readonly reads: RequestQueue;
  /** `GET /payfect/checkouts/{id}/events`. */
  readonly streams: RequestQueue;
  /** All other requests, except those for files; for example a redirect's target. Get a 404 unless planned otherwise. */
  readonly others: RequestQueue;
}

export interface FaultServer extends Queues {
  /** Origin, without a trailing slash. */
  readonly url: string;
  /** Files by path; `/` is the page. The built script and its chunks are always served. */
  readonly files: Map<string, ServedFile>;
  /** Closes all connections, including requests in flight. */
  close(): Promise<void>;
}

export async function startFaultServer(): Promise<FaultServer> {
  const queues: Queues = { reads: new RequestQueue(), streams: new RequestQueue(), others: new RequestQueue() };
  queues.others.fallback = raw('Not found', 'text/plain', 404);
  const files = new Map<string, ServedFile>();
  const { origin: url, close } = await listen((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = files.get(pathname);
    if (file !== undefined) response.writeHead(200, { 'content-type': file.type, ...file.headers }).end(file.body);
    else if (BUILT_FILE.test(pathname)) void serveBuilt(pathname, response);
    else queueFor(request.method, pathname, queues).receive(new HeldRequest(request, response));
  }, 'localhost');
  return { ...queues, files, url, close };
}

const BUILT_FILE = /^\/payfect-checkout[\w.-]*\.js$/;

async function serveBuilt(pathname: string, response: ServerResponse): Promise<void> {
  const file = await readFile(path.join('dist', pathname)).catch(() => null);
  response.writeHead(file === null ? 404 : 200, { 'content-type': 'text/javascript' }).end(file);
}

function queueFor(method: string | undefined, pathname: string, { reads, streams, others }: Queues): RequestQueue {
  if (method !== 'GET') return others;
  if (/^\/payfect\/checkouts\/[^/]+$/.test(pathname)) return reads;
  return /^\/payfect\/checkouts\/[^/]+\/events$/.test(pathname) ? streams : others;
}
