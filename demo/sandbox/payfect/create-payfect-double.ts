// Payfect's double as one mountable app: the API under both documented base paths, the payment page, the coins' logos.
// It knows no other provider and no port.
import { Hono, type Handler } from 'hono';
import type { ProviderDouble } from '../provider-double.js';
import { CallbackSender, type CallbackSenderOptions } from './callback-sender.js';
import { Catalog } from './catalog.js';
import { CheckoutBook } from './checkout-book.js';
import { drawCoinLogo } from './coin-logo.js';
import { createApi } from './create-api.js';
import { createPaymentPages } from './create-payment-pages.js';
import type { PayfectState } from './payfect-state.js';
import { PaymentLinks } from './payment-links.js';

interface PayfectDoubleOptions extends CallbackSenderOptions {
  /** Origin that shoppers reach the sandbox at, without a slash at the end. */
  readonly publicUrl: string;
}

export function createPayfectDouble({ publicUrl, ...options }: PayfectDoubleOptions): ProviderDouble {
  const state: PayfectState = {
    clock: options.clock,
    publicUrl,
    book: new CheckoutBook(options.clock),
    catalog: new Catalog(),
    links: new PaymentLinks(),
    callbacks: new CallbackSender(options),
  };
  const app = new Hono();
  const api = createApi(state);
  app.route('/api/v1', api);
  // Payfect's own Python client leaves the version out.
  app.route('/api', api);
  app.get('/static/images/cryptos/:file{[a-z]+\\.png}', sendCoinLogo);
  app.route('/', createPaymentPages(state));
  return {
    app,
    close() {
      state.book.close();
      state.callbacks.close();
    },
  };
}

const sendCoinLogo: Handler = (c) => {
  const logo = drawCoinLogo((c.req.param('file') ?? '').replace('.png', ''));
  if (logo === null) return c.notFound();
  return c.body(new Uint8Array(logo), 200, { 'Content-Type': 'image/png', 'Cache-Control': 'public, max-age=86400' });
};
