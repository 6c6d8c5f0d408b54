import type { TemplateResult } from 'lit';
import { afterPaintStrings } from '../../locale/english/after-paint-strings.js';
import type { CompleteState, EndedState } from '../../state/checkout-state.js';
import type { LazyHost } from '../element-parts.js';
import type { ViewContext } from '../view-context.js';
import { ofShop, textOf } from './announcement.js';
import { chosenView, namesOf, offeredMethods } from './chosen.js';

/** How the checkout ended, below merchant and amount. */
export function endedView(state: EndedState, context: ViewContext, host: LazyHost): TemplateResult {
  const { html, words, sentence, mayBePaid } = host;
  const { routes } = state.session;
  const isComplete = state.phase === 'complete';
  const own = afterPaintStrings(context.strings);
  const restarts = !isComplete && routes.restart !== null && !mayBePaid(state.session);
  return html`
    <div class="outcome" part="outcome">
      ${sealView(state, host)}
      <h2 class="title" part="title" tabindex="-1">${words(host.titleOf(state, context) ?? '')}</h2>
      <p class="muted" part="text">
        ${sentence(state.phase === 'expired' ? own.expiredText : textOf(state, context, host))}
      </p>
      ${context.paymentPanel?.outcomeView(state, context) ?? (state.phase === 'expired' ? html`<p class="note" .textContent=${own.justPaid}></p>` : null)}
      ${state.phase === 'expired' && state.selection.currency !== '' ? chosenView(state, null, context, host) : null}
      ${state.phase === 'complete' ? receiptView(state, context, host) : null}
    </div>
    <div class="next">
      ${restarts ? context.proxyActions.restartView(context) : null} ${returnLink(state, restarts, context, host)}
      ${
        isComplete
          ? html`<button class="button text" part="print button-text" type="button" @click=${() => print()}>
              ${words(own.print)}
            </button>`
          : null
      }
    </div>
  `;
}

/** The way back to the shop, if the session has one. */
function returnLink(
  { phase, session }: EndedState,
  isLast: boolean,
  context: ViewContext,
  host: LazyHost,
): TemplateResult | null {
  const { html, sentence } = host;
  const own = afterPaintStrings(context.strings);
  const url = phase === 'complete' ? session.successUrl : session.cancelUrl;
  return url === null
    ? null
    : html`<a class="button ${isLast ? 'secondary' : 'primary'}" part="continue" href=${url} target="_self">
        ${sentence(ofShop(session, own.backTo, own.back, context, host))}
      </a>`;
}

function sealView({ phase, session }: EndedState, { html, icon, icons, mayBePaid }: LazyHost): TemplateResult {
  const isOpen = phase === 'expired' || mayBePaid(session);
  return html`<span class="seal" part="icon">
    ${phase === 'complete' ? icon('m6 12 4 5 8-10') : isOpen ? icons.clock : icon('m7 7 10 10M17 7 7 17')}
  </span>`;
}

/** What the shopper keeps: to whom, how much, with what, and the number that the shop knows the payment by. */
function receiptView({ session, selection }: CompleteState, context: ViewContext, host: LazyHost): TemplateResult {
  const { html, words, sentence, fill, formatMoney } = host;
  const { strings, tag } = context;
  const own = afterPaintStrings(strings);
  const { merchantName, total, id } = session;
  const { name, network } = namesOf(offeredMethods(session, context), selection, context, host);
  const rows = [
    [own.paidTo, merchantName],
    [own.amount, formatMoney(total, tag)],
    [
      own.paidWith,
      name !== null && network !== null
        ? sentence(fill(own.nameOnNetwork, { name, network: network.name }, tag))
        : name,
    ],
    [own.reference, id],
  ] as const;
  return html`
    <dl class="receipt" part="receipt">
      ${rows.map(([label, value]) =>
        value === null
          ? null
          : html`<div>
              <dt>${words(label)}</dt>
              <dd translate="no">${typeof value === 'string' ? html`<bdi .textContent=${value}></bdi>` : value}</dd>
            </div>`,
      )}
    </dl>
  `;
}
