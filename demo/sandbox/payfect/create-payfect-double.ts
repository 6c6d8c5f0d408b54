// Payfect's double as one mountable app: the API under both documented base paths, the payment page, the coin logos.
// It knows no other provider and no port.
import { type Handler, Hono } from 'hono';
import { CallbackSender, type CallbackSenderOptions } from '../callback-sender.js';
import { outcomePage } from '../page/outcome-page.js';
import { sendPage } from '../page/page-layout.js';
import { createPaymentPages } from '../payment/create-payment-pages.js';
import { UNKNOWN_CHECKOUT } from '../payment/outcome-page-model.js';
import type { ProviderDouble } from '../provider-double.js';
import { callbackSignature } from './callback.js';
import { Catalog } from './catalog.js';
import { CheckoutStore } from './checkout-store.js';
import { COIN_LOGOS } from './coins.js';
import { createApi } from './create-api.js';
import { payfectGateway } from './payfect-gateway.js';
import type { PayfectState } from './payfect-state.js';
import { openLinkedCheckout, PaymentLinks } from './payment-links.js';

interface PayfectDoubleOptions extends CallbackSenderOptions {
  /** Public origin of the sandbox, without a trailing slash. */
  readonly publicUrl: string;
  /** 32 bytes in base64url. */
  readonly callbackSecret: string;
}

/** @throws {RangeError} if the callback secret is not 32 bytes in base64url. */
export function createPayfectDouble({ publicUrl, callbackSecret, ...options }: PayfectDoubleOptions): ProviderDouble {
  const state: PayfectState = {
    clock: options.clock,
    publicUrl,
    checkouts: new CheckoutStore(options.clock),
    catalog: new Catalog(),
    links: new PaymentLinks(),
    callbacks: new CallbackSender(options, callbackSignature(callbackSecret, options.clock)),
  };
  const gateway = payfectGateway(state);
  const app = new Hono();
  const api = createApi(state);
  app.route('/api/v1', api);
  // Payfect's Python client omits the version.
  app.route('/api', api);
  app.get('/static/images/cryptos/:file', sendCoinLogo);
  app.route('/', createPaymentPages(gateway));
  app.get('/payment-links/:id', openLink(state));
  return {
    app,
    gateway,
    idle: () => state.callbacks.idle(),
    close() {
      state.checkouts.close();
      state.callbacks.close();
    },
  };
}

const sendCoinLogo: Handler = (c) => {
  const logo = COIN_LOGOS.get(c.req.param('file') ?? '');
  if (logo === undefined) return c.notFound();
  return c.body(logo, 200, { 'Content-Type': 'image/png', 'Cache-Control': 'public, max-age=86400' });
};

function openLink({ links, checkouts, clock }: PayfectState): Handler {
  return (c) => {
    const link = links.find(c.req.param('id') ?? '');
    if (link === undefined) return sendPage(c, outcomePage(UNKNOWN_CHECKOUT), 404);
    const checkout = openLinkedCheckout(link, clock.now());
    checkouts.add(checkout);
    return c.redirect(`/checkouts/${checkout.id}`, 303);
  };
}
