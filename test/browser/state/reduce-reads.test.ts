import { expect } from '@open-wc/testing';
import { CheckoutError, type CheckoutErrorCode } from '../../../src/session/checkout-error.js';
import { NOTHING_CHOSEN, type Selection } from '../../../src/session/selection.js';
import type { Session } from '../../../src/session/session.js';
import type { CheckoutState } from '../../../src/state/checkout-state.js';
import { isStuck, reduce } from '../../../src/state/reduce.js';
import { session, sessionWithChoice } from '../support/sessions.js';
import { ETHEREUM, STATES, TRON } from '../support/states.js';

function afterRead(state: CheckoutState, answered: Session, preselected: Selection = NOTHING_CHOSEN): CheckoutState {
  return reduce(state, { type: 'read', session: answered, preselected });
}

function afterFailures(state: CheckoutState, ...codes: readonly CheckoutErrorCode[]): CheckoutState {
  return codes.reduce((next, code) => reduce(next, { type: 'read-failed', error: new CheckoutError(code) }), state);
}

describe('reduce: good responses', () => {
  const UNKNOWN = ['paid', 'processing', 'COMPLETE', 'Complete', ' complete', 'completed', 'succeeded', 'refunded', ''];

  for (const status of [...UNKNOWN, null, 1, true, ['complete'], { complete: true }]) {
    it(`does not treat the status ${JSON.stringify(status)} as an end`, () => {
      for (const before of [STATES.loading, STATES.open, STATES.waiting, STATES.expired, STATES.canceled]) {
        const after = afterRead(before, sessionWithChoice({ status }));
        expect(after.phase).to.equal(before.phase === 'loading' ? 'open' : before.phase);
      }
    });
  }

  it('applies the page’s preselection at the first response, as far as it is offered', () => {
    expect(afterRead(STATES.loading, sessionWithChoice(), ETHEREUM)).to.deep.include({ selection: ETHEREUM });
    expect(afterRead(STATES.loading, sessionWithChoice(), { ...ETHEREUM, network: 'solana' })).to.deep.include({
      selection: { ...ETHEREUM, network: '' },
    });
  });

  it("keeps the shopper's choice when the preselection comes with a later response", () => {
    expect(afterRead(STATES.open, sessionWithChoice(), ETHEREUM)).to.deep.include({ selection: TRON });
  });

  it('drops a choice that a later response does not offer', () => {
    const chosen: CheckoutState = { ...STATES.open, selection: ETHEREUM };
    expect(afterRead(chosen, session())).to.deep.include({ selection: TRON });
  });

  it('keeps waiting with the earlier choice after a hand-off', () => {
    const after = afterRead({ ...STATES.loading, handedOff: ETHEREUM }, sessionWithChoice(), TRON);
    expect(after).to.deep.include({ phase: 'waiting', selection: ETHEREUM });
  });

  it('reports a payment as late only if the session was shown as expired or canceled', () => {
    const complete = sessionWithChoice({ status: 'complete' });
    expect(afterRead(STATES.waiting, complete)).to.have.property('late', false);
    expect(afterRead(STATES.loading, complete)).to.have.property('late', false);
    expect(afterRead(STATES.expired, complete)).to.deep.include({ late: true, wasCanceled: false });
    expect(afterRead(STATES.canceled, complete)).to.deep.include({ late: true, wasCanceled: true });
    const over = afterRead(STATES.canceled, sessionWithChoice({ status: 'expired' }));
    expect(afterRead(over, complete)).to.deep.include({ late: true, wasCanceled: false });
  });

  it('shows the latest response and clears trouble', () => {
    const troubled = afterFailures(STATES.open, 'network', 'network');
    const after = afterRead(troubled, sessionWithChoice({ amountTotal: '21.50' }));
    expect(after).to.have.nested.property('session.total.amount', '21.50');
    expect(after).to.have.property('trouble', null);
  });
});

describe('reduce: failed reads', () => {
  it('fails with the last error after three failed first reads', () => {
    expect(afterFailures(STATES.loading, 'network', 'not-found')).to.have.nested.property('trouble.failures', 2);
    const after = afterFailures(STATES.loading, 'network', 'not-found', 'server');
    expect(after).to.have.property('phase', 'failed');
    expect(after).to.have.nested.property('error.code', 'server');
  });

  it('never ends an open or waiting checkout', () => {
    const codes: readonly CheckoutErrorCode[] = [
      'network',
      'timeout',
      'server',
      'bad-response',
      'not-found',
      'forbidden',
    ];
    for (const before of [STATES.open, STATES.waiting]) {
      const after = afterFailures(before, ...codes, ...codes);
      expect(after.phase).to.equal(before.phase);
      expect(after).to.have.property('session', before.session);
      expect(after).to.have.nested.property('trouble.failures', 12);
    }
  });

  it('is stuck once reading is forbidden, or the session stays unknown', () => {
    const stuckAfter = (...codes: readonly CheckoutErrorCode[]) => {
      const after = afterFailures(STATES.open, ...codes);
      return 'trouble' in after && isStuck(after.trouble);
    };
    expect(stuckAfter()).to.equal(false);
    expect(stuckAfter('forbidden')).to.equal(true);
    expect(stuckAfter('not-found', 'not-found')).to.equal(false);
    expect(stuckAfter('not-found', 'not-found', 'not-found')).to.equal(true);
    expect(stuckAfter('network', 'timeout', 'server', 'bad-response', 'network')).to.equal(false);
  });
});

describe('reduce: choices', () => {
  it('allows only what is offered', () => {
    const choose = (selection: Selection) => reduce(STATES.open, { type: 'chosen', selection, byShopper: true });
    expect(choose(ETHEREUM)).to.deep.include({ selection: ETHEREUM });
    expect(choose({ method: 'cash', currency: 'eur', network: 'post' })).to.deep.include({
      selection: { ...TRON, network: '' },
    });
  });
});
