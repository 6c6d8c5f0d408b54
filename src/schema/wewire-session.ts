import {
  decimalOrNull,
  objectOrNull,
  required,
  listOf,
  numberOrNull,
  ownMember,
  textOrNull,
  isObject,
} from './decode.js';

/** The part of WeWire's checkout session that a shopper may see, in WeWire's own names and formats. */
export interface WeWireSession {
  readonly provider: 'wewire';
  readonly id: string;
  readonly amount: string;
  readonly currency: string;
  readonly productName: string | null;
  readonly productDescription: string | null;
  /** Empty where every asset is allowed. */
  readonly allowedAssets: readonly string[];
  readonly expiresAt: string | number | null;
  readonly redirectUrl: string | null;
  readonly cancelUrl: string | null;
  /** WeWire documents no status; a merchant's proxy may add what the merchant knows. */
  readonly status: string | null;
  /** WeWire's session has no URL; a merchant's proxy may add the one that create returned. */
  readonly url: string | null;
  /** Likewise added by a proxy: a WeWire session names no merchant. */
  readonly merchantName: string | null;
  /** True unless a proxy says otherwise: WeWire tells test from live by the API key only. */
  readonly isLivemode: boolean;
}

/** Whether an answer has WeWire's form: an `amount` where Payfect has `amountTotal`. */
export function isWeWireForm(value: unknown): boolean {
  return isObject(value) && !Object.hasOwn(value, 'amountTotal') && Object.hasOwn(value, 'amount');
}

/**
 * Reads a checkout session as WeWire sends it.
 * @throws {SchemaError} naming the path, where id, amount or currency is missing.
 */
export function parseWeWireSession(value: unknown): WeWireSession {
  const json = required(objectOrNull(value), 'session');
  const merchant = ownMember(json, 'merchant');
  return {
    provider: 'wewire',
    id: required(textOrNull(json.id), 'session.id'),
    amount: required(decimalOrNull(json.amount), 'session.amount'),
    currency: required(textOrNull(json.currency), 'session.currency'),
    productName: textOrNull(json.productName),
    productDescription: textOrNull(json.productDescription),
    allowedAssets: listOf(json.allowedAssets, textOrNull),
    expiresAt: numberOrNull(json.expiresAt) ?? textOrNull(json.expiresAt),
    redirectUrl: textOrNull(json.redirectUrl),
    cancelUrl: textOrNull(json.cancelUrl),
    status: textOrNull(json.status),
    url: textOrNull(json.url),
    merchantName: isObject(merchant) ? textOrNull(merchant.name) : null,
    isLivemode: json.isLivemode !== false,
  };
}
