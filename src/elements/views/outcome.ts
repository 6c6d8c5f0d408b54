import { html, type SVGTemplateResult, type TemplateResult } from 'lit';
import { formatMoney } from '../../locale/format.js';
import type { Strings } from '../../locale/strings.js';
import { type CanceledState, type CompleteState, type ExpiredState, mayBePaid } from '../../state/checkout-state.js';
import { messageFor } from '../messages.js';
import type { ViewContext } from '../view-context.js';
import { checkIcon, clockIcon, crossIcon } from './graphics.js';
import { messageView, words } from './message.js';

type EndedState = CompleteState | ExpiredState | CanceledState;

/** How the checkout ended. */
export function outcomeView(state: EndedState, context: ViewContext): TemplateResult {
  const { strings, tag, proxyActions } = context;
  const { merchantName, total, isTest, routes } = state.session;
  const restarts = state.phase !== 'complete' && routes.restart !== null && !mayBePaid(state.session);
  return html`
    <div class="outcome" part="outcome">
      <span class="seal">${ICONS[state.phase]}</span>
      ${messageView(messageFor(state, strings))}
      <p class="receipt">
        <bdi translate="no" .textContent=${merchantName}></bdi>
        <strong><bdi translate="no" .textContent=${formatMoney(total, tag)}></bdi></strong>
        ${isTest ? html`<span class="badge" part="test-mode" .textContent=${strings.testMode}></span>` : null}
      </p>
      ${nextLink(state, strings)} ${restarts ? proxyActions.restartView(context) : null}
    </div>
  `;
}

const ICONS: Readonly<Record<EndedState['phase'], SVGTemplateResult>> = {
  complete: checkIcon,
  expired: clockIcon,
  canceled: crossIcon,
};

function nextLink({ phase, session }: EndedState, strings: Strings): TemplateResult | null {
  const isComplete = phase === 'complete';
  const url = isComplete ? session.successUrl : session.cancelUrl;
  const label = isComplete ? strings.next : strings.back;
  return url === null
    ? null
    : html`<a class="button primary" part="continue" href=${url} target="_self">${words(label)}</a>`;
}
