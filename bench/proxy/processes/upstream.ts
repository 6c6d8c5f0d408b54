// A stand-in for Payfect that costs as little as possible: every id is a session, one template with the id filled in.
// It records the reads of one id, so that the benchmark sees how often the proxy really calls a provider.
import { serveMethods } from '../../support/serve-methods.js';
import { listen } from '../../support/listen.js';
import { sessionJson } from '../session-json.js';

const PATH = /^\/api\/v1\/checkouts\/([\w-]+)\/$/;

const readsAtMs = new Map<string, number[]>();

const port = await listen((request, response) => {
  const id = PATH.exec(request.url ?? '')?.[1];
  if (id === undefined || request.headers.authorization === undefined) {
    response.writeHead(400).end();
    return;
  }
  readsAtMs.get(id)?.push(performance.now());
  const body = sessionJson(id);
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }).end(body);
});

const methods = {
  port: () => port,
  /** Records the reads of this id from now on. */
  watch: (id: string) => void readsAtMs.set(id, []),
  readsAtMs: (id: string) => readsAtMs.get(id) ?? [],
};
export type UpstreamMethods = typeof methods;

serveMethods(methods);
