// The sandbox: doubles of the payment providers in one fetch-standard app, with all state in memory.
// It knows no port; its public origin is an option.
import { Hono } from 'hono';
import { type Clock, systemClock } from '../../src/providers/clock.js';
import { createBTCPayDouble } from './btcpay/create-btcpay-double.js';
import { createExplorer } from './chain/create-explorer.js';
import { createPlayChain } from './chain/create-play-chain.js';
import type { PlayChain } from './chain/play-chain.js';
import { createFaultRoutes } from './faults/create-fault-routes.js';
import { showFaultsOnPages } from './faults/fault-notice.js';
import { FAULT_TARGETS, FaultSettings, type FaultTarget } from './faults/fault-settings.js';
import { injectFault } from './faults/inject-fault.js';
import { createOverview } from './overview/create-overview.js';
import { createPageAssets } from './page/page-layout.js';
import { createPayfectDouble } from './payfect/create-payfect-double.js';
import type { ProviderDouble } from './provider-double.js';
import { createWallet } from './wallet/create-wallet.js';
import { createWeWireDouble } from './wewire/create-wewire-double.js';

/** Signs callbacks by default: base64url of `payfect-sandbox-callback-secret!`. */
export const SANDBOX_CALLBACK_SECRET_DEFAULT = 'cGF5ZmVjdC1zYW5kYm94LWNhbGxiYWNrLXNlY3JldCE=';

export interface SandboxOptions {
  /** Public origin of the sandbox; the `url` of every session starts with it. */
  readonly publicUrl: string;
  /** @default the system clock */
  readonly clock?: Clock;
  /** 32 bytes in base64url. @default `SANDBOX_CALLBACK_SECRET_DEFAULT` */
  readonly callbackSecret?: string;
  /** Sends the callbacks. @default the global `fetch` */
  readonly fetch?: typeof fetch;
  /** Receives one sentence per failed callback. By default, failures are not logged. */
  readonly log?: (line: string) => void;
  /** From 0 to less than 1; decides which responses a fault hits. @default `Math.random` */
  readonly random?: () => number;
}

/** All doubles in one app; `close` stops each of them. */
export interface Sandbox extends Omit<ProviderDouble, 'gateway'> {
  /** Where payments that are made in place arrive; the wallet page spends its play money. */
  readonly chain: PlayChain;
}

/** Where each double is, below the sandbox's origin. */
const PATHS = { payfect: '', wewire: '/wewire', btcpay: '/btcpay' } as const satisfies Record<FaultTarget, string>;

/**
 * @throws {RangeError} if the callback secret is not 32 bytes in base64url.
 * @throws {TypeError} if the public URL is invalid.
 */
export function createSandbox(options: SandboxOptions): Sandbox {
  const { clock = systemClock, random = Math.random, log = () => undefined } = options;
  const publicUrl = new URL(options.publicUrl).origin;
  const shared = { clock, log, fetch: options.fetch ?? fetch };
  const callbackSecret = options.callbackSecret ?? SANDBOX_CALLBACK_SECRET_DEFAULT;
  const chain = createPlayChain({ clock });
  const doubles = {
    payfect: createPayfectDouble({ ...shared, publicUrl, callbackSecret }),
    wewire: createWeWireDouble({ ...shared, publicUrl: `${publicUrl}${PATHS.wewire}` }),
    btcpay: createBTCPayDouble({ ...shared, publicUrl: `${publicUrl}${PATHS.btcpay}`, chain }),
  };
  const faults = new FaultSettings(clock);
  const app = new Hono();
  app.route('/', createPageAssets());
  app.use(showFaultsOnPages(faults));
  const gateways = Object.values(doubles).map(({ gateway }) => gateway);
  app.route('/', createOverview({ publicUrl, callbackSecret: ownSecret(callbackSecret), gateways, faults }));
  app.route('/', createFaultRoutes(faults));
  app.route('/', createWallet({ chain, clock }));
  app.route('/', createExplorer(chain));
  for (const api of FAULT_TARGETS) {
    app.use(
      `${PATHS[api]}/api/*`,
      injectFault(() => faults.faultOf(api), { clock, random }),
    );
    app.route(PATHS[api] || '/', doubles[api].app);
  }
  app.notFound((c) => c.json({ detail: 'Not found.' }, 404));
  return {
    app,
    chain,
    idle: async () => {
      await Promise.all(Object.values(doubles).map((double) => double.idle()));
    },
    close: () => {
      for (const double of Object.values(doubles)) double.close();
    },
  };
}

/** Null for another one than the sandbox's. */
function ownSecret(callbackSecret: string): string | null {
  return callbackSecret === SANDBOX_CALLBACK_SECRET_DEFAULT ? callbackSecret : null;
}
