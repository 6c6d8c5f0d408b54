import type { Selection } from '../session/selection.js';

/** Remembers across a reload, or a trip to the payment page in the same tab, that a shopper has been handed off. */
export interface HandOffMemory {
  recall(sessionId: string): Selection | null;
  remember(sessionId: string, selection: Selection): void;
  forget(sessionId: string): void;
}

const KEY_PREFIX = 'payfect-checkout:';

/**
 * The memory in the tab's `sessionStorage`. Where a page may not use it (sandboxed frames, blocked cookies: reading the
 * property itself throws), a reload shows the choice again, and nothing else is lost.
 */
export const tabMemory: HandOffMemory = {
  recall: (sessionId) => attempt(() => parse(sessionStorage.getItem(KEY_PREFIX + sessionId))),
  remember(sessionId, { method, currency, network }) {
    attempt(() => sessionStorage.setItem(KEY_PREFIX + sessionId, [method, currency, network].join('\n')));
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

function parse(stored: string | null): Selection | null {
  if (stored === null) return null;
  const [method = '', currency = '', network = ''] = stored.split('\n');
  return { method, currency, network };
}
