// WeWire's double as one mountable app: the API and the payment page.
// It knows no other provider and no port.
import { Hono } from 'hono';
import { CallbackSender, type CallbackSenderOptions } from '../callback-sender.js';
import { createPaymentPages } from '../payment/create-payment-pages.js';
import type { ProviderDouble } from '../provider-double.js';
import { createApi } from './create-api.js';
import { SessionStore } from './session-store.js';
import { wewireGateway } from './wewire-gateway.js';
import type { WeWireState } from './wewire-state.js';

interface WeWireDoubleOptions extends CallbackSenderOptions {
  /** Public base URL of the double, without a trailing slash. */
  readonly publicUrl: string;
}

export function createWeWireDouble({ publicUrl, ...options }: WeWireDoubleOptions): ProviderDouble {
  const notifications = new CallbackSender(options, () => ({
    'X-Sandbox': 'Not part of WeWire, whose webhook is not public',
  }));
  const state: WeWireState = {
    clock: options.clock,
    publicUrl,
    sessions: new SessionStore(options.clock),
    notifications,
  };
  const gateway = wewireGateway(state);
  const app = new Hono();
  app.route('/api/v1', createApi(state));
  app.route('/', createPaymentPages(gateway));
  return {
    app,
    gateway,
    idle: () => notifications.idle(),
    close() {
      notifications.close();
    },
  };
}
