import type { Decimal } from '../decimal.js';
import type { PaymentMethods } from './payment-methods.js';

/** A checkout as the payment page sees it, whichever provider it belongs to. */
export interface Payable {
  readonly id: string;
  /** Path of its payment page. */
  readonly path: string;
  readonly merchantName: string;
  readonly items: readonly { readonly name: string; readonly quantity: number; readonly amount: Decimal }[];
  /** As shoppers read it: `USDT`. */
  readonly currency: string;
  readonly amount: Decimal;
  /** What has arrived so far: less than the amount while open. */
  readonly received: Decimal;
  readonly methods: PaymentMethods;
  readonly successUrl: string | null;
  readonly cancelUrl: string | null;
  readonly expiresAtMs: number;
  readonly status: 'open' | 'complete' | 'expired' | 'canceled';
}
