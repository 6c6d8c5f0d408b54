// The interface between the shop and its payment providers, and what the folders of the providers share.
import type { Hono } from 'hono';
import type { CheckoutProxy } from '../../src/proxy/index.js';
import type { Order, OrderCheckout, OrderPayment } from './order.js';
import type { OrderStore } from './order-store.js';
import type { ShopContext } from './shop-context.js';

/** What the shop needs of a payment provider. Each has its own folder; the rest of the shop does not know which. */
export interface ShopProvider {
  /** Currency of all prices, as the provider writes it. */
  readonly currency: string;
  /** How the shop learns of a payment; completes “… has reached our server”. */
  readonly proof: string;
  /** Origins of the images that the provider's sessions link to. */
  readonly imageOrigins: readonly string[];
  /** Handles the requests of the element. */
  readonly proxy: CheckoutProxy;
  /** Handles requests of the provider's server that do not go to the proxy. */
  readonly routes: Hono;
  /** @throws if the provider is unreachable, rejects the request, or returns no payment page. */
  openCheckout(order: Order): Promise<OrderCheckout>;
}

/** @throws if the provider returned no payment page that a page of the shop can safely link to. */
export function linkedCheckout({ id, url }: { readonly id: string; readonly url: string | null }): OrderCheckout {
  const page = url !== null && URL.canParse(url) ? new URL(url) : null;
  // `http:` is for the sandbox on this machine only.
  const isSafe = page?.protocol === 'https:' || (page?.protocol === 'http:' && page.hostname === 'localhost');
  if (page === null || !isSafe) throw new Error(`Checkout ${id} has no payment page that can be linked to`);
  return { sessionId: id, url: page.href };
}

/**
 * Opens another checkout for the order that has this one, attaches it to the order, and returns its session id. A paid
 * order gets no new checkout: its shopper continues with the paid one.
 * @throws if no order has the checkout, and whatever `open` throws.
 */
export async function nextCheckout(
  sessionId: string,
  orders: OrderStore,
  open: (order: Order) => Promise<OrderCheckout>,
): Promise<string> {
  const order = orders.findByCheckout(sessionId);
  if (order === undefined) throw new Error(`No order has checkout ${sessionId}`);
  if (order.progress.state === 'paid') return order.progress.payment.sessionId;
  const checkout = await open(order);
  orders.attachNextCheckout(order.id, checkout);
  return checkout.sessionId;
}

/** Records a payment of one of an order's checkouts, and reports one that the order did not need. */
export function recordPayment(payment: OrderPayment, { orders, report }: ShopContext): void {
  if (orders.recordPayment(payment) !== 'surplus') return;
  const { sessionId, amount, currency } = payment;
  const order = orders.findByCheckout(sessionId)?.id;
  report(`Order ${order} was already paid: refund ${amount} ${currency.toUpperCase()} of checkout ${sessionId}.`);
}
