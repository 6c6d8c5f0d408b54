import type { Clock } from '../clock.js';
import type { Decimal } from '../decimal.js';
import type { Payable } from './payable.js';
import type { PaymentChoice } from './payment-choice.js';

/** What the payment page may do with a provider's checkouts. */
export interface PaymentGateway {
  readonly clock: Clock;
  /** As it is now, expired by the clock if it is time. */
  find(id: string): Payable | undefined;
  /** The whole amount has arrived; the merchant is told. */
  complete(id: string, choice: PaymentChoice): void;
  /** A part of the amount has arrived. */
  receive(id: string, amount: Decimal): void;
  expire(id: string): void;
}
