import { isSessionId } from '../schema/session-id.js';
import type { Selection } from '../session/selection.js';
import type { CheckoutState } from './checkout-state.js';

/** A hand-off: what was chosen, and for which checkout, which may be another than the page named. */
export interface HandOff {
  readonly sessionId: string;
  readonly selection: Selection;
}

/**
 * Remembers across a reload, or a trip to the payment page in the same tab, that a shopper has been handed off; by the
 * session id that the page names.
 */
export interface HandOffMemory {
  recall(sessionId: string): HandOff | null;
  remember(sessionId: string, handOff: HandOff): void;
  forget(sessionId: string): void;
}

const KEY_PREFIX = 'payfect-checkout:';

/** Remembers, or forgets, what a reload is to go on with, whenever a checkout enters a phase. */
export function keepHandOff(memory: HandOffMemory, requestedId: string, state: CheckoutState): void {
  // What was paid in place of the named checkout: that one may still be open, and must not be offered again.
  const isPaidInstead = state.phase === 'complete' && state.sessionId !== requestedId;
  const isGone = state.phase === 'failed' && state.error.code === 'not-found';
  if (state.phase === 'waiting' || isPaidInstead) memory.remember(requestedId, state);
  else if (state.phase === 'complete' || state.phase === 'canceled' || isGone) memory.forget(requestedId);
}

/**
 * The memory in the tab's `sessionStorage`. Where a page may not use it (sandboxed frames, blocked cookies: reading the
 * property itself throws), a reload shows the choice again, and nothing else is lost.
 */
export const tabMemory: HandOffMemory = {
  recall: (sessionId) => attempt(() => parse(sessionStorage.getItem(KEY_PREFIX + sessionId))),
  remember(sessionId, { sessionId: paidId, selection: { method, currency, network } }) {
    attempt(() => sessionStorage.setItem(KEY_PREFIX + sessionId, [paidId, method, currency, network].join('\n')));
  },
  forget(sessionId) {
    attempt(() => sessionStorage.removeItem(KEY_PREFIX + sessionId));
  },
};

function attempt<T>(action: () => T): T | null {
  try {
    return action();
  } catch {
    return null;
  }
}

function parse(stored: string | null): HandOff | null {
  const [sessionId = '', method = '', currency = '', network = ''] = stored?.split('\n') ?? [];
  return isSessionId(sessionId) ? { sessionId, selection: { method, currency, network } } : null;
}
