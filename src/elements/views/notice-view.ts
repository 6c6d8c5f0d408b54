import { html, type TemplateResult } from 'lit';
import type { Trouble } from '../../state/checkout-state.js';
import { noticeFor } from '../notice-for.js';
import type { ViewContext } from '../view-context.js';

/** Says that what is shown may be old. The last good session stays on screen below it. */
export function noticeView(trouble: Trouble | null, { strings, actions }: ViewContext): TemplateResult | null {
  const notice = noticeFor(trouble, strings);
  if (notice === null) return null;
  return html`
    <div class="notice" part="notice">
      <p>${notice}</p>
      <button class="button quiet" type="button" @click=${actions.tryAgain}>${strings.tryAgain}</button>
    </div>
  `;
}
