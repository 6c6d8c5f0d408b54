import { addDecimals, multiplyDecimal } from '../decimal.js';
import type { Product } from './catalog.js';

export interface OrderLine {
  readonly product: Product;
  readonly quantity: number;
}

/** A checkout at the provider that belongs to an order. */
export interface OrderCheckout {
  readonly sessionId: string;
  /** The hosted payment page. */
  readonly url: string;
}

/** Of choosing a network, or of starting afresh, comes another checkout; each of them may be paid. */
type OrderCheckouts = readonly [OrderCheckout, ...OrderCheckout[]];

/** What the provider said, and when this shop heard it. */
export interface OrderPayment {
  /** The checkout that was paid. */
  readonly sessionId: string;
  readonly paidAtMs: number;
  readonly amount: string;
  readonly currency: string;
  readonly network: string | null;
}

/**
 * `not-started`: the provider could not be reached yet, the order itself is kept. `surplus` are payments of another
 * checkout of the same order: never booked, but for a person to look at.
 */
export type OrderProgress =
  | { readonly state: 'not-started' }
  | { readonly state: 'waiting'; readonly checkouts: OrderCheckouts }
  | {
      readonly state: 'paid';
      readonly checkouts: OrderCheckouts;
      readonly payment: OrderPayment;
      readonly surplus: readonly OrderPayment[];
    };

export interface Order {
  readonly id: string;
  /** Whose browser placed it. */
  readonly shopperId: string;
  readonly placedAtMs: number;
  readonly currency: string;
  readonly lines: readonly OrderLine[];
  readonly progress: OrderProgress;
}

export function lineAmount(line: OrderLine): string {
  return multiplyDecimal(line.product.unitAmount, line.quantity);
}

export function orderTotal(order: Order): string {
  return addDecimals(order.lines.map(lineAmount));
}

export function itemCount(order: Order): number {
  return order.lines.reduce((count, line) => count + line.quantity, 0);
}

/**
 * The checkout that a page embeds: the paid one, or else the first, because it is by the page's own session id that the
 * element knows, after a reload, to which of them the shopper went.
 */
export function embeddedCheckout({ progress }: Order): OrderCheckout | null {
  if (progress.state === 'not-started') return null;
  const [first] = progress.checkouts;
  if (progress.state === 'waiting') return first;
  return progress.checkouts.find(({ sessionId }) => sessionId === progress.payment.sessionId) ?? first;
}
