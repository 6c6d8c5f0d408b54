import { formatSpokenDuration } from '../locale/format.js';
import type { Strings } from '../locale/strings.js';
import { type CheckoutState, isLive, mayBePaid, type Trouble, troubleOf } from '../state/checkout-state.js';
import { isStuck } from '../state/reduce.js';
import type { ViewContext } from './view-context.js';

/** A phase's heading and sentence, shown and announced. */
export interface Message {
  readonly title: string;
  readonly text: string;
}

/** The message of a state; null if the view needs none. */
export function messageFor(state: CheckoutState, strings: Strings): Message | null {
  switch (state.phase) {
    case 'idle':
      return null;
    case 'loading':
      return { title: strings.loading, text: '' };
    case 'open':
    case 'waiting':
      if (state.session.status === 'pending') return pending(strings);
      return state.phase === 'open' ? null : { title: strings.waitingTitle, text: strings.waitingText };
    case 'complete':
      return {
        title: strings.completeTitle,
        text: state.late && !state.wasCanceled ? strings.lateText : strings.completeText,
      };
    case 'expired':
      return { title: strings.expiredTitle, text: strings.expiredText };
    case 'canceled':
      return mayBePaid(state.session) ? pending(strings) : { title: strings.canceledTitle, text: strings.canceledText };
    case 'failed':
      return { title: strings.failedTitle, text: strings.errors[state.error.code] };
    default:
      return state satisfies never;
  }
}

function pending({ pendingTitle, pendingText }: Strings): Message {
  return { title: pendingTitle, text: pendingText };
}

/** Stay silent on a single failed read; tell the shopper after two. */
const FAILURES_BEFORE_NOTICE = 2;

/** The trouble that is shown above the session and announced; null if there is none. */
export function noticeFor(trouble: Trouble | null, { strings }: Pick<ViewContext, 'strings'>): string | null {
  if (trouble === null) return null;
  if (isStuck(trouble)) return strings.errors[trouble.error.code];
  return trouble.failures < FAILURES_BEFORE_NOTICE ? null : strings.trouble;
}

/** Seconds left that are announced; every second would drown out the page. */
const SPOKEN_STEPS_S = [300, 60, 30];
/** A step is announced only as the countdown passes it, not on a page that is opened later. */
const STEP_LENGTH_S = 5;

/** The text of the live region: screen readers announce its changes. */
export function announcementFor(state: CheckoutState, context: ViewContext): string {
  const { strings, tag, secondsLeft, ui } = context;
  const step = SPOKEN_STEPS_S.find((seconds) => isLive(state) && isPassing(secondsLeft, seconds));
  if (step !== undefined) return strings.leftToPay(formatSpokenDuration(step, tag));
  if (ui.action.endsWith('failed')) return strings.errors['action-failed'];
  const notice = noticeFor(troubleOf(state), context);
  if (notice !== null) return notice;
  const spoken = context.proxyActions.spoken(state, context);
  if (spoken !== null) return spoken;
  if (state.phase === 'waiting' && state.session.status === 'open') {
    if (ui.check === 'running') return strings.checking;
    if (ui.check === 'not-paid') return strings.notPaidYet;
  }
  const { title, text } = messageFor(state, strings) ?? { title: '', text: '' };
  return `${title} ${text}`;
}

function isPassing(secondsLeft: number | null, step: number): boolean {
  return secondsLeft !== null && secondsLeft <= step && secondsLeft > step - STEP_LENGTH_S;
}
