import type { TemplateResult } from 'lit';
import { afterPaintStrings } from '../../locale/english/after-paint-strings.js';
import type { OpenState, WaitingState } from '../../state/checkout-state.js';
import type { LazyHost } from '../element-parts.js';
import type { ViewContext } from '../view-context.js';
import { failureView } from './failure.js';

/** *Cancel*, or the question whether to. */
export function cancelView(state: OpenState | WaitingState, context: ViewContext, host: LazyHost): TemplateResult {
  const { html, words } = host;
  return (
    context.proxyActions.questionView(state, context) ??
    html`<div class="more">
      ${failureView('cancel-failed', context, host)}
      <button class="button text" part="cancel" type="button" @click=${() => ask(state, context)}>
        ${words(afterPaintStrings(context.strings).cancel)}
      </button>
    </div>`
  );
}

/** Gives up, or asks first if that could cost the shopper something: a phone may be paying by the QR code. */
function ask({ phase, session }: OpenState | WaitingState, { proxyActions, actions, ui }: ViewContext): Promise<void> {
  const isAtRisk = phase === 'waiting' || ui.qrCode !== null || proxyActions.hasDetails();
  return isAtRisk ? proxyActions.ask(session) : actions.cancel();
}
