import type { TemplateResult } from 'lit';
import { afterPaintStrings } from '../../locale/english/after-paint-strings.js';
import type { LazyHost } from '../element-parts.js';
import type { FailedAction } from '../ui-state.js';
import type { ViewContext } from '../view-context.js';

/** Says at once that an action failed, beside its button: that may be far below the top of the page. */
export function failureView(
  failure: FailedAction,
  context: ViewContext,
  { html, problemView }: LazyHost,
): TemplateResult | null {
  return context.ui.action === failure
    ? html`<div role="alert">${problemView(failureText(failure, context))}</div>`
    : null;
}

/** What became of an action that failed. */
function failureText(failure: FailedAction, context: ViewContext): string {
  const { strings, proxyActions } = context;
  const action = failure.split('-', 1)[0] as FailedAction extends `${infer Action}-failed` ? Action : never;
  if (action === 'check' || action === 'qr') return afterPaintStrings(strings)[`failures.${action}`];
  return proxyActions.failureText(action, context) ?? strings['errors.action-failed'];
}
