import { expect } from '@open-wc/testing';
import { CheckoutError } from '../../../src/session/checkout-error.js';
import { NOTHING_CHOSEN } from '../../../src/session/selection.js';
import type { StateAction, Phase } from '../../../src/state/checkout-state.js';
import { reduce } from '../../../src/state/reduce.js';
import { OTHER_ID, sessionWithChoice } from '../support/sessions.js';
import type { JsonObject } from '../../support/payfect-answers.js';
import { ETHEREUM, PHASES, STATES } from '../support/states.js';

function read(overrides: JsonObject): StateAction {
  return { type: 'read', session: sessionWithChoice(overrides), preselected: NOTHING_CHOSEN };
}

const setTo = (sessionId: string): StateAction => ({ type: 'session-id-set', sessionId, handedOff: null });
const failure = (code: 'network' | 'forbidden'): StateAction => ({
  type: 'read-failed',
  error: new CheckoutError(code),
});

/** The phase after the action, for each phase before it; `same` is the same object, so that nothing renders. */
type Row = readonly [what: string, action: StateAction, after: Readonly<Record<Phase, Phase | 'same'>>];

const all = (phase: Phase): Row[2] => ({
  ...{ idle: phase, loading: phase, open: phase, waiting: phase },
  ...{ complete: phase, expired: phase, canceled: phase, failed: phase },
});
const NOTHING: Row[2] = {
  ...{ idle: 'same', loading: 'same', open: 'same', waiting: 'same' },
  ...{ complete: 'same', expired: 'same', canceled: 'same', failed: 'same' },
};

const TABLE: readonly Row[] = [
  ['another session id', setTo(OTHER_ID), all('loading')],
  ['no session id', setTo(''), all('idle')],
  ['an invalid session id', setTo('../..'), all('failed')],
  [
    'an open session',
    read({ status: 'open' }),
    { ...NOTHING, loading: 'open', open: 'open', waiting: 'waiting', canceled: 'canceled' },
  ],
  [
    'an unknown status',
    read({ status: 'paid' }),
    { ...NOTHING, loading: 'open', open: 'open', waiting: 'waiting', canceled: 'canceled' },
  ],
  [
    'a complete session',
    read({ status: 'complete' }),
    {
      ...NOTHING,
      loading: 'complete',
      open: 'complete',
      waiting: 'complete',
      expired: 'complete',
      canceled: 'complete',
    },
  ],
  [
    'an expired session',
    read({ status: 'expired' }),
    { ...NOTHING, loading: 'expired', open: 'expired', waiting: 'expired', canceled: 'expired' },
  ],
  ['a complete session of another id', read({ id: OTHER_ID, status: 'complete' }), NOTHING],
  ['an expired session of another id', read({ id: OTHER_ID, status: 'expired' }), NOTHING],
  ['a failed read', failure('network'), { ...NOTHING, loading: 'loading', open: 'open', waiting: 'waiting' }],
  ['a forbidden read', failure('forbidden'), { ...NOTHING, loading: 'failed', open: 'open', waiting: 'waiting' }],
  ['a choice', { type: 'chosen', selection: ETHEREUM, byShopper: true }, { ...NOTHING, open: 'open' }],
  ['a hand-off', { type: 'handed-off' }, { ...NOTHING, open: 'waiting' }],
  ['a cancel', { type: 'canceled' }, { ...NOTHING, open: 'canceled', waiting: 'canceled' }],
];

describe('reduce', () => {
  for (const [what, action, afterOf] of TABLE) {
    for (const phase of PHASES) {
      const expected = afterOf[phase];
      const outcome = expected === 'same' ? 'changes nothing' : `leads to ${expected}`;
      it(`${what} in ${phase} ${outcome}`, () => {
        const before = STATES[phase];
        const after = reduce(before, action);
        if (expected === 'same') expect(after).to.equal(before);
        else expect([after === before, after.phase]).to.deep.equal([false, expected]);
      });
    }
  }
});
