import { html, type TemplateResult } from 'lit';
import type { Trouble } from '../../state/checkout-state.js';
import { noticeFor } from '../notice-for.js';
import type { ViewContext } from '../view-context.js';

/** Says that what is shown may be old, or that what was asked for has failed. The last good session stays below it. */
export function noticeView(trouble: Trouble | null, context: ViewContext): TemplateResult | null {
  const notice = noticeFor(trouble, context);
  if (notice === null) return null;
  const { strings, actions } = context;
  return html`
    <div class="notice" part="notice">
      <p>${notice}</p>
      <button class="button quiet" type="button" @click=${actions.tryAgain}>${strings.tryAgain}</button>
    </div>
  `;
}
