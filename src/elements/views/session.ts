import { html, type TemplateResult } from 'lit';
import type { OpenState, WaitingState } from '../../state/checkout-state.js';
import { messageFor } from '../messages.js';
import type { ViewContext } from '../view-context.js';
import { headerView } from './header.js';
import { noticeView } from './notice.js';
import { progressView } from './progress.js';
import { summaryView } from './summary.js';

/**
 * What open and waiting have in common: who is paid, for what, and a way out; `body` is what is to be done. A status that
 * we do not know gets no link: the payment may be under way, and nobody shall pay twice.
 */
export function sessionView(
  state: OpenState | WaitingState,
  body: TemplateResult,
  context: ViewContext,
): TemplateResult {
  const { strings, actions } = context;
  return html`
    ${headerView(state.session, context)} ${noticeView(state.trouble, context)}
    <div class="columns">
      ${summaryView(state.session, context)}
      <div class="actions">
        ${state.session.status === 'pending' ? progressView(messageFor(state, strings)) : body}
        <button class="button quiet" part="cancel" type="button" @click=${actions.cancel}>${strings.cancel}</button>
      </div>
    </div>
  `;
}
