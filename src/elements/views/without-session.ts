// The views without a session: not loaded yet, or not available.
import { html, type TemplateResult } from 'lit';
import type { FailedState, LoadingState } from '../../state/checkout-state.js';
import { messageFor } from '../messages.js';
import type { ViewContext } from '../view-context.js';
import { crossIcon } from './graphics.js';
import { messageView, words } from './message.js';
import { noticeView } from './session.js';

/** Reserves the space of the open view, so that nothing on the page moves when it replaces this one. */
export function loadingView({ trouble }: LoadingState, context: ViewContext): TemplateResult {
  return html`
    <div class="header">${skeleton(1)}</div>
    ${noticeView(trouble, context)}
    <div class="columns">
      <div class="actions summary">${skeleton(3)}</div>
      <div class="actions">${skeleton(6)}</div>
    </div>
  `;
}

/** Rows: together as high as a typical session with two items and two choices. */
function skeleton(count: number): readonly TemplateResult[] {
  return Array<TemplateResult>(count).fill(html`<p class="bone"></p>`);
}

/** The reason, a button to try again, and the page's own link to the payment page if it has one. */
export function failedView(state: FailedState, { strings, actions }: ViewContext): TemplateResult {
  return html`
    <div class="outcome" part="outcome">
      <span class="seal">${crossIcon}</span>
      ${messageView(messageFor(state, strings))}
      <button class="button" part="retry" type="button" @click=${actions.tryAgain}>${words(strings.tryAgain)}</button>
      <slot></slot>
    </div>
  `;
}
