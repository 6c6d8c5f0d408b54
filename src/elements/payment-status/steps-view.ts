// The steps of a payment: the stage that the server sent, in words. None of them ends a session.
import type { TemplateResult } from 'lit';
import { paymentStatusStrings } from '../../locale/english/payment-status-strings.js';
import type { SessionPayment } from '../../session/payments/shown-payment.js';
import type { LazyHost } from '../element-parts.js';
import type { ViewContext } from '../view-context.js';

const STEP_OF_STAGE: ReadonlyMap<string, number> = new Map([
  ['detected', 1],
  ['confirming', 2],
  ['confirmed', 2],
]);

/** A stage that is not known says no more than that money was seen, or was not. The last step is the server's status alone. */
function stepOf({ stage, seen, isDue }: SessionPayment): number {
  return seen === '' || isDue ? 0 : (STEP_OF_STAGE.get(stage) ?? 1);
}

function stepTitles({ strings }: ViewContext): readonly string[] {
  const { 'steps.pending': seen, confirming } = paymentStatusStrings(strings);
  return [strings.waitingTitle, seen, confirming, strings.completeTitle];
}

/** For the live region. */
export function stepTitle(payment: SessionPayment, context: ViewContext): string {
  const title = stepTitles(context)[stepOf(payment)] ?? '';
  const { titleAndText, pendingText } = paymentStatusStrings(context.strings);
  return payment.isDue ? title : titleAndText.replace('{title}', () => title).replace('{text}', () => pendingText);
}

export function stepsView(payment: SessionPayment, context: ViewContext, host: LazyHost): TemplateResult {
  const { html, words, icon } = host;
  const current = stepOf(payment);
  return html`
    <ol class="steps" part="steps">
      ${stepTitles(context).map((title, index) =>
        index === current
          ? html`<li class="step current" part="step step-current" aria-current="step">
              <span class="step-mark"></span>
              <div>
                ${payment.isDue ? words(title) : html`<h2 class="title" part="title" tabindex="-1">${words(title)}</h2>`}
                ${confirmationsView(payment, context, host)}
                ${payment.isDue ? null : html`<p class="muted" part="text" .textContent=${paymentStatusStrings(context.strings).pendingText}></p>`}
              </div>
            </li>`
          : html`<li class="step ${index < current ? 'done' : ''}" part="step ${index < current ? 'step-done' : ''}">
              <span class="step-mark">${index < current ? icon('m6 12 4 5 8-10') : null}</span>
              ${words(title)}
            </li>`,
      )}
    </ol>
  `;
}

function confirmationsView(
  { confirmations, stage }: SessionPayment,
  { strings, tag }: ViewContext,
  { html, fill }: LazyHost,
): TemplateResult | null {
  const own = paymentStatusStrings(strings);
  if (stage === 'awaiting' || confirmations?.needed == null) return null;
  const { seen, needed, secondsLeft } = confirmations;
  const timeLeft = (seconds: number) =>
    seconds >= 90
      ? fill(own.aboutMinutes, { count: Math.round(seconds / 60) }, tag)
      : fill(own.aboutSeconds, { count: Math.ceil(seconds) }, tag);
  const texts = [fill(own.confirmations, { seen: seen ?? 0, needed }, tag)];
  if (secondsLeft !== null && secondsLeft > 0) texts.push(timeLeft(secondsLeft));
  return html`
    <p part="payment-confirmations" .textContent=${texts.join(' · ')}></p>
    <progress value=${seen ?? 0} max=${needed} aria-label=${own.confirming}></progress>
  `;
}
