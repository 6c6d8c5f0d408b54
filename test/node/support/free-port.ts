import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/** Below the ports that systems give to servers on port 0 and to connections: it stays free until a program listens on it. */
const PORTS = { first: 20_000, count: 10_000 };

/** A free port, for programs that cannot report which one they listen on. */
export async function freePort(host: '127.0.0.1' | 'localhost' = 'localhost'): Promise<number> {
  const port = PORTS.first + randomInt(PORTS.count);
  const isFree = await new Promise<boolean>((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, host, () => server.close(() => resolve(true)));
  });
  return isFree ? port : freePort(host);
}
