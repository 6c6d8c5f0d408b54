import { randomUUID } from 'node:crypto';
import { createCheckoutProxy, wewire } from '../../../src/proxy/index.js';
import type { Order } from '../order.js';
import type { ShopContext } from '../shop-context.js';
import { nextCheckout, type ShopProvider } from '../shop-provider.js';
import { authorizeShopper } from '../shopper-cookie.js';
import { notificationRoute } from './notification-route.js';
import { openCheckout } from './open-checkout.js';

/** The shop's WeWire account. */
export interface WeWireAccount {
  readonly apiKey: string;
  /** Base URL of the API, with the version and without a trailing slash. */
  readonly baseUrl: string;
  /** Hosts, with port, that payment pages may have. */
  readonly paymentHosts: readonly string[];
}

export function sellThroughWeWire(account: WeWireAccount, shop: ShopContext): ShopProvider {
  const { orders, publicUrl, fetch } = shop;
  const provider = wewire({
    ...account,
    merchantName: 'Marram & Oak',
    checkoutUrl: ({ sessionId }) => orders.findCheckout(sessionId)?.url ?? null,
    fetch,
  });
  // The sandbox does not sign its notification, so the secret path authenticates it.
  const notifyPath = `/wewire/paid/${randomUUID()}`;
  const open = (order: Order) =>
    openCheckout(order, provider.checkouts, { publicUrl, notifyUrl: `${publicUrl}${notifyPath}` });
  const proxy = createCheckoutProxy({
    provider,
    authorize: authorizeShopper(orders),
    restart: ({ sessionId }) => nextCheckout(sessionId, orders, open),
  });
  return {
    currency: 'USD',
    proof: 'the sandbox’s notification',
    imageOrigins: [],
    proxy,
    routes: notificationRoute(notifyPath, proxy, shop),
    openCheckout: open,
  };
}
