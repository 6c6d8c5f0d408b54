import { html, type TemplateResult } from 'lit';
import type { FailedState } from '../../state/checkout-state.js';
import { messageFor } from '../messages.js';
import type { ViewContext } from '../view-context.js';
import { crossIcon } from './graphics.js';
import { messageView } from './message.js';

/** The reason, a button to try again, and the page's own link to the payment page if it has one. */
export function failedView(state: FailedState, { strings, actions }: ViewContext): TemplateResult {
  return html`
    <div class="outcome" part="outcome">
      <span class="seal">${crossIcon}</span>
      ${messageView(messageFor(state, strings))}
      <button class="button" part="retry" type="button" @click=${actions.tryAgain}>${strings.tryAgain}</button>
      <slot></slot>
    </div>
  `;
}
