// The views of a session that can still be paid: open and waiting.
import { html, type TemplateResult } from 'lit';
import { resolveSelection } from '../../session/selection.js';
import type { OpenState, WaitingState } from '../../state/checkout-state.js';
import { messageFor } from '../messages.js';
import type { ViewContext } from '../view-context.js';
import { failureView, progressView, words } from './message.js';
import { optionsView } from './options.js';
import { missingChoiceView, paymentLinkView, qrView } from './pay.js';
import { sessionView } from './session.js';

/** The order, the choice and the way to pay; in two steps if the proxy fixes the choice. */
export function openView(state: OpenState, context: ViewContext): TemplateResult {
  const { proxyActions, strings } = context;
  const { paymentPage, methods, routes } = state.session;
  const step = resolveSelection(methods, state.selection).missing;
  const options = optionsView(state, context);
  const missing =
    step !== null && (routes.select !== null || paymentPage.kind === 'allowed')
      ? missingChoiceView(step, context)
      : null;
  const link = html`${paymentLinkView(paymentPage, strings.pay, 'primary', context)} ${qrView(paymentPage, context)}`;
  const oneStep = html`${options} ${missing ?? link}`;
  const body =
    state.step === 'choose' && routes.select === null
      ? oneStep
      : proxyActions.openView(state, { options, missing, link, oneStep }, context);
  return sessionView(state, body, context);
}

/** The shopper pays elsewhere, while this page looks for the payment. */
export function waitingView(state: WaitingState, context: ViewContext): TemplateResult {
  const { strings, actions, ui } = context;
  const isRunning = ui.check === 'running';
  const { paymentPage } = state.session;
  const body = html`
    ${progressView(messageFor(state, strings))} ${failureView('check-failed', context)}
    <button class="button primary" part="check" type="button" aria-disabled=${isRunning} @click=${actions.checkNow}>
      ${words(isRunning ? strings.checking : strings.checkNow)}
    </button>
    ${ui.check === 'not-paid' ? html`<p class="muted" .textContent=${strings.notPaidYet}></p>` : null}
    ${paymentLinkView(paymentPage, strings.reopen, '', context)} ${qrView(paymentPage, context)}
  `;
  return sessionView(state, body, context);
}
