import type { OrderPayment } from './order.js';
import type { ShopContext } from './shop-context.js';

/** Books a payment of one of an order's checkouts, and calls for a person where the order is paid already. */
export function recordPayment(payment: OrderPayment, { orders, report }: ShopContext): void {
  if (orders.recordPayment(payment) !== 'surplus') return;
  const { sessionId, amount, currency } = payment;
  const order = orders.findByCheckout(sessionId)?.id;
  report(`Order ${order} was paid already: send back ${amount} ${currency.toUpperCase()} of checkout ${sessionId}.`);
}
