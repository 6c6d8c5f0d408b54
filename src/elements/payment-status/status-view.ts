// What became of the money: figures as the server sent them, steps, transactions, and what is odd.
import type { TemplateResult } from 'lit';
import { type PaymentNote, paymentStatusStrings } from '../../locale/english/payment-status-strings.js';
import type { SessionPayment } from '../../session/payments/shown-payment.js';
import type { Session } from '../../session/session.js';
import type { EndedState, OpenState, WaitingState } from '../../state/checkout-state.js';
import type { LazyHost } from '../element-parts.js';
import type { ViewContext } from '../view-context.js';
import { stepsView } from './steps-view.js';

/** Money was seen, and nothing is to be done. */
export function statusView(
  state: OpenState | WaitingState,
  payment: SessionPayment,
  context: ViewContext,
  host: LazyHost,
): TemplateResult {
  const { html } = host;
  return html`
    <div class="body" part="body payment-status">
      ${context.afterPaint?.chosenView(state, null, context)} ${noteView(payment, context, host)}
      ${stepsView(payment, context, host)} ${figuresView(payment, context, host)}
      ${contactView(state.session, payment, context, host)}
    </div>
  `;
}

/** Below how the checkout ended, if money was seen. */
export function outcomeView(
  { session, phase }: EndedState,
  payment: SessionPayment,
  context: ViewContext,
  host: LazyHost,
): TemplateResult {
  const { html } = host;
  return html`
    ${noteView(payment, context, host, phase === 'complete' ? null : 'arrived')} ${figuresView(payment, context, host)}
    ${phase === 'complete' && payment.exception === null ? null : contactView(session, payment, context, host)}
  `;
}

/** What is odd, if anything; a word that is not known says nothing. */
export function noteView(
  payment: SessionPayment,
  { strings, tag }: ViewContext,
  { html, sentence, fill }: LazyHost,
  usual: PaymentNote | null = null,
): TemplateResult | null {
  const note = noteOf(payment, usual);
  if (note === null) return null;
  const message = paymentStatusStrings(strings)[`notes.${note}`];
  const received = moneyOf(payment.received ?? '0', payment);
  const due = moneyOf(payment.due ?? payment.amount, payment);
  return html`<p class="note warns" part="payment-note">${sentence(fill(message, { received, due }, tag))}</p>`;
}

function noteOf({ exception, canStillPay, seen }: SessionPayment, usual: PaymentNote | null): PaymentNote | null {
  switch (exception) {
    case 'underpaid':
      return usual ?? (canStillPay ? exception : 'arrived');
    case 'overpaid':
    case 'late':
    case 'held':
    case 'refunded':
    case 'wrong-asset':
      return exception;
    default:
      return usual ?? (canStillPay || seen !== '' ? null : 'closed');
  }
}

/** What has arrived and what is still due, and the transactions, as the server sent them. */
export function figuresView(
  payment: SessionPayment,
  { strings }: ViewContext,
  { html, words }: LazyHost,
): TemplateResult | null {
  const own = paymentStatusStrings(strings);
  const { received, due, transactions } = payment;
  if (!payment.seen) return null;
  const row = (label: string, amount: string | null, below: TemplateResult | null = null) =>
    html`<div>
      <dt>${words(label)}</dt>
      ${amount === null ? null : html`<dd translate="no" dir="ltr"><bdi .textContent=${moneyOf(amount, payment)}></bdi></dd>`}
      ${below}
    </div>`;
  return html`
    <dl class="receipt" part="payment-figures">
      ${received === null ? null : row(own.received, received)}
      ${due !== null && payment.isDue ? row(own.due, due) : null}
      ${transactions.map(({ id, amount, url }) =>
        row(
          own.transaction,
          amount,
          html`<dd class="txid" translate="no" dir="ltr">
            ${url === null ? id : html`<a href=${url} target="_blank" rel="noopener noreferrer">${id}</a>`}
          </dd>`,
        ),
      )}
    </dl>
  `;
}

function moneyOf(amount: string, { currency }: SessionPayment): string {
  return `${amount} ${currency.toUpperCase()}`;
}

/** Whom to ask, where something is odd or over. */
function contactView(
  session: Session,
  { support, exception, isDue }: SessionPayment,
  { strings, tag }: ViewContext,
  { html, sentence, fill }: LazyHost,
): TemplateResult | null {
  if (isDue || (exception === null && session.status !== 'expired')) return null;
  const own = paymentStatusStrings(strings);
  const { merchantName: shop } = session;
  const label = sentence(shop === null ? own.contact : fill(own.contactAt, { shop }, tag));
  const url = support?.url ?? (support?.email == null ? null : `mailto:${support.email}`);
  return url === null
    ? html`<p part="payment-support">${label}</p>`
    : html`<a class="button secondary" part="payment-support" href=${url} target="_blank" rel="noopener noreferrer"
        >${label}</a
      >`;
}
