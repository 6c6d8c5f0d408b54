import { html, type TemplateResult } from 'lit';
import { fill } from '../../locale/fill.js';
import type { PaymentPage } from '../../session/session.js';
import type { ViewContext } from '../view-context.js';
import { icons } from './graphics.js';
import { problemView, sentence } from './message.js';

/** The bar at the bottom: the one thing to do next, with what failed above it and where it leads below. */
export function nextView(
  button: TemplateResult,
  below: TemplateResult | null,
  failure: TemplateResult | null,
): TemplateResult {
  return html`<div class="next">${failure}${button}${below}</div>`;
}

/** The hand-off: a real link, so that no pop-up blocker stops it, with the host that it leads to. */
export function paymentLinkView(
  page: PaymentPage,
  label: TemplateResult,
  again: boolean,
  context: ViewContext,
): TemplateResult {
  const { strings, target: wanted, actions, afterPaint } = context;
  if (page.kind !== 'allowed') return nextView(problemView(strings['errors.bad-url']), null, null);
  // Until the frame's sandbox is known, the page's window: payment pages refuse to be shown in a frame.
  const target = afterPaint?.linkTarget(wanted, again) ?? (wanted === '_self' ? '_top' : wanted);
  const link = html`
    <a
      class="button primary"
      part="pay"
      href=${page.url}
      target=${target}
      rel="noopener noreferrer"
      aria-describedby="host"
      @click=${actions.followLink}
      @auxclick=${actions.followLink}
    >
      ${label}
      ${
        target === '_blank'
          ? html`<span class="spoken" .textContent=${`(${strings.newTab})`}></span>${icons.external}`
          : null
      }
    </a>
  `;
  return nextView(link, hostView(page.host, context), null);
}

/** The host in its sentence: a translated host leads nowhere. */
function hostView(host: string, { strings, tag }: ViewContext): TemplateResult {
  return html`<p class="muted host" id="host">${sentence(fill(strings.payHost, { host }, tag))}</p>`;
}

/**
 * Replaces the link while a choice is missing. It looks and reads the same: pressed, it says what is missing, beside the
 * choice.
 */
export function missingChoiceView(
  missing: 'currency' | 'network',
  label: TemplateResult,
  page: PaymentPage,
  context: ViewContext,
): TemplateResult {
  const button = html`
    <button
      class="button primary"
      part="pay pay-inactive"
      type="button"
      @click=${() => context.actions.showGap(missing)}
    >
      ${label}
    </button>
  `;
  return nextView(button, page.kind === 'allowed' ? hostView(page.host, context) : null, null);
}
