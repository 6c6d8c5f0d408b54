import type { Clock } from '../../../src/providers/clock.js';
import type { PaymentChoice, PaymentMethods } from './payment-methods.js';

/** The payment page's access to the checkouts of one provider. */
export interface PaymentGateway {
  readonly clock: Clock;
  /** The current state; a checkout past its expiry is returned as expired. */
  find(id: string): Payable | undefined;
  /** Every checkout, the newest first. */
  newestFirst(): readonly Payable[];
  /** Records the full payment and notifies the merchant. */
  complete(id: string, choice: PaymentChoice): void;
  /** Records a partial payment. */
  receive(id: string, amount: string): void;
  expire(id: string): void;
}

/** A checkout as the payment page sees it, for any provider. */
export interface Payable {
  readonly id: string;
  /** Path of the payment page. */
  readonly path: string;
  readonly merchantName: string;
  readonly items: readonly { readonly name: string; readonly quantity: number; readonly amount: string }[];
  /** As shown to shoppers, such as `USDT`. */
  readonly currency: string;
  readonly amount: string;
  /** How much has arrived; less than the amount while open. */
  readonly received: string;
  readonly methods: PaymentMethods;
  readonly successUrl: string | null;
  readonly cancelUrl: string | null;
  readonly createdAtMs: number;
  readonly expiresAtMs: number;
  readonly status: 'open' | 'complete' | 'expired' | 'canceled';
  /** What else the page says while the checkout is open. */
  readonly note?: string | null;
  /** Money came in time for nothing: the merchant has to decide whether it counts. */
  readonly isPaidLate?: boolean;
}
