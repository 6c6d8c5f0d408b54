import { html } from 'hono/html';
import { CATALOG, type Product } from '../catalog.js';
import { eventLog } from './event-log.js';
import { page, type Markup, type PageLanguage } from './page.js';
import { pageSettings } from './page-settings.js';
import { price } from './parts.js';

/**
 * Products with a button each, which opens the checkout in a dialog on this page. Without a script the form places the order
 * and leads to the checkout page.
 */
export function buttonPage(currency: string, language: PageLanguage): Markup {
  return page({
    title: 'Buy now',
    current: 'button',
    language,
    main: html`<div class="checkout-head" lang="en">
        <div>
          <h1>Buy now</h1>
          <p class="lead">The checkout opens on this page.</p>
        </div>
        ${pageSettings(language)}
      </div>
      <script type="module" src="/payfect-checkout.js"></script>
      <div class="checkout">
        <ul class="products">
          ${CATALOG.slice(0, 3).map((product) => productCard(product, currency))}
        </ul>
      </div>
      ${eventLog()}`,
  });
}

function productCard({ sku, name, description, unitAmount }: Product, currency: string): Markup {
  return html`<li class="product">
    <img src="/products/${sku}.svg" alt="" width="400" height="320" />
    <div class="product-text" lang="en">
      <h2>${name}</h2>
      <p>${description}</p>
    </div>
    <form class="product-buy" method="post" action="/orders">
      ${price(unitAmount, currency)}
      <input type="hidden" name="${sku}" value="1" />
      <payfect-checkout-button create-url="/button/orders?sku=${sku}">
        <button class="button primary" lang="en" aria-label="Buy ${name}">Buy</button>
      </payfect-checkout-button>
    </form>
  </li>`;
}
