import { html } from 'hono/html';
import type { Markup } from './page.js';

/** An amount with its currency, kept in this sequence on a right-to-left page as well. */
export function price(amount: string, currency: string): Markup {
  return html`<bdi class="price" dir="ltr">${amount} <span class="currency">${currency.toUpperCase()}</span></bdi>`;
}
