// What became of the money of a payment in place. Loaded by the payment details, beside them. It imports nothing at run time
// that the main script file or the payment details have.
import type { TemplateResult } from 'lit';
import type { SessionPayment } from '../../session/payments/shown-payment.js';
import type { EndedState, OpenState, WaitingState } from '../../state/checkout-state.js';
import type { LazyHost } from '../element-parts.js';
import type { ViewContext } from '../view-context.js';
import { figuresView, noteView, outcomeView, statusView } from './status-view.js';
import { stepsView, stepTitle } from './steps-view.js';
import { paymentStatusStyles } from './styles.js';

export interface PaymentStatus {
  /** Money was seen, and nothing is to be done. */
  readonly statusView: (
    state: OpenState | WaitingState,
    payment: SessionPayment,
    context: ViewContext,
  ) => TemplateResult;
  readonly outcomeView: (state: EndedState, payment: SessionPayment, context: ViewContext) => TemplateResult;
  /** What is odd; null if nothing is. */
  readonly noteView: (payment: SessionPayment, context: ViewContext) => TemplateResult | null;
  /** Below an address: what has arrived already, and the steps. */
  readonly progressView: (payment: SessionPayment, context: ViewContext) => TemplateResult;
  /** For the live region. */
  readonly stepTitle: (payment: SessionPayment, context: ViewContext) => string;
}

export function createPaymentStatus(host: LazyHost): PaymentStatus {
  host.styles.add(paymentStatusStyles);
  return {
    statusView: (state, payment, context) => statusView(state, payment, context, host),
    outcomeView: (state, payment, context) => outcomeView(state, payment, context, host),
    noteView: (payment, context) => noteView(payment, context, host),
    progressView: (payment, context) => host.html`
      ${figuresView(payment, context, host)} ${stepsView(payment, context, host)}
    `,
    stepTitle,
  };
}
