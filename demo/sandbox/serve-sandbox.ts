import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { createSandbox, type Sandbox, type SandboxOptions } from './create-sandbox.js';

const HOST = 'localhost';

interface ServeSandboxOptions extends Omit<SandboxOptions, 'publicUrl'> {
  /** 0 takes any free port. */
  readonly port: number;
}

export interface RunningSandbox {
  /** Origin without a slash at the end. */
  readonly url: string;
  /** Ends at once, open connections included. */
  close(): Promise<void>;
}

/** Serves the sandbox on this machine only. Rejects with the `code` `EADDRINUSE` where the port is taken. */
export async function serveSandbox({ port, ...options }: ServeSandboxOptions): Promise<RunningSandbox> {
  const server = createServer();
  server.listen(port, HOST);
  await once(server, 'listening');
  // The port is known only now, and sessions carry it in their URL.
  const address = server.address();
  const url = `http://${HOST}:${typeof address === 'object' && address !== null ? address.port : port}`;
  const sandbox = createSandboxOrStop({ ...options, publicUrl: url }, server);
  server.on('request', getRequestListener(sandbox.app.fetch));
  return {
    url,
    async close() {
      sandbox.close();
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

/** A server that nobody answers for would keep the process alive. */
function createSandboxOrStop(options: SandboxOptions, server: Server): Sandbox {
  try {
    return createSandbox(options);
  } catch (error) {
    server.close();
    throw error;
  }
}
