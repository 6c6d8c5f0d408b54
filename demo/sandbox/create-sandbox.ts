// The sandbox: doubles of the payment providers in one fetch-standard app, with all state in memory.
// It knows no port; its public origin is an option.
import { Hono } from 'hono';
import { type Clock, systemClock } from '../../src/providers/clock.js';
import { createFaultRoutes } from './faults/create-fault-routes.js';
import { FaultSettings } from './faults/fault-settings.js';
import { injectFault } from './faults/inject-fault.js';
import { createPageAssets } from './page/page-layout.js';
import { createPayfectDouble } from './payfect/create-payfect-double.js';
import type { ProviderDouble } from './provider-double.js';
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
export type Sandbox = ProviderDouble;

/**
 * @throws {RangeError} if the callback secret is not 32 bytes in base64url.
 * @throws {TypeError} if the public URL is invalid.
 */
export function createSandbox(options: SandboxOptions): Sandbox {
  const { clock = systemClock, random = Math.random, log = () => undefined } = options;
  const publicUrl = new URL(options.publicUrl).origin;
  const shared = { clock, log, fetch: options.fetch ?? fetch };
  const callbackSecret = options.callbackSecret ?? SANDBOX_CALLBACK_SECRET_DEFAULT;
  const payfect = createPayfectDouble({ ...shared, publicUrl, callbackSecret });
  const wewire = createWeWireDouble({ ...shared, publicUrl: `${publicUrl}/wewire` });
  const faults = new FaultSettings();
  const app = new Hono();
  app.route('/', createPageAssets());
  app.route('/', createFaultRoutes(faults));
  app.use(
    '/api/*',
    injectFault(() => faults.faultOf('payfect'), { clock, random }),
  );
  app.use(
    '/wewire/api/*',
    injectFault(() => faults.faultOf('wewire'), { clock, random }),
  );
  app.route('/', payfect.app);
  app.route('/wewire', wewire.app);
  app.notFound((c) => c.json({ detail: 'Not found.' }, 404));
  return {
    app,
    idle: async () => {
      await Promise.all([payfect.idle(), wewire.idle()]);
    },
    close: () => {
      payfect.close();
      wewire.close();
    },
  };
}
