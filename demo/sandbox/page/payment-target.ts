import { html, raw } from 'hono/html';
import { generate } from 'lean-qr';
import { toSvgSource } from 'lean-qr/extras/svg';
import type { Markup } from './page-layout.js';

/** A coin, with the address to send it to on each network. */
export interface CryptoTarget {
  readonly currency: { readonly value: string; readonly code: string };
  readonly networks: readonly TargetNetwork[];
}

interface TargetNetwork {
  readonly value: string;
  readonly name: string;
  readonly address: string;
  /** The exact amount of coins; null if it is the amount due. */
  readonly money: string | null;
  readonly isChosen: boolean;
}

const QR_QUIET_ZONE_MODULES = 4;

/** The fields of the pay form: a network, to choose if there are several, and the address on it. */
export function paymentTarget(target: CryptoTarget | null, money: string): Markup {
  if (target === null) {
    return html`<input type="hidden" name="method" value="card" />
      <p class="card-note">The sandbox needs no card number: it pays <strong>${money}</strong> at once.</p>`;
  }
  const { currency, networks } = target;
  const [only, ...others] = networks;
  return html`<input type="hidden" name="method" value="crypto" />
    <input type="hidden" name="currency" value="${currency.value}" />
    ${
      only !== undefined && others.length === 0
        ? html`<input type="hidden" name="network" value="${only.value}" />${address(only, currency.code, money)}`
        : html`<fieldset class="networks">
            <legend>Network</legend>
            ${networks.map((network) => networkOption(network, currency.code, money))}
          </fieldset>`
    }`;
}

/** Radio, label and address are siblings, so CSS alone can show the address of the checked network. */
function networkOption(network: TargetNetwork, code: string, money: string): Markup {
  const id = `network-${network.value}`;
  return html`<div class="network">
    <input type="radio" name="network" id="${id}" value="${network.value}" ${network.isChosen ? html`checked` : ''} />
    <label for="${id}">${network.name}</label>
    ${address(network, code, money)}
  </div>`;
}

function address({ name, address: account, money: coins }: TargetNetwork, code: string, due: string): Markup {
  const money = coins ?? due;
  return html`<div class="address">
    <div class="qr" role="img" aria-label="QR code of the address on ${name}">${qrCode(account)}</div>
    <div class="send">
      <p>Send <strong>${money}</strong>${money.endsWith(` ${code}`) ? '' : ` in ${code}`} on <b>${name}</b> to</p>
      <p class="copyable">
        <code dir="ltr">${account}</code>
        <button type="button" hidden data-copy="${account}">Copy address</button>
      </p>
      <p class="hint">Only send ${code} on this network. Anything else would be lost.</p>
    </div>
  </div>`;
}

function qrCode(text: string): Markup {
  return raw(toSvgSource(generate(text), { pad: QR_QUIET_ZONE_MODULES, on: '#111', off: '#fff' }));
}
