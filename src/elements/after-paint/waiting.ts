import type { TemplateResult } from 'lit';
import { afterPaintStrings } from '../../locale/english/after-paint-strings.js';
import type { OpenState, WaitingState } from '../../state/checkout-state.js';
import type { LazyHost } from '../element-parts.js';
import type { ViewContext } from '../view-context.js';
import { textOf } from './announcement.js';
import { chosenView } from './chosen.js';
import { failureView } from './failure.js';
import { qrView } from './qr.js';

/** The shopper pays elsewhere, while this page looks for the payment by itself. */
export function waitingView(state: OpenState | WaitingState, context: ViewContext, host: LazyHost): TemplateResult {
  const { html } = host;
  const { strings } = context;
  const { paymentPage, status } = state.session;
  // Currency and network stay in sight while the shopper is in a wallet: money sent on another network is lost.
  return html`
    <div class="body" part="body">${chosenView(state, null, context, host)} ${stepsView(state, context, host)}</div>
    ${
      status === 'pending'
        ? null
        : html`${host.paymentLinkView(paymentPage, host.words(strings.reopen), true, context)}
          ${qrView(paymentPage, context, host)} ${checkView(context, host)}`
    }
  `;
}

function checkView(context: ViewContext, host: LazyHost): TemplateResult {
  const { html, words } = host;
  const { strings, ui } = context;
  const own = afterPaintStrings(strings);
  const isChecking = ui.check === 'running';
  return html`
    <div class="more">
      ${failureView('check-failed', context, host)}
      ${ui.check === 'not-paid' ? html`<p class="muted" .textContent=${own.notPaidYet}></p>` : null}
      <button
        class="button secondary"
        part="check button-secondary"
        type="button"
        aria-disabled=${isChecking}
        @click=${() => checkNow(host)}
      >
        ${words(isChecking ? own.checking : own.checkNow)}
      </button>
    </div>
  `;
}

async function checkNow({ ui, checkout }: LazyHost): Promise<void> {
  ui.set({ check: 'running', action: 'none' });
  await checkout.refresh();
  const { state } = checkout;
  if (state.phase !== 'waiting') return;
  ui.set(state.trouble === null ? { check: 'not-paid' } : { check: 'none', action: 'check-failed' });
}

const STEPS = ['waiting', 'pending', 'complete'] as const;

/** Where the payment is: the current step has the phase's title and text. A mark turns; none does under reduced motion. */
function stepsView(state: OpenState | WaitingState, context: ViewContext, host: LazyHost): TemplateResult {
  const { html, words } = host;
  const own = afterPaintStrings(context.strings);
  const current = state.session.status === 'pending' ? 1 : 0;
  return html`
    <ol class="steps" part="steps">
      ${STEPS.map((step, index) =>
        index === current
          ? html`<li class="step current" part="step step-current" aria-current="step">
              <span class="step-mark"></span>
              <div>
                <h2 class="title" part="title" tabindex="-1">${words(host.titleOf(state, context) ?? '')}</h2>
                <p class="muted" part="text">${host.sentence(textOf(state, context, host))}</p>
              </div>
            </li>`
          : html`<li class="step ${index < current ? 'done' : ''}" part="step ${index < current ? 'step-done' : ''}">
              <span class="step-mark">${index < current ? host.icon('m6 12 4 5 8-10') : null}</span>
              ${words(own[`steps.${step}`])}
            </li>`,
      )}
    </ol>
  `;
}
