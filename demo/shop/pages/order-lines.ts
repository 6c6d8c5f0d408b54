import { html } from 'hono/html';
import { lineAmount, orderTotal, type Order } from '../order.js';
import type { Markup } from './page.js';
import { price } from './price.js';

/** What was ordered, with the sum. */
export function orderLines(order: Order): Markup {
  return html`<ul class="order-lines">
      ${order.lines.map(
        (line) =>
          html`<li>
            <img src="/products/${line.product.sku}.svg" alt="" width="50" height="40" />
            <span>${line.quantity} × ${line.product.name}</span>${price(lineAmount(line), order.currency)}
          </li>`,
      )}
    </ul>
    <p class="order-total"><span>Total</span>${price(orderTotal(order), order.currency)}</p>`;
}
