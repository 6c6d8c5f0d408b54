import { html, type TemplateResult } from 'lit';
import { resolveSelection } from '../../session/selection.js';
import type { OpenState } from '../../state/checkout-state.js';
import type { ViewContext } from '../view-context.js';
import { optionsView } from './options.js';
import { missingChoiceView, paymentLinkView, qrView } from './pay.js';
import { sessionView } from './session.js';

/** The shopper sees what is bought, chooses, and goes on to pay; in two steps where the proxy fixes the choice. */
export function openView(state: OpenState, context: ViewContext): TemplateResult {
  const { proxyActions, strings } = context;
  const { paymentPage, methods, routes } = state.session;
  const { missing } = resolveSelection(methods, state.selection);
  const pieces = {
    options: optionsView(state, context),
    ask:
      missing !== null && (routes.select !== null || paymentPage.kind === 'allowed')
        ? missingChoiceView(missing, context)
        : null,
    link: html`${paymentLinkView(paymentPage, strings.pay, 'primary', context)} ${qrView(paymentPage, context)}`,
  };
  const inOneStep = html`${pieces.options} ${pieces.ask ?? pieces.link}`;
  if ((state.step === 'choose' && routes.select === null) || proxyActions === 'missing')
    return sessionView(state, inOneStep, context);
  // Until the second step's file is there, its place is kept: a link that turns into a button would be pressed.
  const body =
    proxyActions?.openView(state, pieces, context) ??
    html`${pieces.options} ${pieces.ask ?? html`<div class="button"></div>`}`;
  return sessionView(state, body, context);
}
