import { createAdaptorServer } from '@hono/node-server';
import { once } from 'node:events';
import { createShop, type ShopOptions } from './create-shop.js';

/** `port` is a TCP port on localhost; 0 picks a free one. */
type ServeShopOptions = OmitFromEach<ShopOptions, 'publicUrl'> & { readonly port: number };

/** TypeScript's `Omit` would collapse the union. */
type OmitFromEach<Union, Key extends PropertyKey> = Union extends unknown ? Omit<Union, Key> : never;

interface RunningShop {
  /** Origin, without a trailing slash. */
  readonly url: string;
  /** Stops at once and closes open event streams. */
  close(): Promise<void>;
}

/** Serves the shop on localhost. Rejects with Node's error if the port is taken (`EADDRINUSE`). */
export async function serveShop({ port, ...options }: ServeShopOptions): Promise<RunningShop> {
  const server = createAdaptorServer({ fetch: (request, env) => shop.fetch(request, { ...env }) });
  server.listen(port, 'localhost');
  await once(server, 'listening');
  const url = `http://localhost:${portOf(server.address())}`;
  // Only now, because with port 0 the shop's URL is not known earlier.
  const shop = createShop({ ...options, publicUrl: url });
  return {
    url,
    async close() {
      const closed = once(server, 'close');
      server.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
      await closed;
    },
  };
}

function portOf(address: ReturnType<ReturnType<typeof createAdaptorServer>['address']>): number {
  if (address === null || typeof address === 'string') throw new Error('The shop is not listening on a TCP port');
  return address.port;
}
