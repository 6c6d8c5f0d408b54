// A merchant's server that goes wrong on demand, over real connections: pages, the built script, and proxy routes whose
// every answer a test plans or gives by hand.
import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import path from 'node:path';
import { FaultExchange } from './held-request.js';
import { FaultLane } from './request-queue.js';
import { raw } from './planned-response.js';
import { listen } from '../../node/support/http-server.js';

/** Something of the page's own: markup, a style sheet, a script, a picture. */
export interface ServedFile {
  readonly type: string;
  readonly body: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

interface Lanes {
  /** `GET /payfect/checkouts/{id}`. */
  readonly reads: FaultLane;
  /** `GET /payfect/checkouts/{id}/events`. */
  readonly streams: FaultLane;
  /** Every request that is neither of these nor for a file, such as a redirect's target; 404 unless planned otherwise. */
  readonly others: FaultLane;
}

export interface FaultServer extends Lanes {
  /** Origin, without a slash at the end. */
  readonly url: string;
  /** By path; `/` is the page itself. The built script and its chunks are there anyway. */
  readonly files: Map<string, ServedFile>;
  /** Ends at once, requests under way included. */
  close(): Promise<void>;
}

export async function serveFaults(): Promise<FaultServer> {
  const lanes: Lanes = { reads: new FaultLane(), streams: new FaultLane(), others: new FaultLane() };
  lanes.others.otherwise = raw('Not found', 'text/plain', 404);
  const files = new Map<string, ServedFile>();
  const { origin: url, close } = await listen((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = files.get(pathname);
    if (file !== undefined) response.writeHead(200, { 'content-type': file.type, ...file.headers }).end(file.body);
    else if (BUILT_FILE.test(pathname)) void serveBuilt(pathname, response);
    else laneFor(request.method, pathname, lanes).admit(new FaultExchange(request, response));
  }, 'localhost');
  return {
    ...lanes,
    files,
    url,
    close,
  };
}

const BUILT_FILE = /^\/payfect-checkout[\w.-]*\.js$/;

async function serveBuilt(pathname: string, response: ServerResponse): Promise<void> {
  const file = await readFile(path.join('dist', pathname)).catch(() => null);
  response.writeHead(file === null ? 404 : 200, { 'content-type': 'text/javascript' }).end(file);
}

function laneFor(method: string | undefined, pathname: string, { reads, streams, others }: Lanes): FaultLane {
  if (method !== 'GET') return others;
  if (/^\/payfect\/checkouts\/[^/]+$/.test(pathname)) return reads;
  return /^\/payfect\/checkouts\/[^/]+\/events$/.test(pathname) ? streams : others;
}
