// The page of `/wallet`: scan, send, and what was sent. It reads the play chain and changes nothing.
import { html } from 'hono/html';
import { findNetwork, type PlayNetwork } from '../chain/networks.js';
import type { ChainPayment, PlayChain } from '../chain/play-chain.js';
import type { Markup, Page } from '../page/page-layout.js';
import { balances, blocks, mineButtons, payments } from './activity-sections.js';
import { type OpenOrder, openOrders, type OpenPayment } from './open-payments.js';
import { rehearsalSection, sendSection, understoodSection } from './send-sections.js';
import { sum } from './wallet-words.js';
import { walletPath, type WalletFields } from './wallet-fields.js';
import type { WalletView } from './wallet-view.js';

/** What the last form did. */
export type WalletNotice =
  | { readonly kind: 'sent'; readonly payments: readonly ChainPayment[] }
  | { readonly kind: 'mined'; readonly network: PlayNetwork; readonly blocks: number }
  | { readonly kind: 'reorganized'; readonly network: PlayNetwork };

const MAX_ORDERS = 4;
/** How much of an invoice is shown to tell it from others: all of it would fill a phone. */
const INVOICE_CHARACTERS = 24;

export function walletPage(
  view: WalletView,
  { chain, notice }: { chain: PlayChain; notice: WalletNotice | null },
): Page {
  const { problem, fields } = view;
  const content = html`<main class="card wallet">
    <header>
      <h1>Play wallet</h1>
      <p>
        It plays the shopper’s phone, with play money. Its addresses look real, but nobody has their keys: never send
        real money to them.
      </p>
    </header>
    ${problem && html`<p class="alert" role="alert" tabindex="-1" autofocus>${problem}</p>`}
    ${notice && problem === null ? noticeBox(notice, fields) : ''}
    <div class="sides">
      <div>${scanSection(view, chain)} ${understoodSection(view)} ${rehearsalSection(view)} ${sendSection(view)}</div>
      <div>${blocks(chain, fields)} ${payments(chain)} ${balances(chain)}</div>
    </div>
  </main>`;
  return { title: problem === null ? 'Play wallet' : 'Problem: Play wallet', content };
}

function noticeBox(notice: WalletNotice, fields: WalletFields): Markup {
  const network = notice.kind === 'sent' ? findNetwork(notice.payments[0]?.network ?? '') : notice.network;
  if (network === null) return html``;
  return html`<div class="done" role="status" tabindex="-1" autofocus>
    <p>${noticeText(notice, network)}</p>
    ${network.kind === 'lightning' ? html`<p>A Lightning payment is final at once.</p>` : mineButtons(network.value, fields)}
  </div>`;
}

function noticeText(notice: WalletNotice, { name }: PlayNetwork): string {
  switch (notice.kind) {
    case 'sent':
      return `Sent ${notice.payments.map(({ amount, asset }) => sum(amount, asset)).join(', then ')} on ${name}.`;
    case 'mined':
      return `Mined ${notice.blocks} ${notice.blocks === 1 ? 'block' : 'blocks'} of ${name}.`;
    case 'reorganized':
      return `The newest block of ${name} with payments was replaced by another one.`;
  }
}

function scanSection({ fields, reading, demand }: WalletView, chain: PlayChain): Markup {
  const isChosen = reading !== null || demand !== null;
  return html`<section aria-labelledby="scan-title">
    <h2 id="scan-title">Scan</h2>
    <form method="get" action="/wallet">
      <label for="code">Paste what a code holds</label>
      <textarea id="code" name="code" rows="4" autocapitalize="none" autocomplete="off" spellcheck="false">
${fields.code}</textarea>
      <button class="primary">Read</button>
    </form>
    ${openList(openOrders(chain), isChosen)}
  </section>`;
}

/** So that nobody has to paste. Closed once there is something to pay, which then follows at once. */
function openList(orders: readonly OpenOrder[], isChosen: boolean): Markup {
  if (orders.length === 0) {
    return html`<p class="hint">
      No shop waits for a payment. Choose how to pay at a checkout, then reload this page.
    </p>`;
  }
  const older = orders.length - MAX_ORDERS;
  return html`<details ${isChosen ? '' : html`open`}>
    <summary>Or choose what shops wait for (${orders.length})</summary>
    ${orders.slice(0, MAX_ORDERS).map(
      ({ description, payments }) =>
        html`${description && html`<h3><bdi>${description}</bdi></h3>`}
          <ul class="open">
            ${payments.map(openLink)}
          </ul>`,
    )}
    ${older > 0 && html`<p class="hint">${older} older ${older === 1 ? 'one is' : 'ones are'} not listed.</p>`}
  </details>`;
}

function openLink({ network, asset, address, due, received }: OpenPayment): Markup {
  const fields = { code: '', network: network.value, asset: asset.value, address, memo: '', amount: '' };
  return html`<li>
    <a href="${walletPath(fields)}">
      <b class="figure">${sum(due ?? '', asset.value)}</b> <span>${network.name}</span>
      <code dir="ltr">${network.kind === 'lightning' ? `${address.slice(0, INVOICE_CHARACTERS)}…` : address}</code>
      ${received === '0' ? '' : html`<span>${sum(received, asset.value)} arrived</span>`}
    </a>
  </li>`;
}
