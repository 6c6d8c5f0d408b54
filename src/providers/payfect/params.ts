/** What is sold: a price of its own, or the id of one that Payfect already knows. */
export type PayfectInvoiceItemParams =
  | {
      readonly price_data: {
        readonly product_data: {
          readonly name: string;
          readonly description?: string;
          readonly images?: readonly string[];
        };
        readonly currency: string;
        /** A decimal string, `"20.5"`. */
        readonly unit_amount: string;
      };
      readonly quantity: number;
    }
  | { readonly price: string; readonly quantity: number };

/** What `checkouts.create` takes: Payfect's own names. */
export interface PayfectCheckoutParams {
  readonly currency: string;
  readonly invoice_items: readonly PayfectInvoiceItemParams[];
  /** The merchant's own order id; it comes back in `onComplete`. */
  readonly client_reference_id?: string;
  readonly success_url?: string;
  readonly cancel_url?: string;
  /** Where Payfect reports success; else the account's default webhook. */
  readonly callback_url?: string;
  /** Fixes the method: `{ type: 'cryptopaymentmethoddetail', paymentMethodDetail: { currency: 'usdt', network: 'tron' } }`. */
  readonly payment_method_data?: {
    readonly type: string;
    readonly paymentMethodDetail: Readonly<Record<string, string>>;
  };
  readonly payment_method_types?: readonly string[];
  /** Yours to fill; it stays on the server. */
  readonly metadata?: Readonly<Record<string, unknown>>;
}
