import type { JsonObject } from '../../../src/schema/decode.js';
import type { Decimal } from '../decimal.js';
import type { InvoiceItem } from './catalog.js';
import type { Merchant } from './merchants.js';
import type { PaymentMethods } from '../payment/payment-methods.js';

/** What the payment page would ask the shopper for. */
export interface Collection {
  readonly name: boolean;
  readonly email: boolean;
  readonly phoneNumber: boolean;
  readonly shippingAddress: readonly string[] | null;
}

/** A checkout session as the sandbox keeps it; each change is a new object in the store. */
export interface Checkout {
  readonly id: string;
  readonly merchant: Merchant;
  readonly items: readonly InvoiceItem[];
  readonly amountTotal: Decimal;
  readonly currency: string;
  readonly collection: Collection;
  readonly methods: PaymentMethods;
  readonly clientReferenceId: string | null;
  readonly successUrl: string | null;
  readonly cancelUrl: string | null;
  readonly callbackUrl: string | null;
  readonly metadata: JsonObject | null;
  readonly paymentIntent: string;
  /** Which documented form the answers have. */
  readonly shape: 'newest' | 'older';
  readonly createdAtMs: number;
  readonly expiresAtMs: number;
  readonly updatedAtMs: number;
  readonly status: 'open' | 'complete' | 'expired';
  /** What has arrived so far: less than the total while open. */
  readonly received: Decimal;
}
