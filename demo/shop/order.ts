import { addDecimals, multiplyDecimal } from '../decimal.js';
import type { Product } from './catalog.js';

export interface OrderLine {
  readonly product: Product;
  readonly quantity: number;
}

/** A checkout of an order at the provider. */
export interface OrderCheckout {
  readonly sessionId: string;
  /** The hosted payment page. */
  readonly url: string;
}

/** Choosing a network and starting over add another checkout; any of them may be paid. */
type OrderCheckouts = readonly [OrderCheckout, ...OrderCheckout[]];

/** A payment as the provider reported it, and when the shop received the report. */
export interface OrderPayment {
  /** The checkout that was paid. */
  readonly sessionId: string;
  readonly paidAtMs: number;
  readonly amount: string;
  readonly currency: string;
  readonly network: string | null;
}

/**
 * `not-started`: the order is kept, but the provider could not be reached yet. `surplus` has payments of other
 * checkouts of the same order, which a person has to look at.
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
  /** The shopper who placed it. */
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
 * The checkout that a page embeds: the paid one, or else the first. The element remembers under the page's session id
 * which checkout the shopper went to, so that id must be the same after a reload.
 */
export function embeddedCheckout({ progress }: Order): OrderCheckout | null {
  if (progress.state === 'not-started') return null;
  const [first] = progress.checkouts;
  if (progress.state === 'waiting') return first;
  return progress.checkouts.find(({ sessionId }) => sessionId === progress.payment.sessionId) ?? first;
}
