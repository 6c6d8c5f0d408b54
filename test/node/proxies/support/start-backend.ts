import { SANDBOX_CALLBACK_SECRET_DEFAULT } from '../../../../demo/sandbox/create-sandbox.js';
import { SANDBOX_API_KEY } from '../../../../demo/sandbox/payfect/merchants.js';
import { freePort } from '../../support/free-port.js';
import type { Backend } from './backends.js';
import { runProgram, type RunningProgram } from './run-program.js';

export interface RunningBackend {
  readonly port: number;
  readonly waitForOutput: RunningProgram['waitForOutput'];
  readonly output: RunningProgram['output'];
  close(): Promise<void>;
}

/**
 * Starts a backend with the sandbox's credentials.
 * @param providerUrl Origin of the sandbox, or of a server in its place.
 */
export async function startBackend(backend: Backend, providerUrl: string): Promise<RunningBackend> {
  // Most backends cannot report which port they listen on.
  const port = await freePort();
  const { remove, ...program } = await backend.prepare(port);
  const { waitForOutput, output, stop } = runProgram({
    ...program,
    env: {
      ...program.env,
      PORT: String(port),
      PAYFECT_API_KEY: SANDBOX_API_KEY,
      PAYFECT_CALLBACK_SECRET: SANDBOX_CALLBACK_SECRET_DEFAULT,
      PAYFECT_BASE_URL: `${providerUrl}/api/v1`,
      PAYFECT_PAYMENT_HOSTS: new URL(providerUrl).host,
    },
  });
  await waitForOutput(backend.listening);
  return {
    port,
    waitForOutput,
    output,
    async close() {
      await stop();
      await remove?.();
    },
  };
}
