import { type CheckoutState, mayBePaid, type Trouble } from '../state/checkout-state.js';
import { isStuck } from '../state/reduce.js';
import type { ViewContext } from './view-context.js';

/** A phase's heading, shown and announced; null if the view needs none. */
export function titleOf(state: CheckoutState, { strings }: Pick<ViewContext, 'strings'>): string | null {
  switch (state.phase) {
    case 'idle':
      return null;
    case 'loading':
      return strings.loading;
    case 'open':
    case 'waiting':
      if (state.session.status === 'pending') return strings.pendingTitle;
      return state.phase === 'open' ? null : strings.waitingTitle;
    case 'complete':
      return strings.completeTitle;
    case 'expired':
      return strings.expiredTitle;
    case 'canceled':
      return mayBePaid(state.session) ? strings.pendingTitle : strings.canceledTitle;
    case 'failed':
      return strings.failedTitle;
    default:
      return state satisfies never;
  }
}

/** Stay silent on a single failed read; tell the shopper after two. */
const FAILURES_BEFORE_NOTICE = 2;

/** The trouble that is shown above the session and announced; null if there is none. */
export function noticeFor(trouble: Trouble | null, { strings }: Pick<ViewContext, 'strings'>): string | null {
  if (trouble === null) return null;
  if (isStuck(trouble)) return strings[`errors.${trouble.error.code}`];
  return trouble.failures < FAILURES_BEFORE_NOTICE ? null : strings.trouble;
}
