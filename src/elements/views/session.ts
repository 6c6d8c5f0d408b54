import { html, type TemplateResult } from 'lit';
import { formatCountdown } from '../../locale/format.js';
import type { Session } from '../../session/session.js';
import type { OpenState, Trouble, WaitingState } from '../../state/checkout-state.js';
import { messageFor, noticeFor } from '../messages.js';
import type { ViewContext } from '../view-context.js';
import { clockIcon } from './graphics.js';
import { progressView } from './message.js';
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
  const { strings, actions, proxyActions } = context;
  const cancel = html`
    <button class="button quiet" part="cancel" type="button" @click=${actions.ask}>${strings.cancel}</button>
  `;
  return html`
    ${headerView(state.session, context)} ${noticeView(state.trouble, context)}
    <div class="columns">
      ${summaryView(state.session, context)}
      <div class="actions">
        ${
          state.session.status === 'pending'
            ? progressView(messageFor(state, strings))
            : html`${body} ${proxyActions.questionView(state, context) ?? cancel}`
        }
      </div>
    </div>
  `;
}

/** Merchant, test mode and time left. */
function headerView(session: Session, context: ViewContext): TemplateResult {
  const { strings } = context;
  return html`
    <header class="header" part="header">
      <h2 class="merchant" part="merchant" tabindex="-1">
        <bdi class="clip">${session.merchantName ?? strings.checkout}</bdi>
      </h2>
      ${session.isTest ? html`<span class="badge" part="test-mode">${strings.testMode}</span>` : null}
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
          ? strings.timeIsUp
          : html`<span class="spoken">${strings.timeLeft}</span> <bdi>${formatCountdown(secondsLeft, tag)}</bdi>`
      }
    </p>
  `;
}

/** Says that the session may be outdated, or that an action failed. The last good session stays below it. */
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
