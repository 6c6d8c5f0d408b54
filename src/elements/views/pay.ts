import { html, type TemplateResult } from 'lit';
import type { PaymentPage } from '../../session/session.js';
import type { QrCode } from '../qr-code.js';
import type { ViewContext } from '../view-context.js';
import { externalIcon } from './graphics.js';
import { failureView, problemView, words } from './message.js';

/** The hand-off: a real link, so that no pop-up blocker stops it, with the host that it leads to. */
export function paymentLinkView(
  page: PaymentPage,
  label: string,
  emphasis: 'primary' | '',
  { strings, target: wanted, actions }: ViewContext,
): TemplateResult {
  if (page.kind !== 'allowed') return problemView(strings.errors['bad-url']);
  const target = payTarget(wanted, !emphasis);
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
    >
      ${words(label)}
      ${
        target === '_blank'
          ? html`<span class="spoken" .textContent=${`(${strings.newTab})`}></span>${externalIcon}`
          : null
      }
    </a>
    ${hostView(page.host, strings.payHost)}
  `;
}

/**
 * The target of the link to the payment page. In a frame, `_self` would load it into the frame, where payment pages refuse
 * to be shown: it becomes `_top`, or `_blank` if the frame's sandbox forbids that.
 * @param again Whether the link was followed before. A frame that is still here was perhaps not allowed to leave.
 */
function payTarget(wanted: '_blank' | '_self', again: boolean): '_blank' | '_self' | '_top' {
  if (globalThis.window === globalThis.top) return wanted;
  const leaves = (wanted === '_self' && !again) || !isAllowed(/allow-popups(?!-)/);
  // A sandbox around a page of the origin `null` cannot be read.
  return leaves && origin !== 'null' && isAllowed(/allow-top-navigation(-by-user-activation)?(?!-)/)
    ? '_top'
    : '_blank';
}

/** Whether all sandboxes around the page allow something, as far as the page may read them. */
function isAllowed(token: RegExp): boolean {
  try {
    for (let frame: Window = window; frame !== frame.parent; frame = frame.parent) {
      const sandbox = frame.frameElement?.getAttribute('sandbox');
      if (sandbox != null && !token.test(sandbox)) return false;
    }
  } catch {
    // A frame inside another site: only a click shows what it may do.
  }
  return true;
}

/** The host in its sentence: apart, because a translated host leads nowhere. */
function hostView(host: string, sentence: (host: string) => string): TemplateResult {
  const [before, after] = sentence('\n').split('\n');
  return html`<p class="muted host" id="host">
    ${words(before)}<bdi translate="no" .textContent=${host}></bdi>${words(after)}
  </p>`;
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
      ${words(strings.pay)}
    </button>
    <p class="muted host" id="host" .textContent=${strings.needs[missing]}></p>
  `;
}

/** The payment page's URL as a QR code, to pay with a phone. Rendered when opened. */
export function qrView(page: PaymentPage, context: ViewContext): TemplateResult | null {
  const {
    strings,
    actions,
    ui: { qrCode },
  } = context;
  if (page.kind !== 'allowed') return null;
  return html`
    <details class="qr" part="qr" @toggle=${actions.showQrCode}>
      <summary .textContent=${strings.otherDevice}></summary>
      ${qrCode?.text === page.url ? qrImage(qrCode, strings.qrLabel(page.host)) : failureView('qr-failed', context)}
    </details>
  `;
}

function qrImage({ viewBox, path }: QrCode, label: string): TemplateResult {
  return html`<svg role="img" aria-label=${label} viewBox=${viewBox}><path d=${path} /></svg>`;
}
