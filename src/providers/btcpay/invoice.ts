import {
  decimalOrNull,
  isObject,
  type JsonObject,
  numberOrNull,
  objectOrNull,
  required,
  textOrNull,
} from '../../schema/decode.js';

/** An invoice, for your own server code. Parts of it must never reach a browser. */
export interface BTCPayInvoice {
  readonly id: string;
  readonly storeId: string;
  /** `New`, `Processing`, `Expired`, `Invalid` or `Settled`. */
  readonly status: string;
  /** `None`, `PaidPartial`, `PaidOver`, `PaidLate`, `Marked` or `Invalid`. */
  readonly additionalStatus: string | null;
  /** A decimal string. Null for a top-up invoice that nothing has been paid to: any payment settles it. */
  readonly amount: string | null;
  /** In the invoice's currency. Older servers do not report it. */
  readonly paidAmount: string | null;
  readonly currency: string;
  /** Whether any payment settles it, because it has no amount of its own. */
  readonly isTopUp: boolean;
  /** The checkout page. */
  readonly checkoutLink: string | null;
  /** Epoch seconds, like the two below. */
  readonly createdTime: number | null;
  readonly expirationTime: number | null;
  /** Until then the server watches an expired invoice for late payments. */
  readonly monitoringExpiration: number | null;
  /** Your own data, and what your server's plugins store. */
  readonly metadata: JsonObject;
  /** The checkout options, with the server's own names. */
  readonly checkout: JsonObject;
  readonly receipt: JsonObject | null;
}

/** @throws {SchemaError} naming the path, if id, store, status or currency is missing, or the amount of a standard invoice. */
export function parseBTCPayInvoice(json: JsonObject): BTCPayInvoice {
  const amount = decimalOrNull(json.amount);
  const isTopUp = json.type === 'TopUp' || (json.type === undefined && amount === null);
  return {
    id: required(textOrNull(json.id), 'invoice.id'),
    storeId: required(textOrNull(json.storeId), 'invoice.storeId'),
    status: required(textOrNull(json.status), 'invoice.status'),
    additionalStatus: textOrNull(json.additionalStatus),
    amount: isTopUp ? (isZero(amount) ? null : amount) : required(amount, 'invoice.amount'),
    paidAmount: decimalOrNull(json.paidAmount),
    currency: required(textOrNull(json.currency), 'invoice.currency'),
    isTopUp,
    checkoutLink: textOrNull(json.checkoutLink),
    createdTime: secondsOrNull(json.createdTime),
    expirationTime: secondsOrNull(json.expirationTime),
    monitoringExpiration: secondsOrNull(json.monitoringExpiration),
    metadata: objectOrNull(json.metadata) ?? {},
    checkout: objectOrNull(json.checkout) ?? {},
    receipt: isObject(json.receipt) ? json.receipt : null,
  };
}

/** Servers of all versions send a number; their documentation allows a number in text, too. */
function secondsOrNull(value: unknown): number | null {
  return typeof value === 'string' && /^\d{1,11}$/.test(value) ? Number(value) : numberOrNull(value);
}

/** Whether a decimal is zero or missing. */
export function isZero(decimal: string | null): boolean {
  return decimal === null || /^-?0*(\.0*)?$/.test(decimal);
}
