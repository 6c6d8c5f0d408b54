import type { Hono } from 'hono';
import type { CheckoutProxy } from '../../src/proxy/index.js';
import { webUrlOrNull } from '../../src/schema/web-url.js';
import type { Order, OrderCheckout, OrderPayment } from './order.js';
import type { OrderStore } from './order-store.js';
import type { ShopContext } from './shop-context.js';

/** What the shop needs of a payment provider. There is one folder for each, and nothing else of the shop knows which. */
export interface ShopProvider {
  /** Of all prices, as the provider writes it. */
  readonly currency: string;
  /** How this shop hears of a payment: “We know it from …”. */
  readonly proof: string;
  /** Where the pictures come from that the provider's sessions name. */
  readonly imageOrigins: readonly string[];
  /** What the element talks to. */
  readonly proxy: CheckoutProxy;
  /** What the provider's server talks to, where that is not the proxy. */
  readonly routes: Hono;
  /** @throws where the provider cannot be reached, refuses, or gives no payment page. */
  openCheckout(order: Order): Promise<OrderCheckout>;
}

/** @throws where there is no payment page that a page of the shop can link to. */
export function linkedCheckout({ id, url }: { readonly id: string; readonly url: string | null }): OrderCheckout {
  const page = webUrlOrNull(url);
  if (page === null) throw new Error(`Checkout ${id} has no payment page that can be linked to`);
  return { sessionId: id, url: page.href };
}

/**
 * Opens another checkout for the order of this one, and notes it with the order; gives its session id. An order that is
 * paid by now gets none: its shopper goes on with what was paid.
 * @throws what `open` throws, and where no order has the checkout.
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

/** Books a payment of one of an order's checkouts, and calls for a person where the order is paid already. */
export function recordPayment(payment: OrderPayment, { orders, report }: ShopContext): void {
  if (orders.recordPayment(payment) !== 'surplus') return;
  const { sessionId, amount, currency } = payment;
  const order = orders.findByCheckout(sessionId)?.id;
  report(`Order ${order} was paid already: send back ${amount} ${currency.toUpperCase()} of checkout ${sessionId}.`);
}
