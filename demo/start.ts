// Runs the whole demo: the sandbox in place of the payment providers, and the shop that sells through one of them.
// Knows only how to start both. PROVIDER selects the provider; PORT and SANDBOX_PORT set the ports.
import { existsSync } from 'node:fs';
import path from 'node:path';
import {
  SANDBOX_BTCPAY_API_KEY,
  SANDBOX_BTCPAY_STORE_ID,
  SANDBOX_BTCPAY_WEBHOOK_SECRET,
} from './sandbox/btcpay/stores.js';
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
  const account = accountAt(sandbox.url, callbackSecret);
  const shop = await listen('PORT', 8000, (port) => serveShop({ ...account[provider], port, distDir }));
  console.log(`Shop listening on ${shop.url}`);
  console.log(`
Open ${shop.url}, add something to the cart, press "Checkout", choose a currency and a network, and pay in the sandbox.
${shop.url}/gallery shows every state of the checkout. No real money moves: ${sandbox.url} lists checkouts and keys, and
simulates API faults. Ctrl+C stops shop and sandbox.`);
  return [sandbox, shop];
}

/** The shop's account at each provider of the sandbox. */
function accountAt(url: string, callbackSecret: string) {
  const paymentHosts = [new URL(url).host];
  return {
    payfect: { payfect: { apiKey: SANDBOX_API_KEY, callbackSecret, baseUrl: `${url}/api/v1`, paymentHosts } },
    wewire: { wewire: { apiKey: SANDBOX_WEWIRE_API_KEY, baseUrl: `${url}/wewire/api/v1`, paymentHosts } },
    btcpay: {
      btcpay: {
        apiKey: SANDBOX_BTCPAY_API_KEY,
        storeId: SANDBOX_BTCPAY_STORE_ID,
        webhookSecret: SANDBOX_BTCPAY_WEBHOOK_SECRET,
        baseUrl: `${url}/btcpay`,
        explorerUrl: `${url}/chain`,
      },
    },
  };
}

function builtElementDir(): string {
  const distDir = path.resolve('dist');
  const script = path.join(distDir, 'payfect-checkout.js');
  if (existsSync(script)) return distDir;
  throw new StartError(`${script} is missing. Build it first: npm run build`);
}

const PROVIDERS = ['payfect', 'wewire', 'btcpay'] as const;

function readProvider(): (typeof PROVIDERS)[number] {
  const name = process.env.PROVIDER || 'payfect';
  const provider = PROVIDERS.find((known) => known === name);
  if (provider !== undefined) return provider;
  throw new StartError(`PROVIDER must be "payfect", "wewire" or "btcpay", got "${name}".`);
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
