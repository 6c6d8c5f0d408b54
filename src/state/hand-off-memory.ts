import { isSessionId } from '../schema/session-id.js';
import type { Selection } from '../session/selection.js';
import type { CheckoutState } from './checkout-state.js';

/** A hand-off: the choice, and its checkout, which may differ from the requested one. */
export interface HandOff {
  readonly sessionId: string;
  readonly selection: Selection;
}

/**
 * Remembers hand-offs by requested session id, across a reload or a visit to the payment page in the same tab.
 */
export interface HandOffMemory {
  recall(sessionId: string): HandOff | null;
  remember(sessionId: string, handOff: HandOff): void;
  forget(sessionId: string): void;
}

const KEY_PREFIX = 'payfect-checkout:';

/** Stores or removes the hand-off that a reload would restore; called when a checkout enters a phase. */
export function keepHandOff(memory: HandOffMemory, requestedId: string, state: CheckoutState): void {
  // The requested checkout may still be open, and must not be offered again after another was paid in its place.
  const isPaidInstead = state.phase === 'complete' && state.sessionId !== requestedId;
  const isGone = state.phase === 'failed' && state.error.code === 'not-found';
  if (state.phase === 'waiting' || isPaidInstead) memory.remember(requestedId, state);
  else if (state.phase === 'complete' || state.phase === 'canceled' || isGone) memory.forget(requestedId);
}

/**
 * Uses the tab's `sessionStorage`. If the page may not use it (sandboxed frames, blocked cookies: even reading the property
 * throws), a reload shows the choice again; nothing else is lost.
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
