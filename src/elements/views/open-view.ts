import { html, type TemplateResult } from 'lit';
import { resolveSelection } from '../../session/selection.js';
import type { OpenState } from '../../state/checkout-state.js';
import type { ViewContext } from '../view-context.js';
import { optionsView } from './options-view.js';
import { paymentLinkView } from './payment-link-view.js';
import { qrView } from './qr-view.js';
import { sessionView } from './session-view.js';

/** The shopper sees what is bought, chooses, and goes on to pay. */
export function openView(state: OpenState, context: ViewContext): TemplateResult {
  const { paymentPage, methods } = state.session;
  const { missing } = resolveSelection(methods, state.selection);
  const body = html`
    ${optionsView(state, context)} ${paymentLinkView(paymentPage, context.strings.pay, missing, context)}
    ${missing === null ? qrView(paymentPage, context) : null}
  `;
  return sessionView(state, body, context);
}
