import { html, type TemplateResult } from 'lit';
import type { WaitingState } from '../../state/checkout-state.js';
import { messageFor } from '../messages.js';
import type { ViewContext } from '../view-context.js';
import { progressView } from './message.js';
import { paymentLinkView } from './pay.js';
import { sessionView } from './session.js';

/** The shopper pays elsewhere, while this page looks for the payment. */
export function waitingView(state: WaitingState, context: ViewContext): TemplateResult {
  const { strings, actions, ui } = context;
  const isRunning = ui.check === 'running';
  const body = html`
    ${progressView(messageFor(state, strings))}
    <button class="button primary" part="check" type="button" aria-disabled=${isRunning} @click=${actions.checkNow}>
      ${isRunning ? strings.checking : strings.checkNow}
    </button>
    ${ui.check === 'not-paid' ? html`<p class="muted">${strings.notPaidYet}</p>` : null}
    ${paymentLinkView(state.session.paymentPage, strings.reopen, '', context)}
  `;
  return sessionView(state, body, context);
}
