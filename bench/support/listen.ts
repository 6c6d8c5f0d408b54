import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';

/** A server on a free port of this machine; gives the port. */
export async function listen(listener: RequestListener): Promise<number> {
  // Keep-alive without an end: a connection that times out between two rounds would count as an error.
  const server = createServer({ keepAliveTimeout: 0 }, listener).listen(0, '127.0.0.1', 4_096);
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address.port;
}
