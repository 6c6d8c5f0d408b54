import { decimalOrNull, objectOrNull, required, listOf, numberOrNull, textOrNull, isObject } from './decode.js';

/** The part of WeWire's checkout session that a shopper may see, with WeWire's names and formats. */
export interface WeWireSession {
  readonly provider: 'wewire';
  readonly id: string;
  readonly amount: string;
  readonly currency: string;
  readonly productName: string | null;
  readonly productDescription: string | null;
  /** Empty if every asset is allowed. */
  readonly allowedAssets: readonly string[];
  readonly expiresAt: string | number | null;
  readonly redirectUrl: string | null;
  readonly cancelUrl: string | null;
  /** WeWire documents no status; a proxy may add the one that the merchant knows. */
  readonly status: string | null;
  /** WeWire's session has no URL; a proxy may add the one that creating the checkout returned. */
  readonly url: string | null;
  /** A proxy may add it, too: WeWire's session names no merchant. */
  readonly merchantName: string | null;
  /** True unless a proxy sends false: WeWire distinguishes test and live by the API key only. */
  readonly isLivemode: boolean;
}

/** Whether JSON has WeWire's form: an `amount` instead of Payfect's `amountTotal`. */
export function isWeWireForm(value: unknown): boolean {
  return isObject(value) && !Object.hasOwn(value, 'amountTotal') && Object.hasOwn(value, 'amount');
}

/**
 * Parses a checkout session from WeWire.
 * @throws {SchemaError} naming the path, if id, amount or currency is missing.
 */
export function parseWeWireSession(value: unknown): WeWireSession {
  const json = required(objectOrNull(value), 'session');
  return {
    provider: 'wewire',
    id: required(textOrNull(json.id), 'session.id'),
    amount: required(decimalOrNull(json.amount), 'session.amount'),
    currency: required(textOrNull(json.currency), 'session.currency'),
    productName: textOrNull(json.productName),
    productDescription: textOrNull(json.productDescription),
    allowedAssets: listOf('currencies', json.allowedAssets, textOrNull),
    expiresAt: numberOrNull(json.expiresAt) ?? textOrNull(json.expiresAt),
    redirectUrl: textOrNull(json.redirectUrl),
    cancelUrl: textOrNull(json.cancelUrl),
    status: textOrNull(json.status),
    url: textOrNull(json.url),
    merchantName: textOrNull(objectOrNull(json.merchant)?.name),
    isLivemode: json.isLivemode !== false,
  };
}
