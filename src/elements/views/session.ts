import { html, type TemplateResult } from 'lit';
import { formatCountdown } from '../../locale/format.js';
import type { Session } from '../../session/session.js';
import type { OpenState, Trouble, WaitingState } from '../../state/checkout-state.js';
import { messageFor, noticeFor } from '../messages.js';
import type { ViewContext } from '../view-context.js';
import { clockIcon } from './graphics.js';
import { failureView, progressView, words } from './message.js';
import { summaryView } from './summary.js';

/**
 * The common frame of open and waiting: merchant, order and *Cancel* around `body`. An unknown status gets no link and no
 * *Cancel*: the payment may be in progress, and the shopper must not pay twice, or give up what is paid.
 */
export function sessionView(
  state: OpenState | WaitingState,
  body: TemplateResult,
  context: ViewContext,
): TemplateResult {
  const { strings, proxyActions } = context;
  return html`
    ${headerView(state.session, context)} ${noticeView(state.trouble, context)}
    <div class="columns">
      ${summaryView(state.session, context)}
      <div class="actions">
        ${
          state.session.status === 'pending'
            ? progressView(messageFor(state, strings))
            : html`${body} ${proxyActions.questionView(state, context) ?? cancelView(context)}`
        }
      </div>
    </div>
  `;
}

function cancelView(context: ViewContext): TemplateResult {
  return html`
    ${failureView('cancel-failed', context)}
    <button class="button quiet" part="cancel" type="button" @click=${context.actions.ask}>
      ${words(context.strings.cancel)}
    </button>
  `;
}

/** Merchant, test mode and time left. */
function headerView(session: Session, context: ViewContext): TemplateResult {
  const { strings } = context;
  return html`
    <header class="header" part="header">
      <h2 class="merchant" part="merchant" tabindex="-1">
        <bdi class="clip" translate="no" .textContent=${session.merchantName ?? strings.checkout}></bdi>
      </h2>
      ${session.isTest ? html`<span class="badge" part="test-mode" .textContent=${strings.testMode}></span>` : null}
      ${countdownView(context)}
    </header>
  `;
}

function countdownView({ secondsLeft, strings, tag }: ViewContext): TemplateResult | null {
  if (secondsLeft === null) return null;
  const isUrgent = secondsLeft <= 60;
  return html`
    <p class="countdown ${isUrgent ? 'urgent' : ''}" part="countdown" role="timer">
      ${clockIcon}
      ${
        secondsLeft === 0
          ? words(strings.timeIsUp)
          : html`<span class="spoken" .textContent=${strings.timeLeft}></span>
              <bdi translate="no" .textContent=${formatCountdown(secondsLeft, tag)}></bdi>`
      }
    </p>
  `;
}

/** Says that the session may be outdated. The last good session stays below it. */
export function noticeView(trouble: Trouble | null, context: ViewContext): TemplateResult | null {
  const notice = noticeFor(trouble, context);
  if (notice === null) return null;
  const { strings, actions } = context;
  return html`
    <div class="notice" part="notice">
      <p .textContent=${notice}></p>
      <button class="button quiet" type="button" @click=${actions.tryAgain}>${words(strings.tryAgain)}</button>
    </div>
  `;
}
