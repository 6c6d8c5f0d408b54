import { CheckoutError } from '../session/checkout-error.js';
import { isSameSelection } from '../session/selection.js';
import { type CheckoutState, sessionIdOf, sessionOf, type StateAction } from '../state/checkout-state.js';
import type { Session } from '../session/session.js';
import { isStuck } from '../state/reduce.js';
import type { CheckoutEventDetails } from './checkout-events.js';

interface Named<Name extends keyof CheckoutEventDetails> {
  readonly name: Name;
  readonly detail: CheckoutEventDetails[Name];
}

/** An event to send. The sender adds an error's sentence, which comes from the locale. */
export type DueEvent =
  | Named<'ready'>
  | Named<'change'>
  | Named<'complete'>
  | Named<'expired'>
  | Named<'cancel'>
  | Named<'progress'>
  | { readonly name: 'error'; readonly detail: Omit<CheckoutEventDetails['error'], 'message'> };

/**
 * The events of a transition, in order. Pure: "once" and "not for the page's own change" follow from the states alone, so
 * that a moved element or a repeated response adds no event.
 */
export function eventsFor(before: CheckoutState, action: StateAction, after: CheckoutState): readonly DueEvent[] {
  return [
    ...readiness(before, after),
    ...choice(before, action, after),
    ...progress(before, after),
    ...outcome(before, after),
    ...fault(before, after),
  ];
}

function readiness(before: CheckoutState, after: CheckoutState): readonly DueEvent[] {
  const session = sessionOf(after);
  const isKnown = sessionOf(before) !== null && sessionIdOf(before) === sessionIdOf(after);
  return session === null || isKnown ? [] : [{ name: 'ready', detail: { session } }];
}

function choice(before: CheckoutState, action: StateAction, after: CheckoutState): readonly DueEvent[] {
  if (action.type !== 'chosen' || !action.byShopper || before.phase !== 'open' || after.phase !== 'open') return [];
  if (isSameSelection(before.selection, after.selection)) return [];
  return [{ name: 'change', detail: { selection: after.selection } }];
}

/** Each payment of which more was seen, or something else. */
function progress(before: CheckoutState, after: CheckoutState): readonly DueEvent[] {
  const session = sessionOf(after);
  const known = sessionOf(before)?.payments.map(({ seen }) => seen);
  const news = session?.payments.filter(({ seen }) => seen && !known?.includes(seen));
  return session && news ? news.map((payment) => ({ name: 'progress', detail: { session, payment } })) : [];
}

function outcome(before: CheckoutState, after: CheckoutState): readonly DueEvent[] {
  const isSameSession = sessionIdOf(before) === sessionIdOf(after);
  if (isSameSession && before.phase === after.phase) return [];
  switch (after.phase) {
    case 'complete':
      return [{ name: 'complete', detail: { session: after.session, late: after.late } }];
    case 'expired':
      return isSameSession && before.phase === 'canceled'
        ? []
        : [{ name: 'expired', detail: { session: after.session } }];
    case 'canceled':
      return [{ name: 'cancel', detail: { session: after.session } }];
    default:
      return [];
  }
}

function fault(before: CheckoutState, after: CheckoutState): readonly DueEvent[] {
  const error = faultOf(after);
  // A retry that fails again is reported again; a persisting error is reported once.
  if (error === null || (after.phase !== 'failed' && error.code === faultOf(before)?.code)) return [];
  return [{ name: 'error', detail: { code: error.code, retryable: error.retryable } }];
}

/** What the server sent that must not be trusted; null if all can be. */
function trustFault({ status, paymentPage, payments }: Session): CheckoutError | null {
  if (payments.some(({ withheld }) => withheld === 'changed')) return new CheckoutError('details-changed');
  const isPaidElsewhere = status === 'open' && payments.length === 0;
  return isPaidElsewhere && paymentPage.kind !== 'allowed' ? new CheckoutError('bad-url') : null;
}

/** Why the checkout cannot go on by itself; null if it can. */
function faultOf(state: CheckoutState): CheckoutError | null {
  switch (state.phase) {
    case 'failed':
      return state.error;
    case 'open':
    case 'waiting':
      if (state.trouble !== null && isStuck(state.trouble)) return state.trouble.error;
      return trustFault(state.session);
    default:
      return null;
  }
}
