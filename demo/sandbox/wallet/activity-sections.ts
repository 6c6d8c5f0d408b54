// The parts of the wallet page that show the play chain: payments, blocks and balances.
import { html } from 'hono/html';
import { findNetwork, PLAY_NETWORKS, type PlayNetwork } from '../chain/networks.js';
import type { ChainPayment, PlayChain } from '../chain/play-chain.js';
import type { Markup } from '../page/page-layout.js';
import { type WalletFields, walletPath } from './wallet-fields.js';
import { paymentStatus, sum } from './wallet-words.js';

const MAX_PAYMENTS = 20;
/** What one press mines: a block, Bitcoin's six, and the 20 that Tron's wallets wait for. */
const BLOCK_COUNTS = [1, 6, 20] as const;

export function payments(chain: PlayChain): Markup {
  const all = chain.payments();
  const older = all.length - MAX_PAYMENTS;
  return html`<section aria-labelledby="payments-title">
    <h2 id="payments-title">Sent</h2>
    ${
      all.length === 0
        ? html`<p class="hint">Nothing yet.</p>`
        : html`<ul class="payments">
            ${all.slice(0, MAX_PAYMENTS).map(paymentRow)}
          </ul>`
    }
    ${older > 0 && html`<p class="hint">${older} older ${older === 1 ? 'payment is' : 'payments are'} not listed.</p>`}
  </section>`;
}

function paymentRow(payment: ChainPayment): Markup {
  const { id, network, asset, address, memo, amount, sentAtMs, confirmations, isDropped } = payment;
  const state = isDropped ? 'dropped' : confirmations === 0 ? 'open' : 'complete';
  return html`<li>
    <p>
      <b class="figure">${sum(amount, asset)}</b> on ${findNetwork(network)?.name ?? network}
      <span class="status ${state}">${paymentStatus(payment)}</span>
    </p>
    <p class="hint">To <code dir="ltr">${address}</code>${memo !== null && html`, memo <bdi>${memo}</bdi>`}</p>
    <p class="hint">
      At ${new Date(sentAtMs).toISOString().slice(11, 19)} UTC, transaction
      <a href="/chain/transactions/${id}"><code dir="ltr">${id.slice(0, 12)}…</code></a>
    </p>
  </li>`;
}

/** For the networks with payments: elsewhere, a block changes nothing. */
export function blocks(chain: PlayChain, fields: WalletFields): Markup | null {
  const used = new Set(chain.payments().map(({ network }) => network));
  const networks = PLAY_NETWORKS.filter(({ value, kind }) => used.has(value) && kind !== 'lightning');
  if (networks.length === 0) return null;
  return html`<section aria-labelledby="blocks-title">
    <h2 id="blocks-title">Blocks</h2>
    ${networks.map((network) => networkBlocks(network, chain, fields))}
  </section>`;
}

function networkBlocks({ value, name }: PlayNetwork, chain: PlayChain, fields: WalletFields): Markup {
  const isMined = chain.payments().some(({ network, confirmations }) => network === value && confirmations > 0);
  return html`<div class="network-blocks">
    <h3>${name}: ${chain.height(value)} ${chain.height(value) === 1 ? 'block' : 'blocks'}</h3>
    ${mineButtons(value, fields)}
    ${
      isMined &&
      html`<form method="post" action="/wallet/reorganize" class="row">
        ${blockFields(value, fields)}
        <button name="outcome" value="unconfirmed">Undo a block <span>its payments wait again</span></button>
        <button name="outcome" value="dropped">Undo a block <span>its payments are gone</span></button>
      </form>`
    }
  </div>`;
}

export function mineButtons(network: string, fields: WalletFields): Markup {
  const name = findNetwork(network)?.name ?? network;
  return html`<form method="post" action="/wallet/mine" class="row">
    ${blockFields(network, fields)}
    ${BLOCK_COUNTS.map(
      (count) =>
        html`<button name="blocks" value="${count}">
          Mine ${count} ${count === 1 ? 'block' : 'blocks'}<span class="visually-hidden"> of ${name}</span>
        </button>`,
    )}
  </form>`;
}

/** After the form, the page shows the same payment again. */
function blockFields(network: string, fields: WalletFields): Markup {
  return html`<input type="hidden" name="network" value="${network}" />
    <input type="hidden" name="back" value="${walletPath(fields)}" />`;
}

export function balances(chain: PlayChain): Markup {
  return html`<section aria-labelledby="balances-title">
    <h2 id="balances-title">Play money</h2>
    <dl class="balances">
      ${PLAY_NETWORKS.map(
        ({ value, name, assets }) =>
          html`<div>
            <dt>${name}</dt>
            ${assets.map((asset) => html`<dd class="figure">${sum(chain.balance(value, asset.value), asset.value)}</dd>`)}
          </div>`,
      )}
    </dl>
  </section>`;
}
