// The body of `POST checkouts/{id}/select`: what the shopper chose and, if the session asks for it, who the shopper is.
import { objectOrNull, required, textOrNull, type JsonObject } from './decode.js';

export interface CustomerAddress {
  readonly line1: string | null;
  readonly line2: string | null;
  readonly city: string | null;
  readonly state: string | null;
  readonly postalCode: string | null;
  /** ISO 3166-1 alpha-2 (`TW`). */
  readonly country: string | null;
}

/** The details that the session's collection flags ask for; null for the others. */
export interface Customer {
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly address: CustomerAddress | null;
}

export interface SelectRequest {
  /** The provider's own value (`crypto`). */
  readonly type: string;
  readonly currency: string | null;
  readonly network: string | null;
  readonly customer: Customer | null;
}

/** @throws {SchemaError} naming the path, if the type is missing. */
export function parseSelectRequest(value: unknown): SelectRequest {
  const json = required(objectOrNull(value), 'body');
  return {
    type: required(textOrNull(json.type), 'body.type'),
    currency: textOrNull(json.currency),
    network: textOrNull(json.network),
    customer: customerFrom(objectOrNull(json.customer)),
  };
}

function customerFrom(json: JsonObject | null): Customer | null {
  if (json === null) return null;
  return {
    name: textOrNull(json.name),
    email: textOrNull(json.email),
    phone: textOrNull(json.phone),
    address: addressFrom(objectOrNull(json.address)),
  };
}

function addressFrom(json: JsonObject | null): CustomerAddress | null {
  if (json === null) return null;
  return {
    line1: textOrNull(json.line1),
    line2: textOrNull(json.line2),
    city: textOrNull(json.city),
    state: textOrNull(json.state),
    postalCode: textOrNull(json.postalCode),
    country: textOrNull(json.country),
  };
}

/** A payment method with what can be chosen for it, as far as a choice is compared with it. */
export interface OfferedMethod {
  readonly value: string;
  readonly currencies: readonly { readonly value: string; readonly networks: readonly { readonly value: string }[] }[];
}

/** Whether a choice is complete and on offer. If there is nothing to choose from, nothing may be chosen. */
export function isOffered(
  { type, currency, network }: Pick<SelectRequest, 'type' | 'currency' | 'network'>,
  methods: readonly OfferedMethod[],
): boolean {
  const method = methods.find(({ value }) => value === type);
  if (method === undefined) return false;
  if (method.currencies.length === 0) return currency === null && network === null;
  const networks = method.currencies.find(({ value }) => value === currency)?.networks;
  if (networks === undefined) return false;
  return networks.length === 0 ? network === null : networks.some(({ value }) => value === network);
}

/** Street lines are the longest that a person types. Longer texts are refused, because a truncated address is another one. */
export const MAX_CUSTOMER_TEXT_CHARACTERS = 200;

/** Whether a text could come from a form field: short, and on one line, since it may end up in a mail header or on a label. */
export function isCustomerText(text: string | null): boolean {
  return text === null || (text.length <= MAX_CUSTOMER_TEXT_CHARACTERS && !/\p{Cc}/u.test(text));
}
