import { html, type TemplateResult } from 'lit';
import type { Trouble } from '../../state/checkout-state.js';
import { isStuck } from '../../state/reduce.js';
import type { ViewContext } from '../view-context.js';

/** One lost read is nobody's business; two in a row are worth a word. */
const FAILURES_BEFORE_NOTICE = 2;

/** Says that what is shown may be old. The last good session stays on screen below it. */
export function noticeView(trouble: Trouble | null, { strings, actions }: ViewContext): TemplateResult | null {
  if (trouble === null || (trouble.failures < FAILURES_BEFORE_NOTICE && !isStuck(trouble))) return null;
  return html`
    <div class="notice" part="notice">
      <p>${isStuck(trouble) ? strings.errors[trouble.error.code] : strings.trouble}</p>
      <button class="button quiet" type="button" @click=${actions.tryAgain}>${strings.tryAgain}</button>
    </div>
  `;
}
