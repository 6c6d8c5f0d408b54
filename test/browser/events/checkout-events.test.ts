import { expect } from '@open-wc/testing';
import { checkoutEvent, type CheckoutEventDetails } from '../../../src/events/checkout-events.js';
import { TRON } from '../support/states.js';
import { session, sessionWithPayment } from '../support/sessions.js';

const shown = session();
const payable = sessionWithPayment();
const [payment] = payable.payments;
const DETAILS: CheckoutEventDetails = {
  ready: { session: shown },
  change: { selection: TRON },
  pay: { session: shown, selection: TRON, url: 'https://buy.payfect.finance/checkouts/x' },
  complete: { session: shown, late: false },
  expired: { session: shown },
  cancel: { session: shown },
  progress: { session: payable, payment },
  restart: { session: shown },
  error: { code: 'network', message: 'No connection.', retryable: true },
};
const EVENTS = [
  checkoutEvent('ready', DETAILS.ready),
  checkoutEvent('change', DETAILS.change),
  checkoutEvent('pay', DETAILS.pay),
  checkoutEvent('complete', DETAILS.complete),
  checkoutEvent('expired', DETAILS.expired),
  checkoutEvent('cancel', DETAILS.cancel),
  checkoutEvent('progress', DETAILS.progress),
  checkoutEvent('restart', DETAILS.restart),
  checkoutEvent('error', DETAILS.error),
];

describe('checkoutEvent', () => {
  for (const event of EVENTS) {
    it(`creates a ${event.type} event that neither bubbles nor is composed`, () => {
      expect(event).to.be.instanceOf(CustomEvent);
      expect([event.bubbles, event.composed]).to.deep.equal([false, false]);
    });
  }

  it('is cancelable if a default action follows, and only then', () => {
    const cancelable = EVENTS.filter((event) => event.cancelable).map(({ type }) => type);
    expect(cancelable).to.deep.equal(['pay', 'complete', 'cancel', 'restart']);
  });

  it('carries the detail unchanged', () => {
    expect(EVENTS.map(({ detail }) => detail)).to.deep.equal(Object.values(DETAILS));
    expect(checkoutEvent('pay', DETAILS.pay).detail).to.equal(DETAILS.pay);
  });
});
