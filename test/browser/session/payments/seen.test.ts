// What counts as money that was seen, and whether the shopper is to send something.
import { expect } from '@open-wc/testing';
import { shownPayment } from '../../../../src/session/payments/shown-payment.js';
import { parsed } from './support.js';

const SEEN_STAGES = ['detected', 'confirming', 'confirmed'];
const OTHER_STAGES = ['awaiting', 'CONFIRMED', 'complete', 'paid', 'expired', 'constructor', ''];
const EXCEPTIONS = ['underpaid', 'overpaid', 'late', 'held', 'refunded', 'wrong-asset'];
const OTHER_EXCEPTIONS = [null, 'UNDERPAID', 'fraud', 'none', 'constructor'];
const STILL_DUE = ['underpaid', 'wrong-asset'];

function shown(changes: Readonly<Record<string, unknown>>) {
  return shownPayment(parsed(changes), null);
}

describe('Money', () => {
  for (const stage of [...SEEN_STAGES, ...OTHER_STAGES]) {
    for (const exception of [...EXCEPTIONS, ...OTHER_EXCEPTIONS]) {
      const isSeen = SEEN_STAGES.includes(stage) || EXCEPTIONS.includes(exception ?? '');
      const isDue = !isSeen || STILL_DUE.includes(exception ?? '');
      it(`is ${isSeen ? '' : 'not '}seen, and ${isDue ? '' : 'not '}due: ${stage || 'no stage'}, ${exception}`, () => {
        const payment = shown({ stage, exception });
        expect([payment.seen !== '', payment.isDue]).to.deep.equal([isSeen, isDue]);
        expect(shown({ stage, exception, canStillPay: false }).isDue).to.equal(false);
      });
    }
  }

  for (const received of ['0', '0.00', '0.000000', '', null]) {
    it(`is not seen if the server has received ${JSON.stringify(received)}`, () => {
      expect(shown({ received }).seen).to.equal('');
    });
  }

  for (const received of ['12.00', '0.000001', '1', 3]) {
    it(`is seen if the server has received ${JSON.stringify(received)}, at whatever stage`, () => {
      expect(shown({ received }).seen).not.to.equal('');
    });
  }

  it('is seen if there is a transaction, at whatever stage', () => {
    expect(shown({ transactions: [{ id: '6f3a' }] }).seen).not.to.equal('');
  });

  it('is not seen for a status that only looks like one of an end', () => {
    expect(shown({ stage: 'complete', exception: 'expired' }).seen).to.equal('');
  });
});

describe('What was seen', () => {
  const detected = { stage: 'detected', received: '20.00', transactions: [{ id: 'a' }] };
  const seen = (changes: object = {}) => shown({ ...detected, ...changes }).seen;

  it('is the same text for the same payment, also with more confirmations', () => {
    expect(seen()).to.equal(seen());
    expect(seen({ confirmations: { seen: 3, needed: 19 } })).to.equal(seen({ confirmations: { seen: 4, needed: 19 } }));
  });

  it('is another text with another stage, amount, exception or transaction', () => {
    const texts = [
      seen(),
      seen({ stage: 'confirming' }),
      seen({ received: '12.00' }),
      seen({ exception: 'late' }),
      seen({ transactions: [{ id: 'a' }, { id: 'b' }] }),
    ];
    expect(new Set(texts).size).to.equal(texts.length);
  });
});
