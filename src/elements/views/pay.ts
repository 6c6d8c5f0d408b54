import { html, type TemplateResult } from 'lit';
import type { PaymentPage } from '../../session/session.js';
import type { QrCode } from '../qr-code.js';
import type { ViewContext } from '../view-context.js';
import { externalIcon } from './graphics.js';

/** The hand-off: a real link, so that no pop-up blocker stops it, with the host that it leads to. */
export function paymentLinkView(
  page: PaymentPage,
  label: string,
  emphasis: 'primary' | '',
  { strings, target, actions }: ViewContext,
): TemplateResult {
  if (page.kind !== 'allowed') return html`<p class="notice" part="notice">${strings.errors['bad-url']}</p>`;
  return html`
    <a
      class="button ${emphasis}"
      part="pay"
      href=${page.url}
      target=${target}
      rel="noopener noreferrer"
      aria-describedby="host"
      @click=${actions.followLink}
      @auxclick=${actions.followLink}
      >${label} ${target === '_blank' ? html`<span class="spoken">(${strings.newTab})</span>${externalIcon}` : null}</a
    >
    <p class="muted host" id="host">${strings.payHost(page.host)}</p>
  `;
}

/** Replaces the link while a choice is missing: a focusable button that says what to do, and focuses the choice. */
export function missingChoiceView(missing: 'currency' | 'network', { strings, actions }: ViewContext): TemplateResult {
  return html`
    <button
      class="button primary"
      part="pay"
      type="button"
      aria-disabled="true"
      aria-describedby="host"
      @click=${() => actions.focusChoice(missing)}
    >
      ${strings.pay}
    </button>
    <p class="muted host" id="host">${strings.needs[missing]}</p>
  `;
}

/** Modules of quiet zone that readers need (ISO/IEC 18004). */
const QUIET_ZONE = 4;

/** The payment page's URL as a QR code, to pay with a phone. Rendered when opened. */
export function qrView(page: PaymentPage, { strings, actions, ui: { qrCode } }: ViewContext): TemplateResult | null {
  if (page.kind !== 'allowed') return null;
  return html`
    <details class="qr" part="qr" @toggle=${actions.showQrCode}>
      <summary>${strings.otherDevice}</summary>
      ${qrCode?.text !== page.url ? null : qrImage(qrCode, strings.qrLabel(page.host))}
    </details>
  `;
}

function qrImage({ sizeModules, path }: QrCode, label: string): TemplateResult {
  const size = sizeModules + 2 * QUIET_ZONE;
  return html`<svg role="img" aria-label=${label} viewBox="${-QUIET_ZONE} ${-QUIET_ZONE} ${size} ${size}">
    <path d=${path} />
  </svg>`;
}
