import { serveSandbox, type RunningSandbox } from './serve-sandbox.js';

const DEFAULT_PORT = 8001;
const MAX_PORT = 65_535;

try {
  const sandbox = await serveSandbox({
    port: readPort(process.env.SANDBOX_PORT),
    log: (line) => {
      console.error(line);
    },
    ...(process.env.SANDBOX_CALLBACK_SECRET ? { callbackSecret: process.env.SANDBOX_CALLBACK_SECRET } : {}),
  });
  // Before the line is printed, because a script that reads it may send a signal at once.
  stopOnSignal(sandbox);
  console.log(`Sandbox listening on ${sandbox.url}`);
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}

function readPort(text: string | undefined): number {
  const port = text === undefined || text === '' ? DEFAULT_PORT : Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= MAX_PORT) return port;
  throw new RangeError(`SANDBOX_PORT is "${text}", but must be a port number from 0 to ${MAX_PORT}.`);
}

function stopOnSignal(sandbox: RunningSandbox): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void sandbox.close());
}

function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (!('code' in error) || error.code !== 'EADDRINUSE') return error.message;
  return `Port ${process.env.SANDBOX_PORT || DEFAULT_PORT} is taken. Stop the program that uses it, or set SANDBOX_PORT to a free port.`;
}
