// Runs the whole demo: the sandbox in place of the payment providers, and the shop that sells through one of them.
// Knows only how to start both. PROVIDER selects the provider; PORT and SANDBOX_PORT set the ports.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { SANDBOX_CALLBACK_SECRET_DEFAULT } from './sandbox/create-sandbox.js';
import { SANDBOX_API_KEY } from './sandbox/payfect/merchants.js';
import { serveSandbox } from './sandbox/serve-sandbox.js';
import { SANDBOX_WEWIRE_API_KEY } from './sandbox/wewire/merchants.js';
import { serveShop } from './shop/serve-shop.js';

interface RunningServer {
  readonly url: string;
  close(): Promise<void>;
}

/** A problem that the user can fix; only its message is printed. */
class StartError extends Error {}

async function startDemo(): Promise<readonly RunningServer[]> {
  const distDir = builtElementDir();
  const provider = readProvider();
  const callbackSecret = process.env.SANDBOX_CALLBACK_SECRET || SANDBOX_CALLBACK_SECRET_DEFAULT;
  const sandbox = await listen('SANDBOX_PORT', 8001, (port) =>
    serveSandbox({ port, callbackSecret, log: console.error }),
  );
  console.log(`Sandbox listening on ${sandbox.url}`);
  const paymentHosts = [new URL(sandbox.url).host];
  const account =
    provider === 'wewire'
      ? { wewire: { apiKey: SANDBOX_WEWIRE_API_KEY, baseUrl: `${sandbox.url}/wewire/api/v1`, paymentHosts } }
      : { payfect: { apiKey: SANDBOX_API_KEY, callbackSecret, baseUrl: `${sandbox.url}/api/v1`, paymentHosts } };
  const shop = await listen('PORT', 8000, (port) => serveShop({ ...account, port, distDir }));
  console.log(`Shop listening on ${shop.url}`);
  console.log(`
Open ${shop.url}, add something to the cart, press "Checkout", choose a currency and a network, and pay in the sandbox.
No real money moves. ${sandbox.url}/faults makes the provider slow or fail. Ctrl+C stops shop and sandbox.`);
  return [sandbox, shop];
}

function builtElementDir(): string {
  const distDir = path.resolve('dist');
  const script = path.join(distDir, 'payfect-checkout.js');
  if (existsSync(script)) return distDir;
  throw new StartError(`${script} is missing. Build it first: npm run build`);
}

function readProvider(): 'payfect' | 'wewire' {
  const name = process.env.PROVIDER || 'payfect';
  if (name === 'payfect' || name === 'wewire') return name;
  throw new StartError(`PROVIDER must be "payfect" or "wewire", got "${name}".`);
}

async function listen(
  variable: string,
  defaultPort: number,
  serve: (port: number) => Promise<RunningServer>,
): Promise<RunningServer> {
  const port = readPort(variable, defaultPort);
  try {
    return await serve(port);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    throw new StartError(`Port ${port} is taken. Set ${variable} to a free one: ${variable}=${port + 10} npm start`);
  }
}

/** 0 picks a free port. */
function readPort(variable: string, defaultPort: number): number {
  const text = process.env[variable] ?? '';
  if (text === '') return defaultPort;
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  throw new StartError(`${variable} must be a port from 0 to 65535, got "${text}".`);
}

try {
  const servers = await startDemo();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      // Exit explicitly: keep-alive connections between the two would hold the process for seconds.
      void Promise.all(servers.map((server) => server.close())).then(() => process.exit(0));
    });
  }
} catch (error) {
  // The sandbox throws a RangeError for an invalid callback secret.
  if (!(error instanceof StartError || error instanceof RangeError)) throw error;
  console.error(error.message);
  process.exit(1);
}
