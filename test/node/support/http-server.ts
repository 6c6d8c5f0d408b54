import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface HttpServer {
  readonly origin: string;
  readonly port: number;
  close(): Promise<void>;
}

/** A real server on a free local port. To a browser, `localhost` and `127.0.0.1` are different sites. */
export async function listen(
  listener: RequestListener,
  host: '127.0.0.1' | 'localhost' = '127.0.0.1',
): Promise<HttpServer> {
  const server = createServer(listener).listen(0, host);
  await once(server, 'listening');
  const { port } = addressOf(server.address());
  return {
    origin: `http://${host}:${port}`,
    port,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function addressOf(address: string | AddressInfo | null): AddressInfo {
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address;
}
