import { type JsonObject, listOf, objectOrNull, textOrNull } from '../../schema/decode.js';
import {
  parsePayfectSession,
  type PayfectCurrencyOption,
  type PayfectInvoiceItem,
  type PayfectPriceData,
  type PayfectSession,
} from '../../schema/payfect-session.js';

export interface PayfectCheckoutItem extends PayfectInvoiceItem {
  /** The price's id. */
  readonly price: string | null;
  readonly priceData: (PayfectPriceData & { readonly id: string | null; readonly product: string | null }) | null;
}

/** The full checkout session, for your own server code. Parts of it must never reach a browser. */
export interface PayfectCheckoutSession extends Omit<
  PayfectSession,
  'provider' | 'merchant' | 'invoiceItems' | 'paymentMethodOptions'
> {
  readonly merchant: { readonly id: string | null; readonly name: string | null };
  readonly invoiceItems: readonly PayfectCheckoutItem[];
  readonly paymentMethodOptions: Readonly<Record<string, readonly PayfectCurrencyOption[] | null>>;
  /** Epoch seconds with a fraction, in a string: `"1690532072.288761"`. */
  readonly createdAt: string | null;
  readonly updatedAt: string | null;
  readonly clientReferenceId: string | null;
  readonly paymentIntent: string | null;
  readonly metadata: unknown;
}

/** @throws {SchemaError} naming the path, if id, total or currency is missing. */
export function parsePayfectCheckoutSession(json: JsonObject): PayfectCheckoutSession {
  const { provider: _form, merchant, invoiceItems, paymentMethodOptions, ...session } = parsePayfectSession(json);
  const rawItems = listOf('items', json.invoiceItems, objectOrNull);
  return {
    ...session,
    merchant: { id: textOrNull(objectOrNull(json.merchant)?.id), name: merchant.name },
    invoiceItems: invoiceItems.map((item, index) => withIds(item, rawItems[index])),
    paymentMethodOptions: Object.fromEntries(paymentMethodOptions),
    createdAt: textOrNull(json.createdAt),
    updatedAt: textOrNull(json.updatedAt),
    clientReferenceId: textOrNull(json.clientReferenceId),
    paymentIntent: textOrNull(json.paymentIntent),
    metadata: json.metadata ?? null,
  };
}

function withIds(item: PayfectInvoiceItem, raw: JsonObject | undefined): PayfectCheckoutItem {
  const rawPrice = objectOrNull(raw?.priceData);
  return {
    ...item,
    price: textOrNull(raw?.price),
    priceData: item.priceData && {
      ...item.priceData,
      id: textOrNull(rawPrice?.id),
      product: textOrNull(rawPrice?.product),
    },
  };
}

/** What is sold: a new price, or the id of one that Payfect already has. */
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

/** The parameters of `checkouts.create`, with Payfect's own names. */
export interface PayfectCheckoutParams {
  readonly currency: string;
  readonly invoice_items: readonly PayfectInvoiceItemParams[];
  /** Your own order id; `onComplete` returns it to you. */
  readonly client_reference_id?: string;
  readonly success_url?: string;
  readonly cancel_url?: string;
  /** Where Payfect reports success. @default the account's webhook */
  readonly callback_url?: string;
  /** Fixes the method: `{ type: 'cryptopaymentmethoddetail', paymentMethodDetail: { currency: 'usdt', network: 'tron' } }`. */
  readonly payment_method_data?: {
    readonly type: string;
    readonly paymentMethodDetail: Readonly<Record<string, string>>;
  };
  readonly payment_method_types?: readonly string[];
  /** Your own data; it never leaves the server. */
  readonly metadata?: Readonly<Record<string, unknown>>;
}
