// The views without a session: not loaded yet, or not available.
import { html, type TemplateResult } from 'lit';
import type { FailedState, LoadingState } from '../../state/checkout-state.js';
import { titleOf } from '../messages.js';
import type { ViewContext } from '../view-context.js';
import { icons } from './graphics.js';
import { messageView, placeOfText, words } from './message.js';
import { noticeView } from './session.js';

/** The boxes of the open view, so that nothing on the page moves when it replaces this one. */
export function loadingView({ trouble }: LoadingState, context: ViewContext): TemplateResult {
  return html`
    <div class="columns ${context.layout}" aria-busy="true">
      ${noticeView(trouble, context)}
      <div class="aside">
        <div class="fixed">
          <div class="header"><span class="mark mark-merchant bone"></span><span class="bone line"></span></div>
          <div class="hero">
            <p class="amount"><span class="bone line"></span></p>
            <p class="countdown"></p>
          </div>
          <div class="summary"><div class="disclosure"></div></div>
        </div>
      </div>
      <div class="main">
        <div class="body"><span class="bone line"></span><span class="bone box"></span></div>
        <div class="next">
          <span class="bone button primary"></span>
          <p class="muted bone line"></p>
        </div>
        ${placeOfText}
      </div>
    </div>
  `;
}

/** The reason, a button if trying again can help, and the page's own link to the payment page if it has one. */
export function failedView(state: FailedState, context: ViewContext): TemplateResult {
  const { strings, actions } = context;
  return html`
    <div class="outcome" part="outcome">
      <span class="seal" part="icon">${icons.warning}</span>
      ${messageView(titleOf(state, context), strings[`errors.${state.error.code}`])}
      ${
        state.error.retryable
          ? html`<button
              class="button secondary"
              part="retry button-secondary"
              type="button"
              @click=${actions.tryAgain}
            >
              ${words(strings.tryAgain)}
            </button>`
          : null
      }
      <slot></slot>
    </div>
  `;
}
