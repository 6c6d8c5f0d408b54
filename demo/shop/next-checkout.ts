import type { Order, OrderCheckout } from './order.js';
import type { OrderStore } from './order-store.js';

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
