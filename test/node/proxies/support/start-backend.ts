import { SANDBOX_CALLBACK_SECRET_DEFAULT } from '../../../../demo/sandbox/create-sandbox.js';
import { SANDBOX_API_KEY } from '../../../../demo/sandbox/payfect/merchants.js';
import type { Backend } from './backends.js';
import { freePort } from './free-port.js';
import { runProgram, type RunningProgram } from './run-program.js';

export interface RunningBackend {
  readonly port: number;
  readonly prints: RunningProgram['prints'];
  readonly printed: RunningProgram['printed'];
  close(): Promise<void>;
}

/** Starts a backend as a merchant of the sandbox. @param providerUrl Origin of the sandbox, or of what stands in for it. */
export async function startBackend(backend: Backend, providerUrl: string): Promise<RunningBackend> {
  const port = await freePort();
  const { remove, ...program } = await backend.prepare(port);
  const running = runProgram({
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
  await running.prints(backend.listening);
  return {
    port,
    prints: running.prints,
    printed: running.printed,
    async close() {
      await running.stop();
      await remove?.();
    },
  };
}
