import { expect } from '@open-wc/testing';
import { eventsFor } from '../../../src/events/events-for.js';
import { CheckoutError } from '../../../src/session/checkout-error.js';
import { NOTHING_CHOSEN } from '../../../src/session/selection.js';
import type { StateAction, CheckoutState } from '../../../src/state/checkout-state.js';
import { reduce } from '../../../src/state/reduce.js';
import { ETHEREUM, PHASES, STATES, TRON } from '../support/states.js';
import type { JsonObject } from '../../support/payfect-answers.js';
import { OTHER_ID, SESSION_ID, sessionWithChoice } from '../support/sessions.js';

function read(overrides: JsonObject = {}): StateAction {
  return { type: 'read', session: sessionWithChoice(overrides), preselected: NOTHING_CHOSEN };
}

function lost(code: 'network' | 'not-found' | 'forbidden'): StateAction {
  return { type: 'read-failed', error: new CheckoutError(code) };
}

const setTo = (sessionId: string): StateAction => ({ type: 'session-id-set', sessionId, handedOff: null });
const chosenBy = (who: 'shopper' | 'page', selection = ETHEREUM): StateAction => ({
  type: 'chosen',
  selection,
  byShopper: who === 'shopper',
});

/** What each action of a story sends, as words: `complete late`, `error network`. A state that stays sends nothing. */
function told(before: CheckoutState, ...actions: readonly StateAction[]): string[] {
  const words: string[] = [];
  actions.reduce((state, action) => {
    const after = reduce(state, action);
    for (const { name, detail } of after === state ? [] : eventsFor(state, action, after)) {
      const more = 'code' in detail ? [detail.code] : 'late' in detail && detail.late ? ['late'] : [];
      words.push([name, ...more].join(' '));
    }
    return after;
  }, before);
  return words;
}

const BAD_URL = { url: 'javascript:alert(1)' };
const { loading, open, waiting, expired, complete, canceled, failed, idle } = STATES;
const handedOff: CheckoutState = { ...loading, handedOff: TRON };

/** The story from a state on, and what the page is told. */
const TABLE: readonly (readonly [string, CheckoutState, readonly StateAction[], readonly string[]])[] = [
  ['the first good answer', loading, [read()], ['ready']],
  ['the first good answer after a hand-off', handedOff, [read()], ['ready']],
  ['an already complete session', loading, [read({ status: 'complete' })], ['ready', 'complete']],
  ['an already expired session', loading, [read({ status: 'expired' })], ['ready', 'expired']],
  ['the same answer again', loading, [read(), read(), read()], ['ready']],
  ['an unknown status', loading, [read({ status: 'paid' })], ['ready']],
  ['a payment while open', open, [read({ status: 'complete' })], ['complete']],
  [
    'a payment while waiting, told twice',
    waiting,
    [read({ status: 'complete' }), read({ status: 'complete' })],
    ['complete'],
  ],
  ['an expiry while waiting', waiting, [read({ status: 'expired' }), read({ status: 'expired' })], ['expired']],
  [
    'a late payment',
    waiting,
    [read({ status: 'expired' }), read({ status: 'complete' })],
    ['expired', 'complete late'],
  ],
  ['an expiry after the payment', complete, [read({ status: 'expired' })], []],
  ['giving up while open', open, [{ type: 'canceled' }], ['cancel']],
  ['giving up twice', waiting, [{ type: 'canceled' }, { type: 'canceled' }], ['cancel']],
  ['giving up too late', expired, [{ type: 'canceled' }], []],
  ['a payment after giving up', canceled, [read({ status: 'complete' })], []],
  ["the shopper's choice", open, [chosenBy('shopper')], ['change']],
  ["the page's choice", open, [chosenBy('page')], []],
  ['the same choice again', open, [chosenBy('shopper', TRON)], []],
  ['a choice of nothing on offer, which leaves none', open, [chosenBy('shopper', NOTHING_CHOSEN)], ['change']],
  ['a choice in another phase', waiting, [chosenBy('shopper')], []],
  ['a hand-off', open, [{ type: 'handed-off' }], []],
  ['the first lost reads', loading, [lost('network'), lost('network')], []],
  ['three lost reads at first', loading, [lost('network'), lost('not-found'), lost('network')], ['error network']],
  ['a forbidden first read', loading, [lost('forbidden')], ['error forbidden']],
  ['many lost reads of an open checkout', open, Array.from({ length: 9 }, () => lost('network')), []],
  ['forbidden reads of an open checkout', open, [lost('forbidden'), lost('forbidden')], ['error forbidden']],
  ['an open checkout that has gone', waiting, Array.from({ length: 5 }, () => lost('not-found')), ['error not-found']],
  [
    'trouble that passes and comes back',
    open,
    [lost('forbidden'), read(), lost('forbidden')],
    ['error forbidden', 'error forbidden'],
  ],
  ['lost reads of an expired session', expired, [lost('forbidden'), lost('network')], []],
  ['a payment page that must not be opened', loading, [read(BAD_URL), read(BAD_URL)], ['ready', 'error bad-url']],
  ['no payment page', loading, [read({ url: null })], ['ready', 'error bad-url']],
  ['no payment page where the status is unknown', loading, [read({ url: null, status: 'paid' })], ['ready']],
  ['no payment page once it is complete', loading, [read({ url: null, status: 'complete' })], ['ready', 'complete']],
  ['a session id that cannot be one', idle, [setTo('../..')], ['error invalid-session-id']],
  [
    'two of them in turn',
    idle,
    [setTo('../..'), setTo('..')],
    ['error invalid-session-id', 'error invalid-session-id'],
  ],
  [
    'a retry that cannot succeed',
    idle,
    [setTo('..'), setTo('..')],
    ['error invalid-session-id', 'error invalid-session-id'],
  ],
  ['a retry that fails again', failed, [setTo(SESSION_ID), lost('forbidden')], ['error forbidden']],
  ['another session id', complete, [setTo(OTHER_ID), read({ id: OTHER_ID })], ['ready']],
  ['no session id', open, [setTo('')], []],
];

describe('eventsFor', () => {
  for (const [story, before, actions, expected] of TABLE) {
    it(`tells ${expected.length === 0 ? 'nothing' : `"${expected.join(', ')}"`} for ${story}`, () => {
      expect(told(before, ...actions)).to.deep.equal(expected);
    });
  }

  for (const phase of PHASES) {
    it(`tells nothing of an answer for another session id in ${phase}`, () => {
      expect(told(STATES[phase], read({ id: OTHER_ID, status: 'complete' }))).to.deep.equal([]);
    });
  }

  it('tells no outcome again that only has another answer of the server', () => {
    for (const state of [complete, expired, canceled]) {
      expect(eventsFor(state, read(), { ...state, session: sessionWithChoice() }), state.phase).to.deep.equal([]);
    }
  });

  it('gives the session, the choice and the fault along', () => {
    const [ready, done] = eventsFor(loading, read(), complete);
    expect(ready).to.deep.equal({ name: 'ready', detail: { session: complete.session } });
    expect(done).to.deep.equal({ name: 'complete', detail: { session: complete.session, late: false } });
    const chosen = { ...open, selection: ETHEREUM };
    expect(eventsFor(open, chosenBy('shopper'), chosen)).to.deep.equal([
      { name: 'change', detail: { selection: ETHEREUM } },
    ]);
    const gone: CheckoutState = { ...failed, error: new CheckoutError('network') };
    expect(eventsFor(loading, lost('network'), gone)).to.deep.equal([
      { name: 'error', detail: { code: 'network', retryable: true } },
    ]);
  });
});
