// Amount, memo and address, each with a button that copies it.
import type { TemplateResult } from 'lit';
import { paymentStrings } from '../../locale/english/payment-strings.js';
import type { SessionPayment } from '../../session/payments/shown-payment.js';
import type { OpenState, WaitingState } from '../../state/checkout-state.js';
import type { LazyHost } from '../element-parts.js';
import type { PaymentStatus } from '../payment-status/payment-status.js';
import type { ViewContext } from '../view-context.js';
import type { CopiedText, Copier } from './copier.js';
import { dueOf, moneyOf, networkOf } from './entry.js';
import type { ShownCode } from './shown-code.js';

export interface Details {
  readonly state: OpenState | WaitingState;
  readonly payment: SessionPayment;
  readonly context: ViewContext;
  readonly host: LazyHost;
  readonly copier: Copier;
  readonly code: ShownCode;
  /** Null until its file is loaded. */
  readonly status: PaymentStatus | null;
}

/** The sentence that a shopper compares with the wallet, and the amount to copy. */
export function wordsView(details: Details): TemplateResult {
  const { payment, context, host } = details;
  const own = paymentStrings(context.strings);
  return host.html`
    <h2 class="title" part="title" tabindex="-1">
      ${host.sentence(host.fill(own.send, { money: moneyOf(dueOf(payment), payment), network: networkOf(payment) }, context.tag))}
    </h2>
    ${rowView('amount', own.amount, host.html`<bdi id="pay-amount" .textContent=${dueOf(payment)}></bdi> ${payment.currency.toUpperCase()}`, null, details)}
  `;
}

/** Above the address: money without it is lost. */
export function memoView(details: Details): TemplateResult | null {
  const { payment, context, host } = details;
  const own = paymentStrings(context.strings);
  const { memo } = payment;
  return (
    memo &&
    rowView(
      'memo',
      host.fill(own.required, { name: memo.name ?? own.memo }, context.tag),
      host.html`<bdi id="pay-memo" .textContent=${memo.value}></bdi>`,
      host.words(own.memoAdvice),
      details,
    )
  );
}

/** An address of more characters is an invoice, which nobody compares by eye. */
const LONG_CHARACTERS = 100;

/** In groups, so that a person can compare it; whole, because a thief makes the ends alike. Copied without blanks. */
export function addressView(details: Details): TemplateResult {
  const { payment, context, copier, host } = details;
  const { address } = payment;
  const own = paymentStrings(context.strings);
  const isLong = address.length > LONG_CHARACTERS;
  const groups = isLong ? [address] : (address.match(/.{1,4}/g) ?? []);
  const isCompared = copier.copied === 'address' && !isLong;
  const last = groups.length - 1;
  const compared = [0, 1 + Math.floor(copier.random * Math.max(1, last - 1)), last];
  const marked = isCompared ? compared : isLong ? [] : [0, last];
  const parts = compared.map((index) => groups[index]).join(' … ');
  return rowView(
    'address',
    isLong ? own.invoice : host.fill(own.address, { network: networkOf(payment) }, context.tag),
    host.html`<span id="pay-address" class=${isLong ? 'pay-invoice' : ''}
      >${groups.map(
        (group, index) =>
          host.html`<span class="group ${marked.includes(index) ? 'marked' : ''}" .textContent=${group}></span>`,
      )}</span
    >`,
    isCompared ? host.sentence(host.fill(own.compare, { parts }, context.tag)) : null,
    details,
  );
}

function rowView(
  what: CopiedText,
  label: string,
  text: TemplateResult,
  advice: TemplateResult | null,
  { payment, context, host, copier }: Details,
): TemplateResult {
  const { html, words, sentence, icon } = host;
  const own = paymentStrings(context.strings);
  const isCopied = copier.copied === what;
  const isTicked = isCopied && copier.isTicked && !copier.isSelected;
  // An address has all of the width, below its button.
  const isWide = what === 'address';
  const shown = html`<p class="pay-text" part=${`payment-${what}`} translate="no" dir="ltr">${text}</p>`;
  return html`
    <div class="pay-row ${what === 'memo' ? 'warns' : ''}">
      <div class="pay-words">
        <p class="muted" id=${`label-${what}`}>${sentence(label)}</p>
        ${isWide ? null : shown}
      </div>
      <button
        class="button secondary"
        part="copy button-secondary"
        type="button"
        id=${`copy-${what}`}
        aria-labelledby=${`copy-${what} label-${what}`}
        @click=${() => copier.copy(what, label, payment)}
      >
        ${icon(isTicked ? 'm6 12 4 5 8-10' : 'M9 9h10v10H9zM15 9V5H5v10h4')} ${words(isTicked ? own.copied : own.copy)}
      </button>
      ${isWide ? shown : null} ${advice === null ? null : html`<p class="advice" part="payment-advice">${advice}</p>`}
      ${isCopied && copier.isSelected ? html`<p class="advice" .textContent=${own.selected}></p>` : null}
    </div>
  `;
}
