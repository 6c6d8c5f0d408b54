import { html } from 'hono/html';
import type { CheckoutStatus } from '../checkout-status.js';
import { lineAmount, type Order, type OrderPayment, orderTotal } from '../order.js';
import { type Markup, page } from './page.js';
import { moment, orderState, price } from './parts.js';

/**
 * One order. The payment page sends the shopper here after the payment.
 * @param proof how the shop learns of payments
 * @param status what the checkouts say, for an order that waits for its payment
 */
export function orderPage(order: Order, proof: string, status: CheckoutStatus): Markup {
  const isWaiting = order.progress.state === 'waiting';
  return page({
    title: `Order ${order.id.slice(0, 8)}`,
    main: html`<section class="order">
      <h1>Order <bdi>${order.id.slice(0, 8)}</bdi></h1>
      <div id="order" aria-live="polite" ${isWaiting ? html`data-refresh` : ''}>
        <p>${orderState(order.progress)} <span class="quiet">placed ${moment(order.placedAtMs)}</span></p>
        ${progressText(order, status)}
      </div>
      <details class="how">
        <summary>How this works</summary>
        <p>
          Coming back from the payment page is no proof of payment, and neither is an event in the browser. The order
          counts as paid once ${proof} has reached our server.
        </p>
      </details>
      ${orderLines(order)}
      <p class="quiet">Order number <bdi>${order.id}</bdi></p>
    </section>`,
  });
}

function progressText({ id, progress }: Order, status: CheckoutStatus): Markup {
  switch (progress.state) {
    case 'not-started':
      return html`<p class="notice problem" role="alert">
          We saved your order, but we couldn’t reach the payment service. Nothing was charged. Try again in a moment.
        </p>
        <form method="post" action="/orders/${id}/checkout">
          <button class="button primary" type="submit">Try again</button>
        </form>`;
    case 'waiting':
      return html`<p class="notice">${WAITING_TEXTS[status]}</p>
        ${status === 'complete' ? '' : html`<p><a class="button" href="/checkout/${id}">Back to the checkout</a></p>`}`;
    case 'paid':
      return html`${paidText(progress.payment)} ${progress.surplus.map(surplusText)}`;
  }
}

const WAITING = 'We’re waiting for the payment confirmation. This page updates on its own.';

/** The same facts as the checkout shows, which may be open in another tab. */
const WAITING_TEXTS = {
  open: WAITING,
  unknown: WAITING,
  complete: 'Payment complete. We’re waiting for the confirmation to reach our server. This page updates on its own.',
  expired: 'The time to pay is up. If you just paid, this page updates on its own. Otherwise, start a new payment.',
} as const satisfies Record<CheckoutStatus, string>;

function paidText({ amount, currency, network, paidAtMs }: OrderPayment): Markup {
  return html`<p class="notice success">
    Thank you! We received ${price(amount, currency)} ${network === null ? '' : html`on <b>${network}</b>`} on
    ${moment(paidAtMs)}.
  </p>`;
}

function surplusText({ amount, currency, paidAtMs }: OrderPayment): Markup {
  return html`<p class="notice problem">
    We received another ${price(amount, currency)} for this order on ${moment(paidAtMs)}. We’ll review it and send it
    back.
  </p>`;
}

function orderLines(order: Order): Markup {
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
