// BTCPay Server's double as one mountable app: the API and the checkout page.
// It knows no other provider and no port.
import { Hono } from 'hono';
import type { CallbackSenderOptions } from '../callback-sender.js';
import type { PlayChain } from '../chain/play-chain.js';
import { createPaymentPages } from '../payment/create-payment-pages.js';
import type { ProviderDouble } from '../provider-double.js';
import { btcpayGateway } from './btcpay-gateway.js';
import type { BTCPayState } from './btcpay-state.js';
import { createApi } from './create-api.js';
import { InvoiceStore } from './invoice-store.js';
import { Webhooks } from './webhooks.js';

interface BTCPayDoubleOptions extends CallbackSenderOptions {
  /** Public base URL of the double, without a trailing slash. */
  readonly publicUrl: string;
  readonly chain: PlayChain;
}

export function createBTCPayDouble({ publicUrl, chain, ...options }: BTCPayDoubleOptions): ProviderDouble {
  const webhooks = new Webhooks(options);
  const invoices = new InvoiceStore(options.clock, chain, (invoice, event) => webhooks.send(invoice, event));
  const state: BTCPayState = { clock: options.clock, chain, publicUrl, invoices, webhooks };
  const gateway = btcpayGateway(state);
  const app = new Hono();
  app.route('/api/v1', createApi(state));
  app.route('/', createPaymentPages(gateway, '/i/:id'));
  return {
    app,
    gateway,
    idle: () => webhooks.idle(),
    close() {
      invoices.close();
      webhooks.close();
    },
  };
}
