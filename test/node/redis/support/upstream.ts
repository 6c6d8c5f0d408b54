import { newestAnswer } from '../../../support/payfect-answers.js';
import { listen } from '../../support/http-server.js';

export interface Upstream {
  /** Base URL of the provider's API. */
  readonly url: string;
  /** Creates an open session and returns its id. */
  create(): string;
  complete(sessionId: string): void;
  close(): Promise<void>;
}

/** Serves a provider over real HTTP, for servers in other processes. The test creates and completes its sessions. */
export async function serveUpstream(): Promise<Upstream> {
  const statusById = new Map<string, string>();
  const server = await listen((request, response) => {
    const id = /\/checkouts\/([^/]+)\/$/.exec(request.url ?? '')?.[1] ?? '';
    const status = statusById.get(id);
    const expiresAt = String(Date.now() + 3_600_000);
    response.writeHead(status === undefined ? 404 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(status === undefined ? {} : newestAnswer({ id, status, expiresAt })));
  });
  return {
    url: `${server.origin}/api/v1`,
    create() {
      const id = crypto.randomUUID();
      statusById.set(id, 'open');
      return id;
    },
    complete: (id) => void statusById.set(id, 'complete'),
    close: () => server.close(),
  };
}
