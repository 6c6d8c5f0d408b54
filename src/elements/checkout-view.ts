import { html, type TemplateResult } from 'lit';
import type { CheckoutState, EndedState, IdleState } from '../state/checkout-state.js';
import { titleOf } from './messages.js';
import type { ViewContext } from './view-context.js';
import { liveView } from './views/live.js';
import { messageView } from './views/message.js';
import { sessionView } from './views/session.js';
import { failedView, loadingView } from './views/without-session.js';

/** The whole element for a state. The live region is outside the phase's view, so that it survives a phase change. */
export function checkoutView(state: CheckoutState, context: ViewContext): TemplateResult {
  const { strings, language, direction } = context;
  if (state.phase === 'idle') return html`<slot></slot>`;
  return html`
    <section
      class="checkout ${state.phase}"
      part="checkout"
      lang=${language}
      dir=${direction}
      aria-label=${strings.checkout}
    >
      <slot name="header"></slot>
      ${
        state.phase === 'loading' || state.phase === 'failed'
          ? html`<slot name=${state.phase}>${phaseView(state, context)}</slot>`
          : phaseView(state, context)
      }
      <slot name="support"></slot>
      <slot name="footer"></slot>
      <p class="spoken" role="status" .textContent=${context.afterPaint?.announcement(state, context)}></p>
    </section>
  `;
}

function phaseView(state: Exclude<CheckoutState, IdleState>, context: ViewContext): TemplateResult {
  switch (state.phase) {
    case 'loading':
      return loadingView(state, context);
    case 'open':
    case 'waiting':
      return liveView(state, context);
    case 'complete':
    case 'expired':
    case 'canceled':
      return endedView(state, context);
    case 'failed':
      return failedView(state, context);
    default:
      return state satisfies never;
  }
}

/** How the checkout ended, below merchant and amount; in one word until the file of the view is loaded. */
function endedView(state: EndedState, context: ViewContext): TemplateResult {
  const body = context.afterPaint?.endedView(state, context) ?? messageView(titleOf(state, context));
  return sessionView(state, html`<slot name=${state.phase}>${body}</slot>`, context);
}
