// `progress` and `details-changed`: what the page hears of money, and of an address that must not be trusted.
import { expect } from '@open-wc/testing';
import { EventLedger } from '../../../src/events/event-ledger.js';
import { eventsFor } from '../../../src/events/events-for.js';
import { NOTHING_CHOSEN } from '../../../src/session/selection.js';
import type { SessionPayment } from '../../../src/session/payments/shown-payment.js';
import type { CheckoutState, StateAction } from '../../../src/state/checkout-state.js';
import { reduce } from '../../../src/state/reduce.js';
import type { JsonObject } from '../../support/payfect-answers.js';
import { OTHER_ID, payment, sessionWithChoice } from '../support/sessions.js';
import { STATES } from '../support/states.js';

const { loading, open, waiting, expired, complete, canceled } = STATES;

function read(payments: readonly SessionPayment[], overrides: JsonObject = {}): StateAction {
  return {
    type: 'read',
    session: { ...sessionWithChoice(overrides), payments },
    preselected: NOTHING_CHOSEN,
  };
}

/** Events as words: `progress detected 20.00`, `error details-changed`. An unchanged state sends nothing. */
function eventsOf(before: CheckoutState, ...actions: readonly StateAction[]): string[] {
  const words: string[] = [];
  actions.reduce((state, action) => {
    const after = reduce(state, action);
    for (const event of after === state ? [] : eventsFor(state, action, after)) {
      if (event.name === 'progress') {
        const { stage, received, exception } = event.detail.payment;
        words.push(['progress', stage, received, exception].filter((part) => part !== null).join(' '));
      } else words.push(event.name === 'error' ? `error ${event.detail.code}` : event.name);
    }
    return after;
  }, before);
  return words;
}

const none = payment();
const detected = payment({ stage: 'detected', received: '20.00' });
const confirming = payment({ stage: 'confirming', received: '20.00' });
const slower = payment({ stage: 'confirming', received: '20.00', confirmations: { seen: 7, needed: 19 } });
const partial = payment({ stage: 'confirmed', received: '12.00', exception: 'underpaid' });
const onPolygon = payment({ network: { value: 'polygon', name: null, chain: null }, stage: 'detected' });
const changed = payment({}, 'changed');

/** A state, actions, and the events that they send. */
const TABLE: readonly (readonly [string, CheckoutState, readonly StateAction[], readonly string[]])[] = [
  ['nothing was seen', open, [read([none]), read([none])], []],
  ['money is seen', open, [read([none]), read([detected])], ['progress detected 20.00']],
  ['money is seen while waiting', waiting, [read([detected])], ['progress detected 20.00']],
  ['the same response comes again', open, [read([detected]), read([detected])], ['progress detected 20.00']],
  ['only confirmations are counted', open, [read([confirming]), read([slower])], ['progress confirming 20.00']],
  [
    'the stage goes on, and back with a reorganized chain',
    open,
    [read([detected]), read([confirming]), read([detected])],
    ['progress detected 20.00', 'progress confirming 20.00', 'progress detected 20.00'],
  ],
  ['what was seen vanishes', open, [read([detected]), read([none])], ['progress detected 20.00']],
  [
    'too little arrives, and then the rest',
    open,
    [read([partial]), read([confirming])],
    ['progress confirmed 12.00 underpaid', 'progress confirming 20.00'],
  ],
  ['an unknown stage comes', open, [read([payment({ stage: 'complete' })])], []],
  ['the first response has money already', loading, [read([detected])], ['ready', 'progress detected 20.00']],
  [
    'money is seen on two networks',
    open,
    [read([detected, onPolygon])],
    ['progress detected 20.00', 'progress detected 0.00'],
  ],
  [
    'the order of the list changes',
    open,
    [read([detected, onPolygon]), read([onPolygon, detected])],
    ['progress detected 20.00', 'progress detected 0.00'],
  ],
  [
    'another entry of the list goes away',
    open,
    [read([none, onPolygon]), read([onPolygon])],
    ['progress detected 0.00'],
  ],
  [
    'the server says complete with it',
    waiting,
    [read([confirming], { status: 'complete' }), read([slower], { status: 'complete' })],
    ['progress confirming 20.00', 'complete'],
  ],
  ['more is seen after complete', complete, [read([detected]), read([confirming], { status: 'complete' })], []],
  ['the response is of another session', open, [read([detected], { id: OTHER_ID })], []],
  ['a stage says confirmed', open, [read([payment({ stage: 'confirmed' })])], ['progress confirmed 0.00']],
  ['the address changes', open, [read([none]), read([changed]), read([changed])], ['error details-changed']],
  ['the first response has a changed address', loading, [read([changed])], ['ready', 'error details-changed']],
  [
    'the address changes, comes back, and changes again',
    open,
    [read([changed]), read([none]), read([changed])],
    ['error details-changed', 'error details-changed'],
  ],
  ['an address is not one of its network', open, [read([payment({}, 'invalid')])], []],
  ['there is no payment page', loading, [read([none], { url: null })], ['ready']],
  ['the payment page is refused', loading, [read([none], { url: 'javascript:alert(1)' })], ['ready']],
  ['there is no payment page, nor a payment', loading, [read([], { url: null })], ['ready', 'error bad-url']],
];

describe('What the page hears of payments in place', () => {
  for (const [story, before, actions, expected] of TABLE) {
    it(`is ${expected.length === 0 ? 'nothing' : `"${expected.join(', ')}"`} if ${story}`, () => {
      expect(eventsOf(before, ...actions)).to.deep.equal(expected);
    });
  }

  for (const state of [expired, canceled]) {
    it(`is never an end because of money that is seen after ${state.phase}`, () => {
      const events = eventsOf(state, read([detected], { status: 'expired' }));
      expect(events).to.deep.equal(['progress detected 20.00']);
      // The element sends nothing of it: only `complete` follows an end.
      const ledger = new EventLedger();
      ledger.tryRecord('a-session', state.phase === 'expired' ? 'expired' : 'cancel');
      expect(ledger.tryRecord('a-session', 'progress')).to.equal(false);
    });
  }

  it('includes the session and the payment', () => {
    const action = read([none, detected]);
    if (action.type !== 'read') throw new Error(action.type);
    const before = { ...open, session: { ...open.session, payments: [none, none] } };
    expect(eventsFor(before, action, reduce(before, action))).to.deep.equal([
      { name: 'progress', detail: { session: action.session, payment: detected } },
    ]);
  });
});
