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

/** The events of a series of actions, as words: `complete late`, `error network`. An unchanged state sends nothing. */
function eventsOf(before: CheckoutState, ...actions: readonly StateAction[]): string[] {
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

/** A state, actions, and the events that they send. */
const TABLE: readonly (readonly [string, CheckoutState, readonly StateAction[], readonly string[]])[] = [
  ['the first good response', loading, [read()], ['ready']],
  ['the first good response after a hand-off', handedOff, [read()], ['ready']],
  ['an already complete session', loading, [read({ status: 'complete' })], ['ready', 'complete']],
  ['an already expired session', loading, [read({ status: 'expired' })], ['ready', 'expired']],
  ['the same response again', loading, [read(), read(), read()], ['ready']],
  ['an unknown status', loading, [read({ status: 'paid' })], ['ready']],
  ['a payment while open', open, [read({ status: 'complete' })], ['complete']],
  [
    'a payment while waiting, reported twice',
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
  ['a cancel while open', open, [{ type: 'canceled' }], ['cancel']],
  ['two cancels', waiting, [{ type: 'canceled' }, { type: 'canceled' }], ['cancel']],
  ['a cancel after expiry', expired, [{ type: 'canceled' }], []],
  ['a payment after a cancel', canceled, [read(), read({ status: 'complete' })], ['complete late']],
  ['an expiry after a cancel', canceled, [read({ status: 'expired' })], []],
  [
    'a payment after a cancel and an expiry',
    waiting,
    [{ type: 'canceled' }, read({ status: 'expired' }), read({ status: 'complete' }), read({ status: 'complete' })],
    ['cancel', 'complete late'],
  ],
  ["the shopper's choice", open, [chosenBy('shopper')], ['change']],
  ["the page's choice", open, [chosenBy('page')], []],
  ['the same choice again', open, [chosenBy('shopper', TRON)], []],
  ['a choice that is not offered, which clears the choice', open, [chosenBy('shopper', NOTHING_CHOSEN)], ['change']],
  ['a choice in another phase', waiting, [chosenBy('shopper')], []],
  ['a hand-off', open, [{ type: 'handed-off' }], []],
  ['two failed reads at first', loading, [lost('network'), lost('network')], []],
  ['three failed reads at first', loading, [lost('network'), lost('not-found'), lost('network')], ['error network']],
  ['a forbidden first read', loading, [lost('forbidden')], ['error forbidden']],
  ['many failed reads of an open checkout', open, Array.from({ length: 9 }, () => lost('network')), []],
  ['forbidden reads of an open checkout', open, [lost('forbidden'), lost('forbidden')], ['error forbidden']],
  [
    'a checkout that is not found any more',
    waiting,
    Array.from({ length: 5 }, () => lost('not-found')),
    ['error not-found'],
  ],
  [
    'a problem that ends and returns',
    open,
    [lost('forbidden'), read(), lost('forbidden')],
    ['error forbidden', 'error forbidden'],
  ],
  ['failed reads of an expired session', expired, [lost('forbidden'), lost('network')], []],
  ['a payment page that must not be opened', loading, [read(BAD_URL), read(BAD_URL)], ['ready', 'error bad-url']],
  ['no payment page', loading, [read({ url: null })], ['ready', 'error bad-url']],
  ['no payment page during an unknown status', loading, [read({ url: null, status: 'paid' })], ['ready']],
  ['no payment page of a complete session', loading, [read({ url: null, status: 'complete' })], ['ready', 'complete']],
  ['an invalid session id', idle, [setTo('../..')], ['error invalid-session-id']],
  [
    'two different invalid session ids',
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
    it(`sends ${expected.length === 0 ? 'nothing' : `"${expected.join(', ')}"`} for ${story}`, () => {
      expect(eventsOf(before, ...actions)).to.deep.equal(expected);
    });
  }

  for (const phase of PHASES) {
    it(`sends nothing for a response with another session id in ${phase}`, () => {
      expect(eventsOf(STATES[phase], read({ id: OTHER_ID, status: 'complete' }))).to.deep.equal([]);
    });
  }

  it('sends no outcome again for a new response with the same outcome', () => {
    for (const state of [complete, expired, canceled]) {
      expect(eventsFor(state, read(), { ...state, session: sessionWithChoice() }), state.phase).to.deep.equal([]);
    }
  });

  it('includes the session, the choice and the error', () => {
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
