import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import type { InvoiceItem } from './catalog.js';
import { type Checkout, openCheckout } from './checkout.js';
import type { Merchant } from './merchants.js';
import { checkoutRequest, type PaymentLinkRequest } from './request-schemas.js';

interface PaymentLink {
  readonly id: string;
  readonly merchant: Merchant;
  readonly items: readonly InvoiceItem[];
  readonly request: PaymentLinkRequest;
}

/** Reusable links; each visit opens a new checkout. */
export class PaymentLinks {
  readonly #links = new Map<string, PaymentLink>();

  create(merchant: Merchant, items: readonly InvoiceItem[], request: PaymentLinkRequest): PaymentLink {
    const link = { id: randomUUID(), merchant, items, request };
    this.#links.set(link.id, link);
    return link;
  }

  find(id: string): PaymentLink | undefined {
    return this.#links.get(id);
  }
}

/** A link has no currency of its own, so the checkout takes the currency of its first item. */
export function openLinkedCheckout({ merchant, items, request }: PaymentLink, nowMs: number): Checkout {
  const currency = items[0]?.price.currency;
  return openCheckout(v.parse(checkoutRequest, { ...request, currency }), {
    merchant,
    items: items.map((item) => ({ ...item, id: randomUUID() })),
    nowMs,
  });
}
