// What stays in place from the first good response to the receipt: merchant, amount, time left and order.
import { html, type TemplateResult } from 'lit';
import { formatMoney } from '../../locale/format.js';
import type { Session } from '../../session/session.js';
import {
  type EndedState,
  isLive,
  type OpenState,
  type Trouble,
  type WaitingState,
} from '../../state/checkout-state.js';
import { noticeFor } from '../messages.js';
import type { ViewContext, Views } from '../view-context.js';
import { icons } from './graphics.js';
import { markView } from '../icons/mark.js';
import { words } from './message.js';
import { summaryView } from './summary.js';

/** The frame of all phases with a session. Only `body` changes with the phase, so that the amount never moves. */
export function sessionView(
  state: OpenState | WaitingState | EndedState,
  body: Views,
  context: ViewContext,
): TemplateResult {
  const { session } = state;
  return html`
    <div class="columns ${context.layout}">
      ${noticeView(isLive(state) ? state.trouble : null, context)}
      <div class="aside" part="aside">
        <div class="fixed">
          ${headerView(session, context)}
          <div class="hero">
            ${amountView(session, context)}
            ${context.secondsLeft === null ? null : (context.afterPaint?.countdownView(session, context) ?? html`<p class="countdown"></p>`)}
          </div>
          ${summaryView(session, context)}
        </div>
      </div>
      <div class="main">${body}</div>
    </div>
  `;
}

/** Merchant and test mode. */
function headerView({ merchantName, isTest }: Session, context: ViewContext): TemplateResult {
  const { strings } = context;
  const name = merchantName ?? strings.checkout;
  return html`
    <header class="header" part="header">
      <slot name="logo">${markView('merchant', '', name, context)}</slot>
      <div class="names">
        <h2 class="merchant" part="merchant" tabindex="-1">
          <bdi class="clip" translate="no" .textContent=${name}></bdi>
        </h2>
        ${isTest ? html`<span class="badge" part="test-mode" .textContent=${strings.testMode}></span>` : null}
      </div>
    </header>
  `;
}

/** More figures are shown smaller, so that a phone has them in one line. */
const LONG_AMOUNT = 12;

/** The total as sent by the server, with a code that follows the figures in small print. */
function amountView({ total }: Session, { strings, tag }: ViewContext): TemplateResult {
  const [, figures = '', code = ''] = /^(.*\d\s?)(\D*)$/.exec(formatMoney(total, tag)) ?? [];
  return html`
    <p class="amount ${figures.length > LONG_AMOUNT ? 'long' : ''}" part="amount">
      <span class="spoken" .textContent=${strings.total}></span>
      <bdi translate="no"><span .textContent=${figures}></span><small .textContent=${code}></small></bdi>
    </p>
  `;
}

/** Says that the session may be outdated, above what stays on screen: nothing below it moves. */
export function noticeView(trouble: Trouble | null, context: ViewContext): TemplateResult | null {
  const notice = noticeFor(trouble, context);
  if (notice === null) return null;
  const { strings, actions } = context;
  return html`
    <div class="over">
      <div class="notice" part="notice">
        ${icons.warning}
        <p .textContent=${notice}></p>
        <button class="button text" part="button-text" type="button" @click=${actions.tryAgain}>
          ${words(strings.tryAgain)}
        </button>
      </div>
    </div>
  `;
}
