import { html } from 'hono/html';
import { CATALOG, type Product } from '../catalog.js';
import { MAX_QUANTITY } from '../read-cart.js';
import { page, type Markup } from './page.js';
import { price } from './parts.js';

interface StoreView {
  /** Currency of all prices. */
  readonly currency: string;
  /** By SKU; shown again after a rejected form. */
  readonly quantities?: ReadonlyMap<string, number>;
  readonly problem?: string;
  /** Whether the shopper has just left a checkout. */
  readonly isReturn?: boolean;
}

export function storePage({ currency, quantities, problem, isReturn = false }: StoreView): Markup {
  return page({
    title: 'Quiet things for the table',
    current: 'store',
    main: html`<section class="hero">
        <h1>Quiet things for the table</h1>
        <p>
          Made slowly, in small batches, by people who use them at home. Pay with stablecoins on the network you choose.
        </p>
      </section>
      ${problem === undefined ? '' : html`<p class="notice problem" role="alert">${problem}</p>`}
      ${isReturn ? returnNotice() : ''}
      <form class="store" method="post" action="/orders">
        <ul class="products">
          ${CATALOG.map((product) => productCard(product, currency, quantities?.get(product.sku) ?? 0))}
        </ul>
        ${cartPanel(currency)}
      </form>`,
  });
}

function returnNotice(): Markup {
  return html`<p class="notice">
    You left the payment page before paying, and nothing was charged. Your order is still open.
  </p>`;
}

function productCard(product: Product, currency: string, quantity: number): Markup {
  const id = `quantity-${product.sku}`;
  return html`<li class="product" data-name="${product.name}" data-unit-amount="${product.unitAmount}">
    <img src="/products/${product.sku}.svg" alt="" width="400" height="320" />
    <div class="product-text">
      <h2>${product.name}</h2>
      <p>${product.description}</p>
    </div>
    <div class="product-buy">
      ${price(product.unitAmount, currency)}
      <div class="stepper">
        <button type="button" data-step="-1" aria-label="Remove one ${product.name}" hidden>−</button>
        <label class="visually-hidden" for="${id}">Quantity of ${product.name}</label>
        <input
          id="${id}"
          name="${product.sku}"
          type="number"
          inputmode="numeric"
          min="0"
          max="${MAX_QUANTITY}"
          value="${quantity}"
        />
        <button type="button" data-step="1" aria-label="Add one ${product.name}" hidden>+</button>
      </div>
    </div>
  </li>`;
}

/** cart.js fills in the lines; without a script, the button alone is enough. */
function cartPanel(currency: string): Markup {
  return html`<section class="cart" aria-labelledby="cart-title" data-currency="${currency.toUpperCase()}">
    <h2 id="cart-title">Your cart</h2>
    <p class="cart-empty">Your cart is empty.</p>
    <ul class="cart-lines"></ul>
    <p class="cart-total" hidden>Total <output></output></p>
    <button class="button primary" type="submit">Checkout</button>
  </section>`;
}
