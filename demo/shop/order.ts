import { addAmounts, multiplyAmount } from './amount.js';
import type { Product } from './catalog.js';

export interface OrderLine {
  readonly product: Product;
  readonly quantity: number;
}

/** The checkout at Payfect that belongs to an order. */
export interface OrderCheckout {
  readonly sessionId: string;
  /** The hosted payment page. */
  readonly url: string;
}

/** What the signed callback said, and when this shop heard it. */
export interface OrderPayment {
  readonly paidAtMs: number;
  readonly amount: string;
  readonly currency: string;
  readonly network: string | null;
}

/** `not-started`: Payfect could not be reached yet, the order itself is kept. */
export type OrderProgress =
  | { readonly state: 'not-started' }
  | { readonly state: 'waiting'; readonly checkout: OrderCheckout }
  | { readonly state: 'paid'; readonly checkout: OrderCheckout; readonly payment: OrderPayment };

export interface Order {
  readonly id: string;
  readonly placedAtMs: number;
  readonly lines: readonly OrderLine[];
  readonly progress: OrderProgress;
}

export function lineAmount(line: OrderLine): string {
  return multiplyAmount(line.product.unitAmount, line.quantity);
}

export function orderTotal(order: Order): string {
  return addAmounts(order.lines.map(lineAmount));
}

export function itemCount(order: Order): number {
  return order.lines.reduce((count, line) => count + line.quantity, 0);
}
