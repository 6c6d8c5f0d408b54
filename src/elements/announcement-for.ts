import { formatSpokenDuration } from '../locale/format.js';
import type { CheckoutState } from '../state/checkout-state.js';
import { messageFor } from './messages.js';
import { noticeFor } from './notice-for.js';
import type { ViewContext } from './view-context.js';

/** Seconds left that are worth saying aloud; every second would drown the page. */
const SPOKEN_STEPS_S = [300, 60, 30];
/** A step is said while the countdown passes it, so that a page opened later does not hear of it. */
const STEP_LENGTH_S = 5;

/** What a screen reader is told in the live region: it speaks when the text changes, and is silent when it goes. */
export function announcementFor(state: CheckoutState, context: ViewContext): string {
  const { strings, tag, secondsLeft, disclosed } = context;
  const isCounting = state.phase === 'open' || state.phase === 'waiting';
  const step = SPOKEN_STEPS_S.find((seconds) => isCounting && isPassing(secondsLeft, seconds));
  if (step !== undefined) return strings.leftToPay(formatSpokenDuration(step, tag));
  const notice = noticeFor('trouble' in state ? state.trouble : null, context);
  if (notice !== null) return notice;
  const { server } = context;
  const spoken = server === 'missing' ? null : server?.spoken(state, context);
  if (spoken) return spoken;
  if (state.phase === 'waiting' && state.session.status === 'open' && disclosed.check !== 'none') {
    return disclosed.check === 'running' ? strings.checking : strings.notPaidYet;
  }
  const { title, text } = messageFor(state, strings) ?? { title: '', text: '' };
  return `${title} ${text}`;
}

function isPassing(secondsLeft: number | null, step: number): boolean {
  return secondsLeft !== null && secondsLeft <= step && secondsLeft > step - STEP_LENGTH_S;
}
