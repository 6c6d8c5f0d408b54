import { html, nothing, type TemplateResult } from 'lit';
import type { ResolvedSelection } from '../../session/selection.js';
import type { PaymentPage } from '../../session/session.js';
import type { ViewContext } from '../view-context.js';
import { externalIcon } from './icons.js';

/**
 * The hand-off: a real link, so that no pop-up blocker stops it, and the host that it leads to. While a choice is missing
 * it stays in its place and can be reached, says what to do, and leads nowhere.
 */
export function paymentLinkView(
  page: PaymentPage,
  label: string,
  missing: ResolvedSelection['missing'],
  { strings, target, actions }: ViewContext,
): TemplateResult {
  if (page.kind !== 'allowed') return html`<p class="notice" part="notice">${strings.errors['bad-url']}</p>`;
  const isBlank = missing === null && target === '_blank';
  return html`
    <a
      class="button primary"
      part="pay"
      tabindex="0"
      href=${missing === null ? page.url : nothing}
      target=${target}
      rel="noopener noreferrer"
      aria-disabled=${missing === null ? nothing : true}
      aria-describedby="host"
      @click=${
        missing === null
          ? actions.followLink
          : () => {
              actions.focusChoice(missing);
            }
      }
      @auxclick=${actions.followLink}
      >${label} ${isBlank ? html`<span class="spoken">(${strings.newTab})</span>${externalIcon}` : null}</a
    >
    <p class="muted host" id="host">${missing === null ? strings.payHost(page.host) : strings.needs[missing]}</p>
  `;
}
