// What creates an invoice, and what creates one like another.
import { isDecimalEqual } from '../../schema/decimal.js';
import type { JsonObject } from '../../schema/decode.js';
import { ProviderError } from '../provider-error.js';
import { type BTCPayInvoice, isZero } from './invoice.js';

/** The parameters of `checkouts.create`, with BTCPay Server's own names. */
export interface BTCPayInvoiceParams {
  /** A decimal string, `"42.50"`. Without it, any payment settles the invoice (a top-up). */
  readonly amount?: string | null;
  /** `USD`, `BTC`. @default the store's */
  readonly currency?: string | null;
  readonly metadata?: BTCPayMetadata;
  readonly checkout?: BTCPayCheckoutParams;
  readonly receipt?: Readonly<Record<string, unknown>>;
  /** What finds the invoice in the server's search. */
  readonly additionalSearchTerms?: readonly string[];
}

/** Your own data; of it, a shopper sees the names, numbers and amounts of the items alone. */
export interface BTCPayMetadata {
  /** Your own order id; `onComplete` returns it to you as `clientReferenceId`. */
  readonly orderId?: string;
  /** The name of what is sold, if it is one thing. */
  readonly itemDesc?: string;
  /** What is sold, line by line, as BTCPay's point of sale writes it. */
  readonly posData?: {
    readonly cart?: readonly {
      readonly title: string;
      readonly count?: number;
      /** Of one piece, as a decimal string. */
      readonly price?: string;
      /** Of the whole line, as a decimal string. BTCPay Server ignores it; the checkout shows it. */
      readonly total?: string;
      readonly description?: string;
      readonly image?: string;
    }[];
    readonly [member: string]: unknown;
  };
  readonly [member: string]: unknown;
}

export interface BTCPayCheckoutParams {
  /** `["USDT-TRON", "BTC-CHAIN", "BTC-LN"]`. @default every method of the store */
  readonly paymentMethods?: readonly string[];
  readonly defaultPaymentMethod?: string;
  /** Whether a method gets its address only once somebody asks for it. @default the store's setting */
  readonly lazyPaymentMethods?: boolean;
  /** `HighSpeed`, `MediumSpeed`, `LowMediumSpeed` or `LowSpeed`. @default the store's setting */
  readonly speedPolicy?: string;
  readonly expirationMinutes?: number;
  readonly monitoringMinutes?: number;
  /** In percent: how much less than the amount is still enough. */
  readonly paymentTolerance?: number;
  /** Where a shopper who has paid can go on; may contain `{InvoiceId}` and `{OrderId}`. */
  readonly redirectURL?: string;
  readonly redirectAutomatically?: boolean;
  readonly defaultLanguage?: string;
}

/** Any other status may mean money under way, and a second invoice would ask for it twice. */
const REPEATABLE: readonly string[] = ['New', 'Expired'];

/**
 * The parameters that create the same invoice again.
 * @param paymentMethodId The only method of the new one; null keeps all.
 * @throws {ProviderError} `conflict` if it is neither new nor expired, or if money has arrived.
 */
export function recreateParams(invoice: BTCPayInvoice, paymentMethodId: string | null): BTCPayInvoiceParams {
  const { status, additionalStatus, amount, currency, paidAmount, metadata, checkout, receipt } = invoice;
  const isUntouched = (additionalStatus ?? 'None') === 'None' && isZero(paidAmount);
  if (!REPEATABLE.includes(status) || !isUntouched) {
    throw new ProviderError('conflict', 'Only an open or expired invoice that received no money can be created again.');
  }
  return {
    ...(amount !== null && { amount }),
    currency,
    metadata,
    checkout: {
      ...keptOptions(checkout),
      ...(paymentMethodId !== null && { paymentMethods: [paymentMethodId], defaultPaymentMethod: paymentMethodId }),
    },
    ...(receipt !== null && { receipt }),
  };
}

/** Those that are not set are null in an answer, and would be refused in a request. */
function keptOptions(checkout: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(checkout).filter(([, value]) => value !== null));
}

/** Refuses a new invoice that costs anything else: the shopper agreed to that price. @throws {ProviderError} */
export function assertSamePrice(before: BTCPayInvoice, after: BTCPayInvoice): void {
  const isSameAmount =
    before.amount === null || after.amount === null
      ? before.amount === after.amount
      : isDecimalEqual(before.amount, after.amount);
  if (isSameAmount && before.currency === after.currency) return;
  throw new ProviderError('bad-response', 'The recreated invoice has another amount or currency, so it is not used.');
}
