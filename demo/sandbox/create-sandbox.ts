// The sandbox: doubles of payment providers behind one fetch-standard app, with all state in memory.
// It knows no port; whoever serves it says at which origin shoppers reach it.
import { Hono } from 'hono';
import { type Clock, systemClock } from '../../src/providers/clock.js';
import { createFaultRoutes } from './faults/create-fault-routes.js';
import { FaultSettings } from './faults/fault-settings.js';
import { injectFault } from './faults/inject-fault.js';
import { createPageAssets } from './page/page-layout.js';
import { createPayfectDouble } from './payfect/create-payfect-double.js';
import type { ProviderDouble } from './provider-double.js';
import { createWeWireDouble } from './wewire/create-wewire-double.js';

/** The secret that callbacks are signed with unless another is given; base64url of `payfect-sandbox-callback-secret!`. */
export const SANDBOX_CALLBACK_SECRET_DEFAULT = 'cGF5ZmVjdC1zYW5kYm94LWNhbGxiYWNrLXNlY3JldCE=';

export interface SandboxOptions {
  /** Origin that shoppers reach the sandbox at; the `url` of every session begins with it. */
  readonly publicUrl: string;
  /** Default: the system's time. */
  readonly clock?: Clock;
  /** 32 bytes in base64url. Default: `SANDBOX_CALLBACK_SECRET_DEFAULT`. */
  readonly callbackSecret?: string;
  /** Sends the callbacks. Default: the global one. */
  readonly fetch?: typeof fetch;
  /** Gets a sentence for each callback that failed. Default: nobody. */
  readonly log?: (line: string) => void;
  /** Decides which answers a fault hits; 0 to 1, without 1. Default: `Math.random`. */
  readonly random?: () => number;
}

/** All doubles together; closing it stops each of them. */
export type Sandbox = ProviderDouble;

/**
 * @throws {RangeError} where the callback secret is not 32 bytes in base64url.
 * @throws {TypeError} where the public URL is none.
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
    close: () => {
      payfect.close();
      wewire.close();
    },
  };
}
