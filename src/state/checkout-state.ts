import type { CheckoutError } from '../session/checkout-error.js';
import type { Selection } from '../session/selection.js';
import type { Session } from '../session/session.js';

/** The failed reads since the last good response. */
export interface Trouble {
  readonly error: CheckoutError;
  /** Consecutive failures of any kind, from 1. */
  readonly failures: number;
  /** Consecutive failures up to the last one that are not retryable. */
  readonly refusals: number;
}

export interface IdleState {
  readonly phase: 'idle';
}

export interface LoadingState {
  readonly phase: 'loading';
  readonly sessionId: string;
  readonly trouble: Trouble | null;
  /** The choice with which the shopper was handed off on an earlier visit; null if there was no hand-off. */
  readonly handedOff: Selection | null;
}

/**
 * The shopper chooses (`choose`) and, if the proxy fixes the choice at the provider, sees it confirmed (`confirm`).
 * `sessionId` is then the checkout that the proxy created for the choice, no longer the requested one. To pay in place, the
 * shopper confirms the choice, too.
 */
export interface OpenState {
  readonly phase: 'open';
  readonly step: 'choose' | 'confirm';
  readonly sessionId: string;
  readonly session: Session;
  readonly selection: Selection;
  readonly trouble: Trouble | null;
}

/** The shopper was handed off; the payment is awaited. */
export interface WaitingState {
  readonly phase: 'waiting';
  readonly sessionId: string;
  readonly session: Session;
  readonly selection: Selection;
  readonly trouble: Trouble | null;
}

export interface CompleteState {
  readonly phase: 'complete';
  readonly sessionId: string;
  readonly session: Session;
  readonly selection: Selection;
  /** Whether the session was shown as expired or canceled before. */
  readonly late: boolean;
  /** Whether it was shown as canceled: then `late` does not mean that its time was up. */
  readonly wasCanceled: boolean;
}

export interface ExpiredState {
  readonly phase: 'expired';
  readonly sessionId: string;
  readonly session: Session;
  readonly selection: Selection;
}

/** The shopper, or the page, gave up. That does not stop a payment: `session` is still read for a while. */
export interface CanceledState {
  readonly phase: 'canceled';
  readonly sessionId: string;
  readonly session: Session;
  readonly selection: Selection;
}

/** No good response for this session id so far, and no read is scheduled. */
export interface FailedState {
  readonly phase: 'failed';
  readonly sessionId: string;
  readonly error: CheckoutError;
}

export type CheckoutState =
  IdleState | LoadingState | OpenState | WaitingState | CompleteState | ExpiredState | CanceledState | FailedState;

/** The session cannot be paid any more, or needs no payment. */
export type EndedState = CompleteState | ExpiredState | CanceledState;

export type Phase = CheckoutState['phase'];

/** Whether the checkout can be paid, or its payment is awaited. */
export function isLive(state: CheckoutState): state is OpenState | WaitingState {
  return state.phase === 'open' || state.phase === 'waiting';
}

/**
 * Whether money was seen, or may be on its way, in an unknown status. After a cancel, a provider may have a word of its own
 * for that; it is not a payment.
 */
export function mayBePaid({ status, sentStatus, payments }: Session): boolean {
  return (status === 'pending' && !/^cancel/i.test(sentStatus ?? '')) || payments.some(({ seen }) => seen);
}

/** `''` while idle. */
export function sessionIdOf(state: CheckoutState): string {
  return 'sessionId' in state ? state.sessionId : '';
}

/** The last good session; null before the first one. */
export function sessionOf(state: CheckoutState): Session | null {
  return 'session' in state ? state.session : null;
}

/** The current choice; null before the first good session. */
export function selectionOf(state: CheckoutState): Selection | null {
  return 'session' in state ? state.selection : null;
}

export function troubleOf(state: CheckoutState): Trouble | null {
  return 'trouble' in state ? state.trouble : null;
}

/** Everything that can happen to a checkout. */
export type StateAction =
  /** The page set a session id or removed it (`''`), or the checkout starts over; `handedOff` as in `LoadingState`. */
  | { readonly type: 'session-id-set'; readonly sessionId: string; readonly handedOff: Selection | null }
  /** `preselected` is the page's preselection, for a first read. */
  | { readonly type: 'read'; readonly session: Session; readonly preselected: Selection }
  | { readonly type: 'read-failed'; readonly error: CheckoutError }
  /** The shopper (`byShopper`) or the page chose. */
  | { readonly type: 'chosen'; readonly selection: Selection; readonly byShopper: boolean }
  | { readonly type: 'handed-off' }
  /** The shopper goes on to pay in place with the choice, or back to it. */
  | { readonly type: 'stepped'; readonly step: OpenState['step'] }
  /** The proxy created a session to go on with instead of `from`: with the choice fixed, or a fresh one. */
  | {
      readonly type: 'continued';
      readonly from: string;
      readonly session: Session;
      readonly selection: Selection;
      readonly step: OpenState['step'];
    }
  | { readonly type: 'canceled' };
