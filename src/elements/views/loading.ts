import { html, type TemplateResult } from 'lit';
import type { LoadingState } from '../../state/checkout-state.js';
import type { ViewContext } from '../view-context.js';
import { noticeView } from './session.js';

/** Holds the place of what is to come, so that nothing on the page moves when it does. */
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

/** As high as a session with two items and two choices mostly is. */
function skeleton(count: number): readonly TemplateResult[] {
  return Array<TemplateResult>(count).fill(html`<p class="bone"></p>`);
}
