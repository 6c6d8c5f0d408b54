import { html } from 'hono/html';
import { itemCount, type Order, type OrderCheckout, orderTotal } from '../order.js';
import { CHECKOUT_LANGUAGES, type Markup, page, type PageLanguage } from './page.js';
import { price } from './parts.js';

/** The point of the demo: one script and one element, with a log of the element's events beside it. */
export function checkoutPage(order: Order, checkout: OrderCheckout, language: PageLanguage): Markup {
  return page({
    title: 'Checkout',
    language,
    main: html`<div class="checkout-head">
        <div>
          <h1>Checkout</h1>
          <p class="lead">${itemSummary(order)} for ${price(orderTotal(order), order.currency)}</p>
        </div>
        ${languageSwitch(language)}
      </div>
      <div class="checkout">
        <section aria-label="Payment">
          <script type="module" src="/payfect-checkout.js"></script>
          <payfect-checkout session-id="${checkout.sessionId}"
            ><a class="button primary" href="${checkout.url}">Continue to payment</a></payfect-checkout
          >
          <p class="notice success" id="completed" hidden>
            The checkout says complete. <a href="/orders/${order.id}">See your order</a>
          </p>
        </section>
        ${eventLog()}
      </div>`,
  });
}

function itemSummary(order: Order): string {
  const count = itemCount(order);
  return count === 1 ? '1 item' : `${count} items`;
}

/** The place for `event-log.js`. */
export function eventLog(): Markup {
  return html`<section class="event-log" aria-labelledby="log-title">
    <h2 id="log-title">What the element tells this page</h2>
    <p class="quiet">Its DOM events, as they come. They are hints for the page, never proof of payment.</p>
    <ol id="events" role="log" dir="ltr"></ol>
  </section>`;
}

/** Links to this page in the languages of the element. */
export function languageSwitch({ lang, dir }: PageLanguage): Markup {
  const otherDir = dir === 'ltr' ? 'rtl' : 'ltr';
  return html`<nav class="languages" aria-label="Language of the checkout">
    ${CHECKOUT_LANGUAGES.map(({ tag, name }) => switchLink({ lang: tag, dir }, name, tag, tag === lang))}
    ${switchLink({ lang, dir: otherDir }, otherDir === 'rtl' ? 'Right to left' : 'Left to right', 'en', false)}
  </nav>`;
}

function switchLink({ lang, dir }: PageLanguage, text: string, textLang: string, isCurrent: boolean): Markup {
  const href = `?lang=${lang}&dir=${dir}`;
  return isCurrent
    ? html`<a href="${href}" lang="${textLang}" aria-current="true">${text}</a>`
    : html`<a href="${href}" lang="${textLang}">${text}</a>`;
}
