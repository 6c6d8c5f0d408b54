// Checks a payment that the proxy has verified against its order, and records it. Runs at least once per payment.
// Knows no signatures: the proxy has checked them and read the session again.
import type { Payment } from '../../src/proxy/index.js';
import { isSameDecimal } from '../decimal.js';
import { type Order, orderTotal } from './order.js';
import type { ShopContext } from './shop-context.js';
import { recordPayment } from './shop-provider.js';

export function acceptPayment(payment: Payment, shop: ShopContext): void {
  const { sessionId, amount, currency, network } = payment;
  const mismatch = findMismatch(payment, shop.orders.findByCheckout(sessionId));
  if (mismatch !== null) {
    // Do not throw: the provider would send the callback again, and a retry cannot fix a wrong amount.
    shop.report(`Payment of checkout ${sessionId} was not recorded: ${mismatch}.`);
    return;
  }
  recordPayment({ sessionId, paidAtMs: shop.now(), amount, currency, network }, shop);
}

function findMismatch({ clientReferenceId, amount, currency }: Payment, order: Order | undefined): string | null {
  if (order === undefined) return `no order has this checkout, and its order id is "${clientReferenceId}"`;
  if (order.id !== clientReferenceId)
    return `it belongs to order ${order.id}, but its order id is "${clientReferenceId}"`;
  if (currency.toLowerCase() !== order.currency.toLowerCase()) return `order ${order.id} is not priced in ${currency}`;
  if (!isSameDecimal(amount, orderTotal(order))) return `order ${order.id} costs ${orderTotal(order)}, not ${amount}`;
  return null;
}
