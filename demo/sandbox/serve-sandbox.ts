import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { createSandbox, type Sandbox, type SandboxOptions } from './create-sandbox.js';

const HOST = 'localhost';

interface ServeSandboxOptions extends Omit<SandboxOptions, 'publicUrl'> {
  /** 0 picks a free port. */
  readonly port: number;
}

export interface RunningSandbox extends Pick<Sandbox, 'app' | 'chain' | 'idle'> {
  /** Origin, without a trailing slash. */
  readonly url: string;
  /** Stops at once and closes open connections. */
  close(): Promise<void>;
}

/** Serves the sandbox on localhost. Rejects with `code` `EADDRINUSE` if the port is taken. */
export async function serveSandbox({ port, ...options }: ServeSandboxOptions): Promise<RunningSandbox> {
  const server = createServer();
  server.listen(port, HOST);
  await once(server, 'listening');
  // Only now is the port known, which the URL of every session contains.
  const address = server.address();
  const url = `http://${HOST}:${typeof address === 'object' && address !== null ? address.port : port}`;
  const sandbox = createSandboxOrStop({ ...options, publicUrl: url }, server);
  server.on('request', getRequestListener(sandbox.app.fetch));
  return {
    url,
    app: sandbox.app,
    chain: sandbox.chain,
    idle: sandbox.idle,
    async close() {
      sandbox.close();
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

/** If the sandbox cannot be created, its server would keep the process alive. */
function createSandboxOrStop(options: SandboxOptions, server: Server): Sandbox {
  try {
    return createSandbox(options);
  } catch (error) {
    server.close();
    throw error;
  }
}
