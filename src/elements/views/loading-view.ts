import { html, type TemplateResult } from 'lit';
import type { LoadingState } from '../../state/checkout-state.js';
import type { ViewContext } from '../view-context.js';
import { noticeView } from './notice-view.js';

/** Holds the place of what is to come, so that nothing on the page moves when it does. */
export function loadingView({ trouble }: LoadingState, context: ViewContext): TemplateResult {
  return html`
    <div class="header"><p class="bone short"></p></div>
    ${noticeView(trouble, context)}
    <div class="columns">
      <div class="summary">
        <p class="bone"></p>
        <br />
        <p class="bone short"></p>
      </div>
      <div class="actions">
        <p class="bone"></p>
        <p class="bone"></p>
        <p class="bone long"></p>
        <p class="bone"></p>
      </div>
    </div>
  `;
}
