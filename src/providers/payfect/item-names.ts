// Remembers what the checkouts that this process created sell: Payfect's newest answers name no product, so a checkout would be
// shown as "Item". Only in memory: another instance of the server, and this one after a restart, need the proxy's `items`.
import { sharedMap } from '../bounded-map.js';
import type { LineDescription, LineDescriptions } from '../provider.js';
import { publicDescription, publicName } from '../public-values.js';
import type { PayfectCheckoutItem, PayfectCheckoutSession, PayfectInvoiceItemParams } from './checkout-session.js';

const MAX_SESSIONS = 10_000;
/** Of the names of one session, as JSON. A longer one is remembered without descriptions and images, or not at all. */
const MAX_CHARACTERS = 4_000;

const NAMES_BY_SESSION = sharedMap('item-names', MAX_SESSIONS);

/** What was sent to create a checkout, line by line. */
export interface SentLine {
  readonly quantity: number;
  readonly description: LineDescription | null;
}

export function sentLine(item: PayfectInvoiceItemParams): SentLine {
  if (!('price_data' in item)) return { quantity: item.quantity, description: null };
  const { name, description, images } = item.price_data.product_data;
  return { quantity: item.quantity, description: describe(name, description ?? null, images ?? []) };
}

/** A line of a checkout that is created again: what Payfect says of it, or else what was remembered. */
export function recreatedLine(item: PayfectCheckoutItem, remembered: LineDescription | null | undefined): SentLine {
  const { name = null, description = null, images = [] } = item.priceData?.productData ?? {};
  return {
    quantity: item.quantity ?? 0,
    description: name === null ? (remembered ?? null) : describe(name, description, images),
  };
}

/** Never throws: the checkout exists, whatever plain JavaScript passed as its items. */
export function rememberNames(
  baseUrl: string,
  { id, invoiceItems }: PayfectCheckoutSession,
  linesSent: () => readonly SentLine[],
): void {
  try {
    const text = textFor(linesSent(), invoiceItems);
    if (text !== null) NAMES_BY_SESSION.set(keyFor(baseUrl, id), text);
  } catch {
    // Its lines are shown without names.
  }
}

function textFor(sent: readonly SentLine[], created: readonly PayfectCheckoutItem[]): string | null {
  // Lines that differ from those that were sent may be in another order, and no name is better than a wrong one.
  const isSame =
    created.length === sent.length && sent.every(({ quantity }, index) => quantity === created[index]?.quantity);
  const descriptions = sent.map(({ description }) => description);
  if (!isSame || descriptions.every((description) => description === null)) return null;
  const namesOnly = descriptions.map((line) => line && { ...line, description: null, imageUrl: null });
  const texts = [descriptions, namesOnly].map((lines) => JSON.stringify(lines));
  return texts.find(({ length }) => length <= MAX_CHARACTERS) ?? null;
}

/** Empty for a checkout that is not remembered. */
export function rememberedNames(baseUrl: string, id: string): LineDescriptions {
  const text = NAMES_BY_SESSION.get(keyFor(baseUrl, id));
  return text === undefined ? [] : (JSON.parse(text) as LineDescriptions);
}

function describe(name: string, description: string | null, images: readonly string[]): LineDescription | null {
  const shownName = publicName(name);
  if (!shownName) return null;
  return { name: shownName, description: publicDescription(description), imageUrl: images[0] ?? null };
}

/** Payfect's test and live systems may each have the id. */
export function keyFor(baseUrl: string, id: string): string {
  return `${baseUrl} ${id}`;
}
