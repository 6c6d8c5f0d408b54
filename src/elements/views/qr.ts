import { html, type TemplateResult } from 'lit';
import type { PaymentPage } from '../../session/session.js';
import type { QrCode } from '../qr-code.js';
import type { ViewContext } from '../view-context.js';

/** Modules of quiet zone that readers need (ISO/IEC 18004). */
const QUIET_ZONE = 4;

/** The payment page's address as a QR code, for a shopper who pays with a phone. Drawn when it is opened. */
export function qrView(
  page: PaymentPage,
  { strings, actions, disclosed: { qrCode } }: ViewContext,
): TemplateResult | null {
  if (page.kind !== 'allowed') return null;
  return html`
    <details class="qr" part="qr" @toggle=${actions.showQrCode}>
      <summary>${strings.otherDevice}</summary>
      ${qrCode?.text !== page.url ? null : drawing(qrCode, strings.qrLabel(page.host))}
    </details>
  `;
}

function drawing({ sizeModules, path }: QrCode, label: string): TemplateResult {
  const size = sizeModules + 2 * QUIET_ZONE;
  return html`<svg role="img" aria-label=${label} viewBox="${-QUIET_ZONE} ${-QUIET_ZONE} ${size} ${size}">
    <path d=${path} />
  </svg>`;
}
