// Small parts that several pages share.
import { html } from 'hono/html';
import type { OrderProgress } from '../order.js';
import type { Markup } from './page.js';

/** An amount and its currency, in this order on a right-to-left page too. */
export function price(amount: string, currency: string): Markup {
  return html`<bdi class="price" dir="ltr">${amount} <span class="currency">${currency.toUpperCase()}</span></bdi>`;
}

const WORDS = {
  'not-started': 'Not started',
  waiting: 'Waiting for payment',
  paid: 'Paid',
} as const satisfies Record<OrderProgress['state'], string>;

export function orderState({ state }: OrderProgress): Markup {
  return html`<span class="state ${state}">${WORDS[state]}</span>`;
}

/** A time, shown in UTC because the server does not know the reader's time zone. */
export function moment(epochMs: number): Markup {
  const iso = new Date(epochMs).toISOString();
  return html`<time datetime="${iso}">${iso.slice(0, 10)} ${iso.slice(11, 19)} UTC</time>`;
}
