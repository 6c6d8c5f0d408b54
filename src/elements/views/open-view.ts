import { html, type TemplateResult } from 'lit';
import { resolveSelection } from '../../session/selection.js';
import type { OpenState } from '../../state/checkout-state.js';
import type { ViewContext } from '../view-context.js';
import { optionsView } from './options-view.js';
import { missingChoiceView, paymentLinkView } from './payment-link-view.js';
import { qrView } from './qr-view.js';
import { sessionView } from './session-view.js';

/** The shopper sees what is bought, chooses, and goes on to pay. */
export function openView(state: OpenState, context: ViewContext): TemplateResult {
  const { paymentPage, methods } = state.session;
  const { missing } = resolveSelection(methods, state.selection);
  const payment =
    missing !== null && paymentPage.kind === 'allowed'
      ? missingChoiceView(missing, context)
      : html`${paymentLinkView(paymentPage, context.strings.pay, 'primary', context)} ${qrView(paymentPage, context)}`;
  return sessionView(state, html`${optionsView(state, context)} ${payment}`, context);
}
