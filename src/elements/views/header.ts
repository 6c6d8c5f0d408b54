import { html, type TemplateResult } from 'lit';
import { formatCountdown } from '../../locale/format.js';
import type { Session } from '../../session/session.js';
import type { ViewContext } from '../view-context.js';
import { clockIcon } from './graphics.js';

/** Who is paid, whether it is only a test, and how long there is. */
export function headerView(session: Session, context: ViewContext): TemplateResult {
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
