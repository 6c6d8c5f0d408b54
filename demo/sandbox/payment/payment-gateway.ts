import type { Clock } from '../../../src/providers/clock.js';
import type { PaymentChoice, PaymentMethods } from './payment-methods.js';

/** What the payment page may do with a provider's checkouts. */
export interface PaymentGateway {
  readonly clock: Clock;
  /** As it is now, expired by the clock if it is time. */
  find(id: string): Payable | undefined;
  /** The whole amount has arrived; the merchant is told. */
  complete(id: string, choice: PaymentChoice): void;
  /** A part of the amount has arrived. */
  receive(id: string, amount: string): void;
  expire(id: string): void;
}

/** A checkout as the payment page sees it, whichever provider it belongs to. */
export interface Payable {
  readonly id: string;
  /** Path of its payment page. */
  readonly path: string;
  readonly merchantName: string;
  readonly items: readonly { readonly name: string; readonly quantity: number; readonly amount: string }[];
  /** As shoppers read it: `USDT`. */
  readonly currency: string;
  readonly amount: string;
  /** What has arrived so far: less than the amount while open. */
  readonly received: string;
  readonly methods: PaymentMethods;
  readonly successUrl: string | null;
  readonly cancelUrl: string | null;
  readonly expiresAtMs: number;
  readonly status: 'open' | 'complete' | 'expired' | 'canceled';
}
