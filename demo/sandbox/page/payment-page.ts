// The hosted payment page: merchant, amount, expiry, address, and the sandbox's test controls.
// It knows no provider and no business rule; `PaymentPage` has everything it shows and where its forms go.
import { html } from 'hono/html';
import type { Markup, Page } from './page-layout.js';
import { paymentTarget, type CryptoTarget } from './payment-target.js';

export interface PaymentPage {
  /** Path of the page; its forms post to `pay`, `underpay`, `expire` and `cancel` below it. */
  readonly path: string;
  readonly merchantName: string;
  readonly currency: string;
  readonly amount: string;
  /** How much has arrived; null before the first payment. */
  readonly received: string | null;
  /** How much is still missing. */
  readonly due: string;
  readonly items: readonly { readonly name: string; readonly quantity: number; readonly amount: string }[];
  readonly expiresAt: Date;
  readonly secondsLeft: number;
  /** Links to this page with another coin, or a card, chosen. Without a choice there is at most one. */
  readonly methods: readonly MethodLink[];
  /** Where to send the coins; null for a card. */
  readonly target: CryptoTarget | null;
  /** Why the last form was rejected. */
  readonly notice: string | null;
}

export interface MethodLink {
  readonly label: string;
  readonly href: string;
  readonly logo: string | null;
  readonly isCurrent: boolean;
}

/** The sandbox's own button stands outside the form that it submits, among the other controls. */
const FORM_ID = 'payment-form';

export function paymentPage(page: PaymentPage): Page {
  const money = `${page.due} ${page.currency}`;
  const content = html`<main class="card">
    ${summary(page)}
    <section class="payment" aria-labelledby="payment-title">
      <h2 id="payment-title">How to pay</h2>
      ${page.notice && html`<p class="alert" role="alert">${page.notice}</p>`} ${progress(page)}
      ${methodLinks(page.methods)}
      <form method="post" action="${page.path}/pay" id="${FORM_ID}">${paymentTarget(page.target, money)}</form>
      ${sandboxControls(page.path)}
      <form method="post" action="${page.path}/cancel"><button class="quiet">Cancel</button></form>
    </section>
  </main>`;
  return { title: `Pay ${money} to ${page.merchantName}`, content };
}

function summary({ merchantName, amount, currency, items, expiresAt, secondsLeft }: PaymentPage): Markup {
  const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: 'UTC' }).format(expiresAt);
  return html`<header class="summary">
    <p class="merchant">
      <span class="avatar" aria-hidden="true">${Array.from(merchantName)[0]}</span> <bdi>${merchantName}</bdi>
    </p>
    <h1 class="amount"><span class="figure">${amount}</span> <span class="code">${currency}</span></h1>
    <p class="expiry">
      Expires <time datetime="${expiresAt.toISOString()}" data-seconds-left="${secondsLeft}">at ${time} UTC</time>
    </p>
    <ul class="items">
      ${items.map(
        (item) =>
          html`<li>
            <span><bdi>${item.name}</bdi> <span class="quantity">× ${item.quantity}</span></span>
            <span class="figure">${item.amount}</span>
          </li>`,
      )}
    </ul>
  </header>`;
}

function progress({ received, due, currency }: PaymentPage): Markup | null {
  if (received === null) return null;
  return html`<dl class="progress">
    <div>
      <dt>Received</dt>
      <dd>${received} ${currency}</dd>
    </div>
    <div>
      <dt>Still due</dt>
      <dd>${due} ${currency}</dd>
    </div>
  </dl>`;
}

function methodLinks(offered: readonly MethodLink[]): Markup | null {
  if (offered.length < 2) return null;
  return html`<nav class="method-links" aria-label="Payment method">
    ${offered.map(
      (way) =>
        html`<a href="${way.href}" ${way.isCurrent ? html`aria-current="true"` : ''}>
          ${way.logo && html`<img src="${way.logo}" alt="" width="24" height="24" />`} ${way.label}
        </a>`,
    )}
  </nav>`;
}

function sandboxControls(path: string): Markup {
  return html`<aside class="controls" aria-labelledby="controls-title">
    <h3 id="controls-title">Sandbox controls</h3>
    <p>You need no wallet. Choose what happens to this payment:</p>
    <button class="primary" form="${FORM_ID}">Simulate payment</button>
    <div class="row">
      <form method="post" action="${path}/underpay"><button>Simulate underpayment</button></form>
      <form method="post" action="${path}/expire"><button>Expire now</button></form>
    </div>
    <p>Or <a href="/faults">simulate API faults</a> and see how your server responds.</p>
  </aside>`;
}
