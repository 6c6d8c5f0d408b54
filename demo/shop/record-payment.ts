// What the shop does when the proxy has verified a callback. Called at least once per payment.
// Knows nothing of signatures: the proxy has checked them and has read the session again.
import type { Payment } from '../../src/proxy/index.js';
import { isSameAmount } from './amount.js';
import { PRICE_CURRENCY } from './catalog.js';
import { orderTotal, type Order } from './order.js';
import type { OrderBook } from './order-book.js';

interface PaymentDesk {
  readonly orders: OrderBook;
  readonly now: () => number;
  /** Takes a sentence about a payment that fits no order, for a person to look at. */
  readonly report: (sentence: string) => void;
}

export function recordPayment(payment: Payment, { orders, now, report }: PaymentDesk): void {
  const order = orders.find(payment.clientReferenceId ?? '');
  const mismatch = findMismatch(payment, order);
  if (order === undefined || mismatch !== null) {
    // Not thrown: that would make the provider send it again, and no repetition mends a wrong amount.
    report(`Payment of checkout ${payment.sessionId} was not booked: ${mismatch}.`);
    return;
  }
  const { amount, currency, network } = payment;
  orders.markPaid(order.id, { paidAtMs: now(), amount, currency, network });
}

function findMismatch(payment: Payment, order: Order | undefined): string | null {
  if (order === undefined) return `there is no order "${payment.clientReferenceId}"`;
  if (order.progress.state === 'not-started') return `order ${order.id} has no checkout`;
  if (order.progress.checkout.sessionId !== payment.sessionId) return `order ${order.id} has another checkout`;
  if (payment.currency.toLowerCase() !== PRICE_CURRENCY) return `order ${order.id} is not in ${payment.currency}`;
  if (!isSameAmount(payment.amount, orderTotal(order))) {
    return `order ${order.id} costs ${orderTotal(order)}, not ${payment.amount}`;
  }
  return null;
}
