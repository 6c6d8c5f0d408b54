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
  readonly isChosen: boolean;
}

const QR_QUIET_ZONE_MODULES = 4;

/** The fields of the pay form: a network to choose, and the address on the chosen one. */
export function paymentTarget(target: CryptoTarget | null, money: string): Markup {
  if (target === null) {
    return html`<input type="hidden" name="method" value="card" />
      <p class="card-note">This sandbox asks for no card number. <strong>${money}</strong> is paid at once.</p>`;
  }
  const { currency, networks } = target;
  return html`<input type="hidden" name="method" value="crypto" />
    <input type="hidden" name="currency" value="${currency.value}" />
    <fieldset class="networks">
      <legend>Network</legend>
      ${networks.map((network) => networkOption(network, currency.code, money))}
    </fieldset>`;
}

/** Radio, label and address are siblings, so CSS alone can show the address of the checked network. */
function networkOption(network: TargetNetwork, code: string, money: string): Markup {
  const id = `network-${network.value}`;
  return html`<div class="network">
    <input type="radio" name="network" id="${id}" value="${network.value}" ${network.isChosen ? html`checked` : ''} />
    <label for="${id}">${network.name}</label>
    <div class="address">
      <div class="qr" role="img" aria-label="QR code of the address on ${network.name}">${qrCode(network.address)}</div>
      <div class="send">
        <p>Send <strong>${money}</strong>${money.endsWith(` ${code}`) ? '' : ` in ${code}`} on ${network.name} to</p>
        <p class="copyable">
          <code dir="ltr">${network.address}</code>
          <button type="button" hidden data-copy="${network.address}">Copy address</button>
        </p>
        <p class="hint">Only ${code} on this network. Anything else sent here would be lost.</p>
      </div>
    </div>
  </div>`;
}

function qrCode(text: string): Markup {
  return raw(toSvgSource(generate(text), { pad: QR_QUIET_ZONE_MODULES, on: '#111', off: '#fff' }));
}
