import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';

/** Starts a server on a free local port, and returns the port. */
export async function listen(listener: RequestListener): Promise<number> {
  // No keep-alive timeout: a connection closed between two rounds would count as an error.
  const server = createServer({ keepAliveTimeout: 0 }, listener).listen(0, '127.0.0.1', 4_096);
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address.port;
}
