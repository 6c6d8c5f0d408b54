import { html } from 'hono/html';
import { itemCount, type Order, type OrderCheckout, orderTotal } from '../order.js';
import { eventLog } from './event-log.js';
import { type Markup, page, type PageLanguage } from './page.js';
import { pageSettings } from './page-settings.js';
import { price } from './parts.js';

/** The point of the demo: one script and one element, with a log of the element's events beside it. */
export function checkoutPage(order: Order, checkout: OrderCheckout, language: PageLanguage): Markup {
  return page({
    title: 'Checkout',
    language,
    main: html`<div class="checkout-head" lang="en">
        <div>
          <h1>Checkout</h1>
          <p class="lead">${itemSummary(order)} for ${price(orderTotal(order), order.currency)}</p>
        </div>
        ${pageSettings(language)}
      </div>
      <section class="checkout" aria-label="Payment">
        <script type="module" src="/payfect-checkout.js"></script>
        <payfect-checkout session-id="${checkout.sessionId}"
          ><a class="button primary" href="${checkout.url}">Continue to payment</a></payfect-checkout
        >
        <p class="notice success" id="completed" lang="en" hidden>
          Payment complete. <a href="/orders/${order.id}">See your order</a>
        </p>
      </section>
      ${eventLog()}`,
  });
}

function itemSummary(order: Order): string {
  const count = itemCount(order);
  return count === 1 ? '1 item' : `${count} items`;
}
