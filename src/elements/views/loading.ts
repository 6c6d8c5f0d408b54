import { html, type TemplateResult } from 'lit';
import type { LoadingState } from '../../state/checkout-state.js';
import type { ViewContext } from '../view-context.js';
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
