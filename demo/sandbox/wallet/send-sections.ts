// The parts of the wallet page that lead to a payment: what the code says, rehearsals, and the form to send anything.
import { html } from 'hono/html';
import { findNetwork, PLAY_NETWORKS } from '../chain/networks.js';
import type { PaymentOrder } from '../chain/play-chain.js';
import type { Markup } from '../page/page-layout.js';
import type { CodeReading } from './code/code-reading.js';
import { type Rehearsal, rehearsalsOf } from './rehearsals.js';
import { walletPath, type WalletFields } from './wallet-fields.js';
import { sum } from './wallet-words.js';
import type { WalletView } from './wallet-view.js';

const UNSAID = 'not in the code';

export function understoodSection({ read, reading, fields }: WalletView): Markup | null {
  if (read === null || reading === null) return null;
  const { address, asset, amount, memo } = reading;
  return html`<section aria-labelledby="understood-title">
    <h2 id="understood-title">What the code says</h2>
    <dl class="understood">
      ${fact('Form', read.form)} ${fact(read.readings.length > 1 ? 'Networks' : 'Network', networksOf(read.readings))}
      ${fact('Recipient', html`<code dir="ltr">${address}</code>`)} ${fact('Coin', asset?.toUpperCase() ?? UNSAID)}
      ${fact('Amount', amount ?? UNSAID)} ${fact('Memo', memo ?? 'none')}
    </dl>
    ${
      read.notes.length > 0 &&
      html`<ul class="hint">
        ${read.notes.map((note) => html`<li>${note}</li>`)}
      </ul>`
    }
    ${read.warnings.map((warning) => html`<p class="warning"><b>Real wallets:</b> ${warning}</p>`)}
    ${read.readings.length > 1 && networkLinks(read.readings, reading, fields)}
  </section>`;
}

function fact(label: string, value: Markup | string): Markup {
  return html`<div>
    <dt>${label}</dt>
    <dd>${value}</dd>
  </div>`;
}

function networksOf(readings: readonly CodeReading[]): string {
  return readings.map(({ network }) => findNetwork(network)?.name ?? network).join(' or ');
}

function networkLinks(readings: readonly CodeReading[], chosen: CodeReading, { code }: WalletFields): Markup {
  return html`<nav class="method-links" aria-label="Network to pay on">
    ${readings.map(({ network }) => {
      const fields = { code, network, asset: '', address: '', memo: '', amount: '' };
      return html`<a href="${walletPath(fields)}" ${network === chosen.network ? html`aria-current="true"` : ''}
        >${findNetwork(network)?.name ?? network}</a
      >`;
    })}
  </nav>`;
}

export function rehearsalSection({ demand, fields }: WalletView): Markup | null {
  if (demand === null) return null;
  const { network, asset, address, memo, amount, open } = demand;
  const hidden = { code: fields.code, network: network.value, asset: asset.value, address, memo: memo ?? '', amount };
  return html`<section aria-labelledby="rehearsal-title">
    <h2 id="rehearsal-title">Rehearse a payment of ${sum(amount, asset.value)} on ${network.name}</h2>
    ${
      open !== null && open.received !== '0'
        ? html`<p class="hint">${sum(open.received, open.asset.value)} arrived so far.</p>`
        : ''
    }
    <form method="post" action="/wallet/rehearse">
      ${hiddenFields(hidden)}
      <div class="presets">${rehearsalsOf(demand).map(rehearsalButton)}</div>
    </form>
  </section>`;
}

function rehearsalButton({ kind, label, orders, prepare }: Rehearsal): Markup {
  const text = orders.map(({ amount, asset }) => sum(amount, asset)).join(' + ');
  const name = findNetwork(orders[0]?.network ?? '')?.name ?? '';
  return html`<button name="kind" value="${kind}">
    <b>${label}</b> <span>${text} on ${name}${prepare === null ? '' : ', after the time has run out'}</span>
  </button>`;
}

/** The fields that a form sends along, so that the page shows the same after it. */
function hiddenFields(fields: WalletFields): Markup {
  const given = Object.entries(fields).filter(([, value]) => value !== '');
  return html`${given.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}`;
}

export function sendSection({ fields }: WalletView): Markup {
  const field = (name: 'amount' | 'memo', label: string, attributes: Markup): Markup =>
    html`<p>
      <label for="${name}">${label}</label>
      <input id="${name}" name="${name}" value="${fields[name]}" autocomplete="off" spellcheck="false" ${attributes} />
    </p>`;
  return html`<section aria-labelledby="send-title">
    <h2 id="send-title">Send anything</h2>
    <form method="post" action="/wallet/send">
      ${fields.code && html`<input type="hidden" name="code" value="${fields.code}" />`}
      <p>
        <label for="coin">Coin and network</label>
        <select id="coin" name="coin">
          ${PLAY_NETWORKS.map(({ value, name, assets }) =>
            assets.map((asset) => coinOption({ network: value, asset: asset.value }, name, fields)),
          )}
        </select>
      </p>
      <p>
        <label for="address">Recipient</label>
        <textarea
          id="address"
          name="address"
          rows="2"
          dir="ltr"
          autocapitalize="none"
          autocomplete="off"
          spellcheck="false"
        >
${fields.address}</textarea>
      </p>
      ${field('amount', 'Amount', html`dir="ltr" inputmode="decimal"`)} ${field('memo', 'Memo (optional)', html``)}
      <button>Send</button>
    </form>
  </section>`;
}

function coinOption(
  { network, asset }: Pick<PaymentOrder, 'network' | 'asset'>,
  name: string,
  fields: WalletFields,
): Markup {
  const isChosen = network === fields.network && (asset === fields.asset || fields.asset === '');
  return html`<option value="${network}/${asset}" ${isChosen ? html`selected` : ''}>
    ${asset.toUpperCase()} on ${name}
  </option>`;
}
