import type { CallbackSender } from '../callback-sender.js';
import type { Clock } from '../../../src/providers/clock.js';
import type { Catalog } from './catalog.js';
import type { CheckoutStore } from './checkout-store.js';
import type { PaymentLinks } from './payment-links.js';

/** Shared by the API and the payment page of the Payfect double. */
export interface PayfectState {
  readonly clock: Clock;
  /** Public origin of the sandbox, without a trailing slash. */
  readonly publicUrl: string;
  readonly checkouts: CheckoutStore;
  readonly catalog: Catalog;
  readonly links: PaymentLinks;
  readonly callbacks: CallbackSender;
}
