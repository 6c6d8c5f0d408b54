import { CheckoutError } from '../../../src/session/checkout-error.js';
import type { Selection } from '../../../src/session/selection.js';
import type { CheckoutState, Phase } from '../../../src/state/checkout-state.js';
import { SESSION_ID, sessionWithChoice } from './sessions.js';

export const TRON: Selection = { method: 'crypto', currency: 'usdt', network: 'tron' };
export const ETHEREUM: Selection = { method: 'crypto', currency: 'usdt', network: 'ethereum' };

const known = { sessionId: SESSION_ID, selection: TRON };

/** One state per phase, all of the same checkout. */
export const STATES: { readonly [P in Phase]: CheckoutState & { readonly phase: P } } = {
  idle: { phase: 'idle' },
  loading: { phase: 'loading', sessionId: SESSION_ID, trouble: null, handedOff: null },
  open: { ...known, phase: 'open', step: 'choose', session: sessionWithChoice(), trouble: null },
  waiting: { ...known, phase: 'waiting', session: sessionWithChoice(), trouble: null },
  complete: {
    ...known,
    phase: 'complete',
    session: sessionWithChoice({ status: 'complete' }),
    late: false,
    wasCanceled: false,
  },
  expired: { ...known, phase: 'expired', session: sessionWithChoice({ status: 'expired' }) },
  canceled: { ...known, phase: 'canceled', session: sessionWithChoice() },
  failed: { phase: 'failed', sessionId: SESSION_ID, error: new CheckoutError('not-found') },
};

export const PHASES = [
  'idle',
  'loading',
  'open',
  'waiting',
  'complete',
  'expired',
  'canceled',
  'failed',
] as const satisfies readonly Phase[];
