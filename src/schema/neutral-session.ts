// The neutral form of a session: the same for every provider. A proxy may send it in place of Payfect's or WeWire's own.
import {
  decimalOrNull,
  isObject,
  type JsonObject,
  listOf,
  numberOrNull,
  objectOrNull,
  required,
  textOrNull,
} from './decode.js';
import type { Payment } from './payments/payments.js';

/** An amount of money: a decimal string exactly as the server sent it, and its currency as the server spells it. */
export interface Money {
  readonly amount: string;
  readonly currency: string;
}

/** The customer details that the merchant asks for before the payment. */
export interface Collects {
  readonly name: boolean;
  readonly email: boolean;
  readonly phone: boolean;
  /** Countries that goods can be shipped to (ISO 3166-1 alpha-2), empty for all; null if no address is needed. */
  readonly countries: readonly string[] | null;
}

export interface NeutralItem {
  readonly name: string | null;
  readonly description: string | null;
  readonly imageUrl: string | null;
  readonly quantity: number | null;
  /** For the whole line, in the session's currency or another. */
  readonly amount: Money | null;
}

export interface NeutralNetwork {
  /** The provider's own value (`tron`). */
  readonly value: string;
  readonly name: string | null;
}

export interface NeutralCurrency {
  readonly value: string;
  readonly name: string | null;
  readonly logoUrl: string | null;
  /** Empty if there is no network to choose. */
  readonly networks: readonly NeutralNetwork[];
}

export interface NeutralMethod {
  /** The provider's own value (`crypto`, `card`). */
  readonly value: string;
  /** Empty if there is nothing more to choose. */
  readonly currencies: readonly NeutralCurrency[];
}

export interface NeutralSession {
  /** The provider's name. */
  readonly provider: string;
  readonly id: string;
  /** `open`, `complete` or `expired`; anything else, and null, counts as pending. */
  readonly status: string | null;
  readonly merchantName: string | null;
  readonly items: readonly NeutralItem[];
  readonly total: Money;
  readonly methods: readonly NeutralMethod[];
  /** The payment page. */
  readonly url: string | null;
  readonly successUrl: string | null;
  readonly cancelUrl: string | null;
  /** Epoch milliseconds or seconds, as a number or a string, or ISO 8601. */
  readonly expiresAt: string | number | null;
  /** Null if the provider never collects details. */
  readonly collects: Collects | null;
  readonly isTest: boolean;
  /** What can be paid in place. Read by `parsePayments`, not by the parser below, because any provider's form may have it. */
  readonly payments?: readonly Payment[] | undefined;
}

/** Whether JSON has the neutral form: neither Payfect nor WeWire sends a `total` that is an object. */
export function isNeutralForm(value: unknown): boolean {
  return isObject(value) && isObject(value.total);
}

/** @throws {SchemaError} naming the path, if provider, id or total is missing. */
export function parseNeutralSession(value: unknown): NeutralSession {
  const json = required(objectOrNull(value), 'session');
  return {
    provider: required(textOrNull(json.provider), 'session.provider'),
    id: required(textOrNull(json.id), 'session.id'),
    status: textOrNull(json.status),
    merchantName: textOrNull(json.merchantName),
    items: listOf('items', json.items, parseItem),
    total: required(moneyOrNull(json.total), 'session.total'),
    methods: listOf('methods', json.methods, parseOption),
    url: textOrNull(json.url),
    successUrl: textOrNull(json.successUrl),
    cancelUrl: textOrNull(json.cancelUrl),
    expiresAt: numberOrNull(json.expiresAt) ?? textOrNull(json.expiresAt),
    collects: parseCollects(objectOrNull(json.collects)),
    isTest: json.isTest === true,
  };
}

function moneyOrNull(value: unknown): Money | null {
  const json = objectOrNull(value);
  const amount = decimalOrNull(json?.amount);
  const currency = textOrNull(json?.currency);
  return amount === null || currency === null ? null : { amount, currency };
}

function parseItem(value: unknown): NeutralItem | null {
  const json = objectOrNull(value);
  return (
    json && {
      name: textOrNull(json.name),
      description: textOrNull(json.description),
      imageUrl: textOrNull(json.imageUrl),
      quantity: numberOrNull(json.quantity),
      amount: moneyOrNull(json.amount),
    }
  );
}

/** Reads a method, a currency or a network: an option and the options below it. */
function parseOption(value: unknown): (NeutralMethod & NeutralCurrency) | null {
  const json = objectOrNull(value);
  const option = textOrNull(json?.value);
  if (option === null) return null;
  return {
    value: option,
    name: textOrNull(json?.name),
    logoUrl: textOrNull(json?.logoUrl),
    currencies: listOf('currencies', json?.currencies, parseOption),
    networks: listOf('networks', json?.networks, parseOption),
  };
}

function parseCollects(json: JsonObject | null): Collects | null {
  return (
    json && {
      name: json.name === true,
      email: json.email === true,
      phone: json.phone === true,
      countries: Array.isArray(json.countries) ? listOf('countries', json.countries, textOrNull) : null,
    }
  );
}
