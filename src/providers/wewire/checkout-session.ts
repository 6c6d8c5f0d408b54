import { numberOrNull, objectOrNull, ownMember, required, SchemaError, textOrNull } from '../../schema/decode.js';
import { isWeWireForm, parseWeWireSession, type WeWireSession } from '../../schema/wewire-session.js';

/** The full checkout session, for your own server code. Parts of it must never reach a browser. */
export interface WeWireCheckoutSession extends Omit<WeWireSession, 'provider' | 'url' | 'merchantName' | 'isLivemode'> {
  readonly productId: string | null;
  readonly email: string | null;
  readonly name: string | null;
  readonly customerId: string | null;
  readonly customer: unknown;
  readonly metadata: unknown;
  /** ISO 8601. */
  readonly createdAt: string | null;
  readonly updatedAt: string | null;
}

/** The result of `checkouts.create`: at least one of the two, depending on WeWire's version. */
export interface WeWireCreated {
  /** The payment page. Store it: sessions do not contain it. */
  readonly url: string | null;
  /** Null in the newer form, which contains the address alone: find the session by its metadata in `checkouts.list`. */
  readonly session: WeWireCheckoutSession | null;
}

export interface WeWireCheckoutPage {
  readonly data: readonly WeWireCheckoutSession[];
  /** From 1. If WeWire sends all sessions at once, they are the first and only page. */
  readonly page: number;
  readonly totalItems: number;
  readonly limit: number;
}

/** @throws {SchemaError} naming the path, if id, amount or currency is missing. */
export function parseWeWireCheckoutSession(value: unknown): WeWireCheckoutSession {
  const { provider: _form, url: _url, merchantName: _name, isLivemode: _mode, ...session } = parseWeWireSession(value);
  const json = required(objectOrNull(value), 'session');
  return {
    ...session,
    productId: textOrNull(json.productId),
    email: textOrNull(json.email),
    name: textOrNull(json.name),
    customerId: textOrNull(json.customerId),
    customer: json.customer ?? null,
    metadata: json.metadata ?? null,
    createdAt: textOrNull(json.createdAt),
    updatedAt: textOrNull(json.updatedAt),
  };
}

/** @throws {SchemaError} if there is neither an address nor a session. */
export function parseWeWireCreated(value: unknown): WeWireCreated {
  const url = textOrNull(ownMember(objectOrNull(value), 'url'));
  const session = isWeWireForm(value) ? parseWeWireCheckoutSession(value) : null;
  if (url === null && session === null) throw new SchemaError('url');
  return { url, session };
}

/** @throws {SchemaError} even for a single unreadable session: a list without it would look complete. */
export function parseWeWirePage(value: unknown): WeWireCheckoutPage {
  const paged = objectOrNull(value);
  const rows = Array.isArray(value) ? value : ownMember(paged, 'data');
  if (!Array.isArray(rows)) throw new SchemaError('data');
  const data = rows.map(parseWeWireCheckoutSession);
  return {
    data,
    page: numberOrNull(paged?.page) ?? 1,
    totalItems: numberOrNull(paged?.totalItems) ?? data.length,
    limit: numberOrNull(paged?.limit) ?? data.length,
  };
}
