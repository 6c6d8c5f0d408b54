// What an invoice sells. Invoices have no lines; shops write them into the metadata: `posData.cart` of BTCPay's point of sale,
// or one `itemDesc`. Everything else in the metadata stays on the server.
import {
  decimalOrNull,
  isObject,
  type JsonObject,
  numberOrNull,
  objectOrNull,
  textOrNull,
} from '../../schema/decode.js';
import type { Money, NeutralItem } from '../../schema/neutral-session.js';
import { httpUrl } from '../public-values.js';
import type { BTCPayInvoice } from './invoice.js';

const MAX_ITEMS = 1_000;

/** @param total The invoice's total, which is also the amount of an only item. */
export function itemsOf({ metadata, currency }: BTCPayInvoice, total: Money): readonly NeutralItem[] {
  const items = cartOf(metadata)
    .slice(0, MAX_ITEMS)
    .map((entry: unknown) => (isObject(entry) ? cartItem(entry, currency) : null))
    .filter((item) => item !== null);
  if (items.length > 0) return items;
  const name = textOrNull(metadata.itemDesc);
  return name === null ? [] : [{ name, description: null, imageUrl: null, quantity: null, amount: total }];
}

/** `posData` may be JSON in a text, as older point-of-sale apps write it. */
function cartOf({ posData }: JsonObject): readonly unknown[] {
  const data = typeof posData === 'string' ? jsonOrNull(posData) : posData;
  const cart = objectOrNull(data)?.cart;
  return Array.isArray(cart) ? cart : [];
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function cartItem(json: JsonObject, currency: string): NeutralItem | null {
  const name = textOrNull(json.title) ?? textOrNull(json.name);
  if (name === null) return null;
  const quantity = numberOrNull(json.count) ?? numberOrNull(json.quantity);
  const amount = lineAmount(json, quantity);
  return {
    name,
    description: textOrNull(json.description),
    // A point-of-sale app has paths on the server (`~/img/…`), which are no addresses.
    imageUrl: httpUrl(textOrNull(json.image)),
    quantity,
    amount: amount === null ? null : { amount, currency },
  };
}

/** Amounts are never calculated here: without a `total`, the price of one piece is the line's only if there is one piece. */
function lineAmount(json: JsonObject, quantity: number | null): string | null {
  const total = decimalOrNull(json.total);
  if (total !== null || (quantity ?? 1) !== 1) return total;
  return decimalOrNull(isObject(json.price) ? json.price.value : json.price);
}
