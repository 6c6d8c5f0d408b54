import { CheckoutError } from '../session/checkout-error.js';
import { resolveSelection, type Selection } from '../session/selection.js';
import type { Session } from '../session/session.js';
import { isSessionId } from '../schema/session-id.js';
import {
  type CanceledState,
  type CheckoutState,
  type CompleteState,
  type ExpiredState,
  isLive,
  type LoadingState,
  mayBePaid,
  type OpenState,
  type StateAction,
  type Trouble,
  type WaitingState,
} from './checkout-state.js';

/** Failed reads before giving up: most faults are transient, and a lagging replica catches up. */
const READS_BEFORE_FAILED = 3;

/**
 * The next state. Pure and total: an action that does not apply to a phase returns the same state. It guarantees that only
 * a response makes a checkout `complete` or `expired`; that only another session id ends `complete`; that no response opens
 * an `expired` or `canceled` checkout again; and that a failed read never ends an open checkout.
 */
export function reduce(state: CheckoutState, action: StateAction): CheckoutState {
  switch (action.type) {
    case 'session-id-set':
      return started(action.sessionId, action.handedOff);
    case 'read':
      return afterRead(state, action.session, action.preselected);
    case 'read-failed':
      return afterFailure(state, action.error);
    case 'chosen':
      return state.phase === 'open' && state.step === 'choose'
        ? { ...state, selection: resolveSelection(state.session.methods, action.selection).selection }
        : state;
    case 'handed-off':
      return state.phase === 'open' ? waiting(state) : state;
    case 'stepped':
      return state.phase === 'open' ? { ...state, step: action.step } : state;
    case 'continued':
      return continued(state, action);
    case 'canceled':
      return canceled(state);
    default:
      return action satisfies never;
  }
}

/** Whether more reads are pointless until the cause is fixed: missing permission, or an unknown session. */
export function isStuck(trouble: Trouble | null): boolean {
  if (trouble === null) return false;
  return trouble.error.code === 'forbidden' || trouble.refusals >= READS_BEFORE_FAILED;
}

function started(sessionId: string, handedOff: Selection | null): CheckoutState {
  // Frameworks unset a property with null or undefined.
  if (!sessionId) return { phase: 'idle' };
  if (isSessionId(sessionId)) return { phase: 'loading', sessionId, trouble: null, handedOff };
  return { phase: 'failed', sessionId, error: new CheckoutError('invalid-session-id') };
}

function afterRead(state: CheckoutState, read: Session, preselected: Selection): CheckoutState {
  if (state.phase === 'idle' || read.id !== state.sessionId) return state;
  const session = 'session' in state ? withMoneySeen(read, state.session) : read;
  switch (state.phase) {
    case 'failed':
    case 'complete':
      return state;
    case 'expired':
      if (session.status === 'complete') return paidLate(state, session);
      // What arrived after the end is shown, and whom to ask.
      return mayBePaid(session) && session.status === 'expired' ? { ...state, session } : state;
    case 'canceled':
      return readAfterCancel(state, session);
    case 'loading':
      return firstRead(state, session, preselected);
    case 'open':
    case 'waiting':
      return nextRead(state, session);
    default:
      return state satisfies never;
  }
}

/**
 * Money that was seen stays in sight if a response has no payments at all, as after a failure of the merchant's function: the
 * shopper must not pay twice.
 */
function withMoneySeen(session: Session, { payments }: Session): Session {
  const isForgotten = session.status !== 'complete' && session.payments.length === 0;
  return isForgotten && payments.some(({ seen }) => seen) ? { ...session, payments } : session;
}

function paidLate(state: ExpiredState | CanceledState, session: Session): CompleteState {
  return { ...state, phase: 'complete', session, late: true, wasCanceled: state.phase === 'canceled' };
}

/** Only the server says how it ended: the shopper may have paid before giving up. */
function readAfterCancel(state: CanceledState, session: Session): CheckoutState {
  if (session.status === 'complete') return paidLate(state, session);
  return { ...state, phase: session.status === 'expired' ? 'expired' : 'canceled', session };
}

function firstRead({ sessionId, handedOff }: LoadingState, session: Session, preselected: Selection): CheckoutState {
  const selection = handedOff ?? resolveSelection(session.methods, preselected).selection;
  const known = { sessionId, session, selection };
  if (handedOff === null) return opened(known, 'choose');
  return ended(known) ?? { ...known, phase: 'waiting', trouble: null };
}

function nextRead(state: OpenState | WaitingState, session: Session): CheckoutState {
  // A choice that is fixed at the provider, or was handed off with, stays, whatever options the session still lists.
  const isChoosing = state.phase === 'open' && state.step === 'choose';
  const { selection } = isChoosing ? resolveSelection(session.methods, state.selection) : state;
  return ended({ sessionId: state.sessionId, session, selection }) ?? { ...state, session, selection, trouble: null };
}

function opened(known: Known, step: OpenState['step']): CheckoutState {
  return ended(known) ?? { ...known, phase: 'open', step, trouble: null };
}

function waiting({ step: _over, ...known }: OpenState): WaitingState {
  return { ...known, phase: 'waiting' };
}

/** Applies only in the phases that can request it: a response after the outcome, or for another session, is too late. */
function continued(
  state: CheckoutState,
  { from, session, selection, step }: StateAction & { type: 'continued' },
): CheckoutState {
  const isExpected =
    state.phase === 'open' || state.phase === 'expired' || (state.phase === 'canceled' && step === 'choose');
  if (!isExpected || state.sessionId !== from) return state;
  const resolved = step === 'choose' ? resolveSelection(session.methods, selection).selection : selection;
  return opened({ sessionId: session.id, session, selection: resolved }, step);
}

type Known = Pick<OpenState, 'sessionId' | 'session' | 'selection'>;

function ended(known: Known): CheckoutState | null {
  switch (known.session.status) {
    case 'complete':
      return { ...known, phase: 'complete', late: false, wasCanceled: false };
    case 'expired':
      return { ...known, phase: 'expired' };
    default:
      return null;
  }
}

function canceled(state: CheckoutState): CheckoutState {
  if (!isLive(state)) return state;
  const { sessionId, session, selection } = state;
  return { phase: 'canceled', sessionId, session, selection };
}

function afterFailure(state: CheckoutState, error: CheckoutError): CheckoutState {
  switch (state.phase) {
    case 'loading': {
      const trouble = nextTrouble(state.trouble, error);
      const isOver = error.code === 'forbidden' || trouble.failures >= READS_BEFORE_FAILED;
      return isOver ? { phase: 'failed', sessionId: state.sessionId, error } : { ...state, trouble };
    }
    case 'open':
    case 'waiting':
      return { ...state, trouble: nextTrouble(state.trouble, error) };
    default:
      return state;
  }
}

function nextTrouble(trouble: Trouble | null, error: CheckoutError): Trouble {
  const { failures, refusals } = trouble ?? { failures: 0, refusals: 0 };
  return { error, failures: failures + 1, refusals: error.retryable ? 0 : refusals + 1 };
}
