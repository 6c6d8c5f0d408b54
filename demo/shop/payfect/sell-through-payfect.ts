import { Hono } from 'hono';
import { createCheckoutProxy, payfect, type SelectRequest } from '../../../src/proxy/index.js';
import { acceptPayment } from '../accept-payment.js';
import type { ShopContext } from '../shop-context.js';
import { linkedCheckout, nextCheckout, type ShopProvider } from '../shop-provider.js';
import { authorizeShopper } from '../shopper-cookie.js';
import { callbackUrl, checkoutParams } from './checkout-params.js';

/** The shop's Payfect account. */
export interface PayfectAccount {
  readonly apiKey: string;
  readonly callbackSecret: string;
  /** Base URL of the API, with the version and without a trailing slash. */
  readonly baseUrl: string;
  /** Hosts, with port, that payment pages may have. */
  readonly paymentHosts: readonly string[];
}

export function sellThroughPayfect(account: PayfectAccount, shop: ShopContext): ShopProvider {
  const { orders, publicUrl, fetch } = shop;
  const provider = payfect({ ...account, callbackUrl: callbackUrl(publicUrl), fetch });
  const { checkouts } = provider;
  const recreate = (sessionId: string, choice: SelectRequest | null) =>
    nextCheckout(sessionId, orders, async () => linkedCheckout(await checkouts.recreate(sessionId, choice)));
  return {
    currency: 'usdt',
    proof: 'Payfect’s signed callback',
    imageOrigins: [new URL(account.baseUrl).origin],
    proxy: createCheckoutProxy({
      provider,
      authorize: authorizeShopper(orders),
      select: ({ sessionId, choice }) => recreate(sessionId, choice),
      restart: ({ sessionId }) => recreate(sessionId, null),
      onComplete: (payment) => acceptPayment(payment, shop),
    }),
    routes: new Hono(),
    openCheckout: async (order) => linkedCheckout(await checkouts.create(checkoutParams(order, publicUrl))),
  };
}
