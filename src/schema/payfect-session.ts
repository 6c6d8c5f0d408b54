import {
  decimalOrNull,
  listOf,
  objectOrNull,
  ownMember,
  required,
  textOrNull,
  numberOrNull,
  type JsonObject,
} from './decode.js';

/** Describes an item. Only Payfect's older answers contain it; the newest have no `priceData`. */
export interface PayfectPriceData {
  readonly productData: {
    readonly name: string | null;
    readonly description: string | null;
    readonly images: readonly string[];
  } | null;
  readonly currency: string | null;
  readonly unitAmount: string | null;
}

export interface PayfectInvoiceItem {
  readonly id: string | null;
  readonly quantity: number | null;
  readonly amount: string | null;
  readonly priceData: PayfectPriceData | null;
}

interface PayfectNetwork {
  readonly value: string;
  readonly name: string | null;
}

export interface PayfectCurrencyOption {
  readonly currency: { readonly value: string; readonly name: string | null; readonly logo: string | null };
  readonly networks: readonly PayfectNetwork[];
}

/** The part of Payfect's checkout session that a shopper may see, with Payfect's names and formats. */
export interface PayfectSession {
  readonly provider: 'payfect';
  readonly id: string;
  readonly merchant: { readonly name: string | null };
  readonly nameCollection: boolean;
  readonly emailCollection: boolean;
  readonly phoneNumberCollection: boolean;
  /** Countries that goods can be shipped to; null if no address is collected. */
  readonly shippingAddressCollection: readonly string[] | null;
  readonly invoiceItems: readonly PayfectInvoiceItem[];
  readonly amountTotal: string;
  /** `open`, `complete`, `expired`, or a later addition; null if it was not text. */
  readonly status: string | null;
  readonly currency: string;
  readonly successUrl: string | null;
  readonly cancelUrl: string | null;
  /** Epoch milliseconds in a string, or ISO 8601 with microseconds: the documentation has both. */
  readonly expiresAt: string | number | null;
  readonly paymentMethodTypes: readonly string[];
  /** Null for a type without options (`card` in all documented answers). */
  readonly paymentMethodOptions: ReadonlyMap<string, readonly PayfectCurrencyOption[] | null>;
  readonly url: string | null;
  readonly isLivemode: boolean;
}

/**
 * Parses a checkout session from Payfect, in its newest, older or partial form.
 * @throws {SchemaError} naming the path, if id, total or currency is missing.
 */
export function parsePayfectSession(value: unknown): PayfectSession {
  const json = required(objectOrNull(value), 'session');
  // Each once: the options of a type that is listed ten thousand times would be read as often.
  const types = [...new Set(listOf('methods', json.paymentMethodTypes, textOrNull))];
  return {
    provider: 'payfect',
    id: required(textOrNull(json.id), 'session.id'),
    merchant: { name: textOrNull(objectOrNull(json.merchant)?.name) },
    nameCollection: json.nameCollection === true,
    emailCollection: json.emailCollection === true,
    phoneNumberCollection: json.phoneNumberCollection === true,
    shippingAddressCollection: Array.isArray(json.shippingAddressCollection)
      ? listOf('countries', json.shippingAddressCollection, textOrNull)
      : null,
    invoiceItems: listOf('items', json.invoiceItems, parseInvoiceItem),
    amountTotal: required(decimalOrNull(json.amountTotal), 'session.amountTotal'),
    status: textOrNull(json.status),
    currency: required(textOrNull(json.currency), 'session.currency'),
    successUrl: textOrNull(json.successUrl),
    cancelUrl: textOrNull(json.cancelUrl),
    expiresAt: numberOrNull(json.expiresAt) ?? textOrNull(json.expiresAt),
    paymentMethodTypes: types,
    paymentMethodOptions: parseMethodOptions(types, objectOrNull(json.paymentMethodOptions)),
    url: textOrNull(json.url),
    isLivemode: json.isLivemode === true,
  };
}

function parseInvoiceItem(value: unknown): PayfectInvoiceItem | null {
  const item = objectOrNull(value);
  if (item === null) return null;
  return {
    id: textOrNull(item.id),
    quantity: numberOrNull(item.quantity),
    amount: decimalOrNull(item.amount),
    priceData: parsePriceData(objectOrNull(item.priceData)),
  };
}

function parsePriceData(price: JsonObject | null): PayfectPriceData | null {
  if (price === null) return null;
  const product = objectOrNull(price.productData);
  return {
    productData: product && {
      name: textOrNull(product.name),
      description: textOrNull(product.description),
      images: listOf('images', product.images, textOrNull),
    },
    currency: textOrNull(price.currency),
    unitAmount: decimalOrNull(price.unitAmount),
  };
}

function parseMethodOptions(
  types: readonly string[],
  options: JsonObject | null,
): ReadonlyMap<string, readonly PayfectCurrencyOption[] | null> {
  return new Map(
    types.map((type) => {
      const listed = ownMember(options, type);
      return [type, Array.isArray(listed) ? listOf('currencies', listed, parseCurrencyOption) : null];
    }),
  );
}

function parseCurrencyOption(value: unknown): PayfectCurrencyOption | null {
  const option = objectOrNull(value);
  const currency = objectOrNull(option?.currency);
  const code = textOrNull(currency?.value);
  if (code === null) return null;
  return {
    currency: { value: code, name: textOrNull(currency?.name), logo: textOrNull(currency?.logo) },
    networks: listOf('networks', option?.networks, parseNetwork),
  };
}

function parseNetwork(value: unknown): PayfectNetwork | null {
  const network = objectOrNull(value);
  const code = textOrNull(network?.value);
  return code === null ? null : { value: code, name: textOrNull(network?.name) };
}
