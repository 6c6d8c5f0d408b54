import { CATALOG, findProduct } from './catalog.js';
import type { OrderLine } from './order.js';

export const MAX_QUANTITY = 20;

/** The shopper's form: the lines to order, or a sentence for the shopper that says what is wrong. */
type CartReading =
  { readonly ok: true; readonly lines: readonly OrderLine[] } | { readonly ok: false; readonly problem: string };

/** Reads the store's form: one quantity per SKU. It accepts nothing else, and above all no price. */
export function readCart(form: URLSearchParams): CartReading {
  const lines = new Map<string, OrderLine>();
  for (const [sku, text] of form) {
    const product = findProduct(sku);
    if (product === undefined) return wrong(`We don’t sell “${sku}”. Choose from the products below.`);
    if (lines.has(sku)) return wrong(`${product.name} is in the cart twice. Enter one quantity for it.`);
    const quantity = readQuantity(text);
    if (quantity === null) {
      return wrong(`“${text}” isn’t a valid quantity of ${product.name}. Enter a number from 0 to ${MAX_QUANTITY}.`);
    }
    lines.set(sku, { product, quantity });
  }
  return filledCart([...lines.values()].filter((line) => line.quantity > 0));
}

/** The valid quantities of a rejected form, so that the shopper need not type them again. */
export function quantitiesIn(form: URLSearchParams): ReadonlyMap<string, number> {
  return new Map(CATALOG.map(({ sku }) => [sku, readQuantity(form.get(sku) ?? '') ?? 0]));
}

function filledCart(lines: readonly OrderLine[]): CartReading {
  if (lines.length > 0) return { ok: true, lines };
  return wrong('Your cart is empty. Add at least one product.');
}

function readQuantity(text: string): number | null {
  const trimmed = text.trim();
  if (trimmed === '') return 0;
  return /^\d{1,3}$/.test(trimmed) && Number(trimmed) <= MAX_QUANTITY ? Number(trimmed) : null;
}

function wrong(problem: string): CartReading {
  return { ok: false, problem };
}
