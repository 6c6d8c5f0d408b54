// The body of `POST checkouts/{id}/select`: what the shopper chose and, where the session asks for it, who the shopper is.
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

/** What the session's collection flags asked for; null where they did not. */
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

/** @throws {SchemaError} naming the path, where the type is missing. */
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
