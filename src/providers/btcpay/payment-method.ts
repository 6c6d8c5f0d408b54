// One payment method of an invoice: what to send, where to, and what has arrived. Several are payable at once.
import {
  decimalOrNull,
  isObject,
  type JsonObject,
  numberOrNull,
  SchemaError,
  textOrNull,
} from '../../schema/decode.js';

/** A payment that arrived through a method. */
export interface BTCPayPayment {
  /** On a chain, the transaction and its output: `<hash>-0`. */
  readonly id: string;
  readonly value: string | null;
  /** `Processing`, `Settled`, or `Invalid` if the chain has dropped it. */
  readonly status: string | null;
  /** Where it was sent to. */
  readonly destination: string | null;
  /** Epoch seconds. */
  readonly receivedDate: number | null;
}

/** Amounts are decimal strings of the method's currency. */
export interface BTCPayPaymentMethod {
  /** `BTC-CHAIN`, `BTC-LN`, `USDT-TRON`; older servers have `BTC` and `BTC-LightningNetwork`. */
  readonly paymentMethodId: string;
  readonly currency: string | null;
  /** False if the invoice is lazy and nobody has asked for this method yet. It then has no destination. */
  readonly isActivated: boolean;
  readonly destination: string | null;
  readonly paymentLink: string | null;
  /** The invoice's amount in this currency. */
  readonly amount: string | null;
  /** What is left to be paid; negative if it was too much. */
  readonly due: string | null;
  /** What all methods together received. */
  readonly totalPaid: string | null;
  /** What this method received. */
  readonly paymentMethodPaid: string | null;
  readonly payments: readonly BTCPayPayment[];
}

/** No honest invoice has more. */
const MAX_METHODS = 100;
const MAX_PAYMENTS = 100;

/** @throws {SchemaError} if it is not a list. An entry without an id is left out. */
export function parseBTCPayPaymentMethods(value: unknown): readonly BTCPayPaymentMethod[] {
  if (!Array.isArray(value)) throw new SchemaError('payment-methods');
  return value
    .slice(0, MAX_METHODS)
    .map((entry: unknown) => (isObject(entry) ? parseMethod(entry) : null))
    .filter((method) => method !== null);
}

function parseMethod(json: JsonObject): BTCPayPaymentMethod | null {
  // Servers before version 2 have the names on the right.
  const paymentMethodId = textOrNull(json.paymentMethodId) ?? textOrNull(json.paymentMethod);
  if (paymentMethodId === null) return null;
  return {
    paymentMethodId,
    currency: textOrNull(json.currency) ?? textOrNull(json.cryptoCode),
    isActivated: json.activated !== false,
    destination: textOrNull(json.destination),
    paymentLink: textOrNull(json.paymentLink),
    amount: decimalOrNull(json.amount),
    due: decimalOrNull(json.due),
    totalPaid: decimalOrNull(json.totalPaid),
    paymentMethodPaid: decimalOrNull(json.paymentMethodPaid),
    payments: Array.isArray(json.payments)
      ? json.payments
          .slice(0, MAX_PAYMENTS)
          .map((entry: unknown) => (isObject(entry) ? parsePayment(entry) : null))
          .filter((payment) => payment !== null)
      : [],
  };
}

function parsePayment(json: JsonObject): BTCPayPayment | null {
  const id = textOrNull(json.id);
  if (id === null) return null;
  return {
    id,
    value: decimalOrNull(json.value),
    status: textOrNull(json.status),
    destination: textOrNull(json.destination),
    receivedDate: numberOrNull(json.receivedDate),
  };
}
