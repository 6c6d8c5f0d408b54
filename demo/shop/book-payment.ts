import type { OrderPayment } from './order.js';
import type { ShopDesk } from './shop-desk.js';

/** Books a payment of one of an order's checkouts, and calls for a person where the order is paid already. */
export function bookPayment(payment: OrderPayment, { orders, report }: ShopDesk): void {
  if (orders.bookPayment(payment) !== 'surplus') return;
  const { sessionId, amount, currency } = payment;
  const order = orders.findByCheckout(sessionId)?.id;
  report(`Order ${order} was paid already: send back ${amount} ${currency.toUpperCase()} of checkout ${sessionId}.`);
}
