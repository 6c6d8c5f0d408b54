// Runs the sandbox as a program, until a signal ends it. It does not know where its settings come from.
import { type Sandbox, startSandbox } from './start-sandbox.js';

const DEFAULT_PORT = 8001;
const MAX_PORT = 65_535;

interface RunSandboxOptions {
  /** What the user wrote; nothing means 8001. */
  readonly port: string | undefined;
  /** What the user has to set to change the port. */
  readonly portSetting: string;
  readonly callbackSecret: string | undefined;
  /** Printed once it listens. */
  readonly greeting: (sandbox: Sandbox) => string;
}

/** Never rejects: prints what is wrong, and sets the exit code to 1. */
export async function runSandbox({ port, portSetting, callbackSecret, greeting }: RunSandboxOptions): Promise<void> {
  try {
    const sandbox = await startSandbox({
      port: readPort(port, portSetting),
      ...(callbackSecret ? { callbackSecret } : {}),
    });
    // Before anything is printed, because a script that reads it may send a signal at once.
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void sandbox.close());
    console.log(greeting(sandbox));
  } catch (error) {
    console.error(explain(error, `${portSetting} to a free port`, port || DEFAULT_PORT));
    process.exitCode = 1;
  }
}

function readPort(text: string | undefined, setting: string): number {
  const port = text === undefined || text === '' ? DEFAULT_PORT : Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= MAX_PORT) return port;
  throw new RangeError(`${setting} is "${text}", but must be a port number from 0 to ${MAX_PORT}.`);
}

function explain(error: unknown, remedy: string, port: string | number): string {
  if (!(error instanceof Error)) return String(error);
  if (!('code' in error) || error.code !== 'EADDRINUSE') return error.message;
  return `Port ${port} is taken. Stop the program that uses it, or set ${remedy}.`;
}
