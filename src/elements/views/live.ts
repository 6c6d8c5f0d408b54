// The views of a session that can still be paid: open and waiting.
import { html, type TemplateResult } from 'lit';
import { fill } from '../../locale/fill.js';
import { formatMoney } from '../../locale/format.js';
import { resolveSelection } from '../../session/selection.js';
import { mayBePaid, type OpenState, type WaitingState } from '../../state/checkout-state.js';
import { titleOf } from '../messages.js';
import type { ViewContext, Views } from '../view-context.js';
import { missingChoiceView, paymentLinkView } from './pay.js';
import { choiceView } from './choice.js';
import { messageView, placeOfText, sentence, words } from './message.js';
import { sessionView } from './session.js';

/**
 * An unknown status gets no link and no *Cancel*: the payment may be in progress, and the shopper must not pay twice, or give
 * up what is paid.
 */
export function liveView(state: OpenState | WaitingState, context: ViewContext): TemplateResult {
  const isPending = state.session.status === 'pending';
  const body =
    context.paymentPanel?.view(state, context) ??
    (state.phase === 'open' && !isPending
      ? openView(state, context)
      : (context.afterPaint?.waitingView(state, context) ?? plainWaitingView(state, context)));
  return sessionView(
    state,
    [
      body,
      isPending || mayBePaid(state.session) ? null : (context.afterPaint?.cancelView(state, context) ?? placeOfText),
    ],
    context,
  );
}

/**
 * The choice and the way to pay; in two steps if the proxy fixes the choice. A list, so that the choice keeps the focus when the
 * way on comes from another file.
 */
function openView(state: OpenState, context: ViewContext): Views {
  const { proxyActions, afterPaint, strings, tag } = context;
  const { paymentPage, methods, routes, total, payments } = state.session;
  const label = sentence(fill(strings.pay, { money: formatMoney(total, tag) }, tag));
  const step = resolveSelection(methods, state.selection).missing;
  const canGoOn = routes.select !== null || paymentPage.kind === 'allowed' || payments.length > 0;
  const missing = canGoOn ? step : null;
  const options = html`<div class="body" part="body">${choiceView(state, context)}</div>`;
  const link = [
    paymentLinkView(paymentPage, label, false, context),
    afterPaint === null ? placeOfText : afterPaint.qrView(paymentPage, context),
  ];
  const onward = context.paymentPanel?.continueView(state, label) ?? link;
  const oneStep = [options, missing === null ? onward : missingChoiceView(missing, label, paymentPage, context)];
  return state.step === 'choose' && routes.select === null
    ? oneStep
    : proxyActions.openView(state, { options, label, missing, link, oneStep }, context);
}

/** Until the file of these views is loaded: this page looks for the payment by itself. */
function plainWaitingView(state: OpenState | WaitingState, context: ViewContext): TemplateResult {
  const { paymentPage, status } = state.session;
  return html`
    <div class="body" part="body">${messageView(titleOf(state, context))}</div>
    ${status === 'pending' ? null : paymentLinkView(paymentPage, words(context.strings.reopen), true, context)}
  `;
}
