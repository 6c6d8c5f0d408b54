import { html, type TemplateResult } from 'lit';
import { type CheckoutState, type IdleState, isLive } from '../state/checkout-state.js';
import { announcementFor } from './messages.js';
import type { ViewContext } from './view-context.js';
import { openView, waitingView } from './views/live.js';
import { outcomeView } from './views/outcome.js';
import { failedView, loadingView } from './views/without-session.js';

/** The whole element for a state. The live region is outside the phase's view, so that it survives a phase change. */
export function checkoutView(state: CheckoutState, context: ViewContext): TemplateResult {
  const { strings } = context;
  if (state.phase === 'idle') return html`<slot></slot>`;
  return html`
    <section
      class="checkout ${state.phase}"
      part="checkout"
      lang=${strings.language}
      aria-label=${strings.checkout}
      aria-busy=${state.phase === 'loading'}
    >
      <slot name="header"></slot>
      ${isLive(state) ? phaseView(state, context) : html`<slot name=${state.phase}>${phaseView(state, context)}</slot>`}
      <slot name="footer"></slot>
      <p class="spoken" role="status" .textContent=${announcementFor(state, context)}></p>
    </section>
  `;
}

function phaseView(state: Exclude<CheckoutState, IdleState>, context: ViewContext): TemplateResult {
  switch (state.phase) {
    case 'loading':
      return loadingView(state, context);
    case 'open':
      return openView(state, context);
    case 'waiting':
      return waitingView(state, context);
    case 'complete':
    case 'expired':
    case 'canceled':
      return outcomeView(state, context);
    case 'failed':
      return failedView(state, context);
    default:
      return state satisfies never;
  }
}
