import { randomUUID } from 'node:crypto';
import { createCheckoutProxy, wewire } from '../../../src/proxy/index.js';
import type { Order } from '../order.js';
import type { ShopContext } from '../shop-context.js';
import { nextCheckout, type ShopProvider } from '../shop-provider.js';
import { authorizeShopper } from '../shopper-cookie.js';
import { notificationRoute } from './notification-route.js';
import { openCheckout } from './open-checkout.js';

/** What the shop needs to know of its WeWire account. */
export interface WeWireAccount {
  readonly apiKey: string;
  /** Where the API is, with version and without a slash at the end. */
  readonly baseUrl: string;
  /** Hosts, with port, that a payment page may have. */
  readonly paymentHosts: readonly string[];
}

export function sellThroughWeWire(account: WeWireAccount, shop: ShopContext): ShopProvider {
  const { orders, publicUrl, fetch } = shop;
  const provider = wewire({
    ...account,
    merchantName: 'Marram & Oak',
    checkoutUrl: (sessionId) => orders.findCheckout(sessionId)?.url ?? null,
    fetch,
  });
  // Nothing signs the sandbox's notification, so only who was told this path can send one.
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
