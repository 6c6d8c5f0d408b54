import type { CallbackSender } from '../callback-sender.js';
import type { Clock } from '../../../src/providers/clock.js';
import type { Catalog } from './catalog.js';
import type { CheckoutStore } from './checkout-store.js';
import type { PaymentLinks } from './payment-links.js';

/** What the API and the payment page of the Payfect double share. */
export interface PayfectState {
  readonly clock: Clock;
  /** Origin that shoppers reach the sandbox at, without a slash at the end. */
  readonly publicUrl: string;
  readonly checkouts: CheckoutStore;
  readonly catalog: Catalog;
  readonly links: PaymentLinks;
  readonly callbacks: CallbackSender;
}
