// What the shop does when the proxy has verified a callback. Called at least once per payment.
// Knows nothing of signatures: the proxy has checked them and has read the session again.
import type { Payment } from '../../../src/proxy/index.js';
import { isSameDecimal } from '../../decimal.js';
import { type Order, orderTotal } from '../order.js';
import type { ShopContext } from '../shop-context.js';
import { recordPayment } from '../shop-provider.js';

export function acceptPayment(payment: Payment, shop: ShopContext): void {
  const { sessionId, amount, currency, network } = payment;
  const mismatch = findMismatch(payment, shop.orders.findByCheckout(sessionId));
  if (mismatch !== null) {
    // Not thrown: that would make the provider send it again, and no repetition mends a wrong amount.
    shop.report(`Payment of checkout ${sessionId} was not booked: ${mismatch}.`);
    return;
  }
  recordPayment({ sessionId, paidAtMs: shop.now(), amount, currency, network }, shop);
}

function findMismatch({ clientReferenceId, amount, currency }: Payment, order: Order | undefined): string | null {
  if (order === undefined) return `no order has it, and it names order "${clientReferenceId}"`;
  if (order.id !== clientReferenceId) return `it is of order ${order.id}, and names order "${clientReferenceId}"`;
  if (currency.toLowerCase() !== order.currency) return `order ${order.id} is not in ${currency}`;
  if (!isSameDecimal(amount, orderTotal(order))) return `order ${order.id} costs ${orderTotal(order)}, not ${amount}`;
  return null;
}
