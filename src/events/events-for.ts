import { CheckoutError } from '../session/checkout-error.js';
import { isSameSelection } from '../session/selection.js';
import { type CheckoutState, sessionIdOf, sessionOf, type StateAction } from '../state/checkout-state.js';
import { isStuck } from '../state/reduce.js';
import type { CheckoutEventDetails } from './checkout-events.js';

interface Named<Name extends keyof CheckoutEventDetails> {
  readonly name: Name;
  readonly detail: CheckoutEventDetails[Name];
}

/** An event to be sent. An error's sentence is the locale's, so it is added by whoever sends it. */
export type DueEvent =
  | Named<'ready'>
  | Named<'change'>
  | Named<'complete'>
  | Named<'expired'>
  | Named<'cancel'>
  | { readonly name: 'error'; readonly detail: Omit<CheckoutEventDetails['error'], 'message'> };

/**
 * The events that a transition sends, in order. Pure: "once" and "not for the page's own change" follow from the state
 * before and after alone, so that a moved element, a repeated answer or a second listener can add nothing.
 */
export function eventsFor(before: CheckoutState, action: StateAction, after: CheckoutState): readonly DueEvent[] {
  return [
    ...readiness(before, after),
    ...choice(before, action, after),
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

function outcome(before: CheckoutState, after: CheckoutState): readonly DueEvent[] {
  if (before.phase === after.phase && sessionIdOf(before) === sessionIdOf(after)) return [];
  switch (after.phase) {
    case 'complete':
      return [{ name: 'complete', detail: { session: after.session, late: after.late } }];
    case 'expired':
      return [{ name: 'expired', detail: { session: after.session } }];
    case 'canceled':
      return [{ name: 'cancel', detail: { session: after.session } }];
    default:
      return [];
  }
}

function fault(before: CheckoutState, after: CheckoutState): readonly DueEvent[] {
  const error = faultOf(after);
  // Trying again what cannot succeed is answered again; a fault that merely lasts is told once.
  if (error === null || (after.phase !== 'failed' && error.code === faultOf(before)?.code)) return [];
  return [{ name: 'error', detail: { code: error.code, retryable: error.retryable } }];
}

/** What keeps a checkout from going on by itself, null where nothing does. */
function faultOf(state: CheckoutState): CheckoutError | null {
  switch (state.phase) {
    case 'failed':
      return state.error;
    case 'open':
    case 'waiting':
      if (state.trouble !== null && isStuck(state.trouble)) return state.trouble.error;
      return state.session.status === 'open' && state.session.paymentPage.kind !== 'allowed'
        ? new CheckoutError('bad-url')
        : null;
    default:
      return null;
  }
}
