import { expect } from '@open-wc/testing';
import { NOTHING_CHOSEN } from '../../../src/session/selection.js';
import type { Session } from '../../../src/session/session.js';
import { mayBePaid, type CheckoutState, type StateAction } from '../../../src/state/checkout-state.js';
import { nextReadDelayMs } from '../../../src/state/poll-schedule.js';
import { reduce } from '../../../src/state/reduce.js';
import type { JsonObject } from '../../support/payfect-answers.js';
import { payment, sessionWithChoice, sessionWithPayment } from '../support/sessions.js';
import { ETHEREUM, PHASES, STATES, TRON } from '../support/states.js';

const { open, waiting, expired, canceled, complete } = STATES;
const DETECTED = { stage: 'detected', received: '20.00' };

function afterRead(before: CheckoutState, session: Session): CheckoutState {
  return reduce(before, { type: 'read', session, preselected: NOTHING_CHOSEN });
}

describe('reduce: the step to pay in place', () => {
  const onward: StateAction = { type: 'stepped', step: 'confirm' };
  const back: StateAction = { type: 'stepped', step: 'choose' };

  it('goes from the choice to the payment and back, with the same choice', () => {
    const confirmed = reduce(open, onward);
    expect(confirmed).to.deep.equal({ ...open, step: 'confirm' });
    expect(reduce(confirmed, back)).to.deep.equal(open);
  });

  for (const phase of PHASES) {
    if (phase === 'open') continue;
    it(`changes nothing in ${phase}`, () => {
      for (const action of [onward, back]) expect(reduce(STATES[phase], action)).to.equal(STATES[phase]);
    });
  }

  it('keeps the choice while the address is shown, even if a response no longer lists it', () => {
    const confirmed = reduce({ ...open, selection: ETHEREUM }, onward);
    const after = afterRead(confirmed, sessionWithPayment({}, { paymentMethodOptions: { crypto: [] } }));
    expect(after).to.deep.include({ phase: 'open', step: 'confirm', selection: ETHEREUM });
    expect(reduce(confirmed, { type: 'chosen', selection: TRON, byShopper: true })).to.equal(confirmed);
  });
});

describe('reduce: money', () => {
  const STAGES = ['awaiting', 'detected', 'confirming', 'confirmed', 'complete', 'expired', 'paid'];
  const EXCEPTIONS = [null, 'underpaid', 'overpaid', 'late', 'held', 'refunded', 'wrong-asset', 'expired'];

  it('never ends a session, at whatever stage and with whatever exception', () => {
    for (const stage of STAGES) {
      for (const exception of EXCEPTIONS) {
        const session = sessionWithPayment({ stage, exception, received: '20.00', due: '0.00' });
        for (const before of [open, waiting, canceled]) {
          expect(afterRead(before, session).phase, `${stage}, ${exception}`).to.equal(before.phase);
        }
      }
    }
  });

  it('that was seen stays in sight if a response has no payments at all, until the session is complete', () => {
    const paid = sessionWithPayment(DETECTED);
    for (const before of [open, waiting, canceled]) {
      const seen = afterRead(before, paid);
      const forgotten = afterRead(seen, sessionWithChoice());
      expect(forgotten, before.phase).to.have.nested.property('session.payments').that.deep.equals(paid.payments);
      const done = afterRead(forgotten, sessionWithChoice({ status: 'complete' }));
      expect(done).to.have.nested.property('session.payments').that.deep.equals([]);
    }
    const unseen = afterRead(open, sessionWithPayment({}));
    expect(afterRead(unseen, sessionWithChoice())).to.have.nested.property('session.payments').that.deep.equals([]);
  });

  it('that arrives after the end is shown, and the session stays expired', () => {
    const late = sessionWithPayment({ ...DETECTED, exception: 'late' }, { status: 'expired' });
    const after = afterRead(expired, late);
    expect(after).to.deep.equal({ ...expired, session: late });
    const more = sessionWithPayment({ stage: 'confirmed', received: '20.00' }, { status: 'expired' });
    expect(afterRead(after, more)).to.deep.equal({ ...expired, session: more });
  });

  it('that arrives after the end does not open the session again, even if the status does', () => {
    for (const status of ['open', 'processing']) {
      expect(afterRead(expired, sessionWithPayment(DETECTED, { status }))).to.equal(expired);
    }
  });

  it('makes an expired session complete only by the status', () => {
    const paid = sessionWithPayment(DETECTED, { status: 'complete' });
    expect(afterRead(expired, paid)).to.deep.include({ phase: 'complete', late: true });
  });

  it('that vanishes after complete changes nothing', () => {
    expect(afterRead(complete, sessionWithPayment({}, { status: 'open' }))).to.equal(complete);
  });
});

describe('mayBePaid', () => {
  const TABLE: readonly (readonly [what: string, payments: readonly JsonObject[], status: unknown, is: boolean])[] = [
    ['an open session', [], 'open', false],
    ['a payment without money', [{}], 'open', false],
    ['money that was seen', [DETECTED], 'open', true],
    ['money on the second network only', [{}, DETECTED], 'open', true],
    ['money of an expired session', [DETECTED], 'expired', true],
    ['an expired session', [{}], 'expired', false],
    ['an unknown status', [{}], 'processing', true],
    ['a word for a cancel', [{}], 'canceled', false],
    ['a word for a cancel, with money', [DETECTED], 'cancelled', true],
  ];
  for (const [what, payments, status, expected] of TABLE) {
    it(`is ${String(expected)} for ${what}`, () => {
      const sent = payments.map((changes) => payment(changes));
      expect(mayBePaid({ ...sessionWithChoice({ status }), payments: sent })).to.equal(expected);
    });
  }
});

describe('nextReadDelayMs of a session that is paid in place', () => {
  const facts = { remainingMs: null, isHidden: false, isParsing: false, random: 0.5 };
  const inPlace: CheckoutState = { ...open, session: sessionWithPayment() };
  const delayMs = (state: CheckoutState, inPhaseMs = 0, more = {}) =>
    nextReadDelayMs({ ...facts, state, inPhaseMs, ...more });

  it('reads it as in waiting: every 2 seconds in the first minute, then every 10', () => {
    for (const inPhaseMs of [0, 59_999, 60_000, 3_600_000]) {
      expect(delayMs(inPlace, inPhaseMs)).to.equal(delayMs(waiting, inPhaseMs));
    }
    expect([delayMs(inPlace), delayMs(inPlace, 60_000)]).to.deep.equal([2000, 10_000]);
  });

  it('obeys a hidden page and pollAfter', () => {
    expect(delayMs(inPlace, 0, { isHidden: true })).to.equal(30_000);
    const slow: CheckoutState = { ...open, session: sessionWithPayment({}, { pollAfter: 7 }) };
    expect(delayMs(slow, 0, { random: 0 })).to.equal(7000);
  });

  it('watches one that has expired no longer than others', () => {
    const over: CheckoutState = { ...expired, session: sessionWithPayment(DETECTED, { status: 'expired' }) };
    expect([delayMs(over), delayMs(over, 120_000)]).to.deep.equal([10_000, null]);
  });
});
