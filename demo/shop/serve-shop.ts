import { createAdaptorServer } from '@hono/node-server';
import { once } from 'node:events';
import { createShop, type ShopOptions } from './create-shop.js';

/** `port` is a TCP port on localhost; 0 takes any free one. */
type ServeShopOptions = OmitFromEach<ShopOptions, 'publicUrl'> & { readonly port: number };

/** TypeScript's own `Omit` would make one type of the union. */
type OmitFromEach<Union, Key extends PropertyKey> = Union extends unknown ? Omit<Union, Key> : never;

interface RunningShop {
  /** Origin, without a slash at the end. */
  readonly url: string;
  /** Ends at once, open event streams included. */
  close(): Promise<void>;
}

/** Starts the shop on localhost. Rejects with Node's error where the port cannot be had (`EADDRINUSE`). */
export async function serveShop({ port, ...options }: ServeShopOptions): Promise<RunningShop> {
  const server = createAdaptorServer({ fetch: (request, env) => shop.fetch(request, { ...env }) });
  server.listen(port, 'localhost');
  await once(server, 'listening');
  const url = `http://localhost:${portOf(server.address())}`;
  // Only now, because with port 0 the shop's own address is not known before.
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
  if (address === null || typeof address === 'string') throw new Error('The shop listens on no TCP port');
  return address.port;
}
