// What to send, and where to: words first, then the code, the memo and the address.
import type { TemplateResult } from 'lit';
import { paymentStrings } from '../../locale/english/payment-strings.js';
import { hasChoice } from './entry.js';
import { addressView, type Details, memoView, wordsView } from './rows-view.js';

export function detailsView(details: Details): TemplateResult {
  const { payment, context, copier, host, status } = details;
  const { html } = host;
  if (copier.isTampered || payment.withheld !== null) return withheldView(details);
  // A thumb has the wallet on the same device; elsewhere, the code comes first.
  const isTouch = isCoarse();
  return html`
    <div class="body" part="body payment-details">
      ${chosenView(details)} ${status?.noteView(payment, context)} ${wordsView(details)} ${memoView(details)}
      ${isTouch ? walletsView(details, 'primary') : null}
      <div class="pay-pair">
        ${details.code.view(payment, context)}
        <div>${addressView(details)} ${isTouch ? null : walletsView(details, 'secondary')}</div>
      </div>
      <div class="note pay-stack">
        <p .textContent=${context.strings.networkAdvice}></p>
        <p class="muted" .textContent=${paymentStrings(context.strings).feeAdvice}></p>
      </div>
      ${status?.progressView(payment, context)}
    </div>
    ${elsewhereView(details)}
  `;
}

/** DOM simulations for tests lack it. */
function isCoarse(): boolean {
  const { matchMedia } = globalThis as { readonly matchMedia?: typeof window.matchMedia };
  return matchMedia?.('(pointer: coarse)').matches ?? false;
}

/** The address is not shown, because it cannot be trusted. */
function withheldView(details: Details): TemplateResult {
  const { context, host } = details;
  return host.html`
    <div class="body" part="body">
      ${chosenView(details)}
      <div role="alert">${host.problemView(context.strings['errors.details-changed'])}</div>
    </div>
    ${elsewhereView(details)}
  `;
}

/** Nothing was seen, and nothing is to be sent any more. */
export function closedView(details: Details): TemplateResult {
  const { payment, context, host, status } = details;
  return host.html`
    <div class="body" part="body">${chosenView(details)} ${status?.noteView(payment, context)}</div>
    ${elsewhereView(details)}
  `;
}

function chosenView({ state, context, host }: Details): TemplateResult | null {
  const { session } = state;
  const { html, words, checkout } = host;
  const { afterPaint, strings } = context;
  // A choice that the proxy has fixed is changed by another checkout.
  const canChange = state.phase === 'open' && session.routes.select === null && hasChoice(session);
  const change = html`<button
    class="button text"
    part="change button-text"
    type="button"
    @click=${() => checkout.dispatch({ type: 'stepped', step: 'choose' })}
  >
    ${words(paymentStrings(strings).change)}
  </button>`;
  return afterPaint?.chosenView(state, canChange ? change : null, context) ?? null;
}

/** Links that open a wallet, from the server only. */
function walletsView({ payment, context, host }: Details, kind: 'primary' | 'secondary'): TemplateResult | null {
  const { html, words } = host;
  const { openWallet } = paymentStrings(context.strings);
  const request = payment.uri === null ? [] : [{ label: openWallet, url: payment.uri }];
  const links = [...request, ...payment.wallets.map(({ name, url }) => ({ label: `${openWallet} · ${name}`, url }))];
  return links.length === 0
    ? null
    : html`<div class="pay-stack">
        ${links.map(
          ({ label, url }, index) =>
            html`<a
              class="button ${index === 0 ? kind : 'secondary'}"
              part="open-wallet"
              href=${url}
              rel="noopener noreferrer"
              >${words(label)}</a
            >`,
        )}
      </div>`;
}

/** The provider's payment page, for whoever cannot pay here. */
function elsewhereView({ state, context, host }: Details): TemplateResult | null {
  const { paymentPage, status } = state.session;
  const label = host.words(paymentStrings(context.strings).elsewhere);
  // An unknown status gets no link: the payment may be in progress.
  return paymentPage.kind === 'allowed' && status === 'open'
    ? host.paymentLinkView(paymentPage, label, true, context)
    : null;
}
