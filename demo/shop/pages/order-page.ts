import { html } from 'hono/html';
import { lineAmount, type Order, type OrderPayment, orderTotal } from '../order.js';
import { type Markup, page } from './page.js';
import { moment, orderState, price } from './parts.js';

/**
 * One order. The payment page sends the shopper here after the payment.
 * @param proof how the shop learns of payments
 */
export function orderPage(order: Order, proof: string): Markup {
  const isWaiting = order.progress.state === 'waiting';
  return page({
    title: `Order ${order.id.slice(0, 8)}`,
    main: html`<section class="order">
      <div id="order" ${isWaiting ? html`data-refresh` : ''}>
        <h1>Order <bdi>${order.id.slice(0, 8)}</bdi></h1>
        <p>${orderState(order.progress)} <span class="quiet">placed ${moment(order.placedAtMs)}</span></p>
        ${progressText(order, proof)}
      </div>
      ${orderLines(order)}
      <p class="quiet">Order number <bdi>${order.id}</bdi></p>
    </section>`,
  });
}

function progressText({ id, progress }: Order, proof: string): Markup {
  switch (progress.state) {
    case 'not-started':
      return html`<p class="notice problem" role="alert">
          Your order is kept, but the payment service did not answer, so paying could not start. Nothing was charged.
          Please try again in a moment.
        </p>
        <form method="post" action="/orders/${id}/checkout">
          <button class="button primary" type="submit">Try again</button>
        </form>`;
    case 'waiting':
      return html`<p class="notice">
          We have not heard of a payment yet. Coming back from the payment page is no proof of it: this order counts as
          paid as soon as ${proof} has reached our server. This page looks again by itself.
        </p>
        <p><a class="button" href="/checkout/${id}">Back to the checkout</a></p>`;
    case 'paid':
      return html`${paidText(progress.payment, proof)} ${progress.surplus.map(surplusText)}`;
  }
}

function paidText({ amount, currency, network, paidAtMs }: OrderPayment, proof: string): Markup {
  return html`<p class="notice success">
    Thank you! We received ${price(amount, currency)} ${network === null ? '' : html`on <b>${network}</b>`} at
    ${moment(paidAtMs)}. We know it from ${proof} to our server, not from your browser.
  </p>`;
}

function surplusText({ amount, currency, paidAtMs }: OrderPayment): Markup {
  return html`<p class="notice problem">
    At ${moment(paidAtMs)} we received ${price(amount, currency)} once more, through another checkout of this order. One
    of us looks at it and sends it back.
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
