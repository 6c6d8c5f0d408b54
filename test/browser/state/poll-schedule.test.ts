import { expect } from '@open-wc/testing';
import { CheckoutError } from '../../../src/session/checkout-error.js';
import type { CheckoutState } from '../../../src/state/checkout-state.js';
import { nextReadDelayMs, type PollFacts } from '../../../src/state/poll-schedule.js';
import type { JsonObject } from '../../support/payfect-answers.js';
import { session } from '../support/sessions.js';
import { PHASES, STATES } from '../support/states.js';

/** Without jitter by default. */
function delayMs(state: CheckoutState, facts: Partial<PollFacts> = {}): number | null {
  return nextReadDelayMs({
    state,
    inPhaseMs: 0,
    remainingMs: null,
    isHidden: false,
    isParsing: false,
    random: 0.5,
    ...facts,
  });
}

function openWith(overrides: JsonObject): CheckoutState {
  return { ...STATES.open, session: session(overrides) };
}

function troubled(failures: number, error = new CheckoutError('network')) {
  return { trouble: { error, failures, refusals: error.retryable ? 0 : failures } };
}

function near(actualMs: number | null, expectedMs: number): void {
  expect(actualMs).to.be.closeTo(expectedMs, 0.001);
}

describe('nextReadDelayMs', () => {
  for (const phase of PHASES) {
    if (!['idle', 'failed', 'complete'].includes(phase)) continue;
    it(`schedules no read in ${phase}`, () => {
      expect(delayMs(STATES[phase])).to.equal(null);
    });
  }

  it('reads at once while loading, or 50 ms later while the page is parsed', () => {
    expect(delayMs(STATES.loading, { isHidden: true, random: 0.9 })).to.equal(0);
    expect(delayMs(STATES.loading, { isParsing: true })).to.equal(50);
  });

  it('reads an open checkout every 15 seconds', () => {
    near(delayMs(STATES.open), 15_000);
    near(delayMs(STATES.open, { inPhaseMs: 3_600_000 }), 15_000);
  });

  it('reads a waiting checkout every 2 seconds in its first minute, then every 10', () => {
    near(delayMs(STATES.waiting), 2000);
    near(delayMs(STATES.waiting, { inPhaseMs: 59_999 }), 2000);
    near(delayMs(STATES.waiting, { inPhaseMs: 60_000 }), 10_000);
  });

  for (const phase of ['expired', 'canceled'] as const) {
    it(`watches an ${phase} session every 10 seconds for 2 minutes`, () => {
      near(delayMs(STATES[phase]), 10_000);
      near(delayMs(STATES[phase], { inPhaseMs: 119_999 }), 10_000);
      expect(delayMs(STATES[phase], { inPhaseMs: 120_000 })).to.equal(null);
    });
  }

  it('spreads every delay by a fifth in both directions', () => {
    const usual: readonly (readonly [CheckoutState, number])[] = [
      [STATES.open, 15_000],
      [STATES.waiting, 2000],
      [STATES.expired, 10_000],
      [{ ...STATES.open, ...troubled(1) }, 2000],
    ];
    for (const [state, ms] of usual) {
      near(delayMs(state, { random: 0 }), ms * 0.8);
      near(delayMs(state, { random: 1 }), ms * 1.2);
    }
  });

  it('reads at most every 30 seconds on a hidden page', () => {
    near(delayMs(STATES.open, { isHidden: true }), 30_000);
    near(delayMs(STATES.waiting, { isHidden: true }), 30_000);
    near(delayMs(openWith({ pollAfter: 60 }), { isHidden: true, random: 0 }), 60_000);
    near(delayMs(openWith({ pollAfter: 5 }), { isHidden: true, random: 0 }), 30_000);
    near(delayMs(STATES.expired, { isHidden: true }), 30_000);
  });

  it("respects the server's pollAfter, between one second and two minutes", () => {
    const soonest = (state: CheckoutState) => delayMs(state, { random: 0 });
    near(soonest(openWith({ pollAfter: 5 })), 5000);
    near(soonest(openWith({ pollAfter: 0 })), 1000);
    near(soonest(openWith({ pollAfter: -5 })), 1000);
    near(soonest(openWith({ pollAfter: 1e12 })), 120_000);
    near(soonest({ ...STATES.waiting, session: session({ pollAfter: 7 }) }), 7000);
  });

  it('spreads pollAfter only to later', () => {
    near(delayMs(openWith({ pollAfter: 5 }), { random: 1 }), 6000);
  });
});

describe('nextReadDelayMs near the expiry', () => {
  it('reads half a second after the session must have expired', () => {
    near(delayMs(STATES.open, { remainingMs: 4000 }), 4500);
    near(delayMs(STATES.open, { remainingMs: 4000, isHidden: true }), 4500);
    near(delayMs(openWith({ pollAfter: 60 }), { remainingMs: 1, random: 0 }), 501);
  });

  it('reads as usual if the expiry is farther away, past or unknown', () => {
    near(delayMs(STATES.open, { remainingMs: 60_000 }), 15_000);
    near(delayMs(STATES.open, { remainingMs: 0 }), 15_000);
    near(delayMs(STATES.open, { remainingMs: null }), 15_000);
    near(delayMs(STATES.waiting, { remainingMs: 4000 }), 2000);
  });
});

describe('nextReadDelayMs after failed reads', () => {
  for (const state of [STATES.loading, STATES.open, STATES.waiting]) {
    it(`backs off by 2, 4, 8, 16 and 30 seconds in ${state.phase}`, () => {
      const delays = [1, 2, 3, 4, 5, 6, 50, 2000].map((failures) => delayMs({ ...state, ...troubled(failures) }));
      expect(delays.map((ms) => Math.round(ms ?? -1))).to.deep.equal([
        2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000, 30_000,
      ]);
    });
  }

  it('does not shorten the back-off before the expiry', () => {
    near(delayMs({ ...STATES.open, ...troubled(3) }, { remainingMs: 100 }), 8000);
  });

  it('schedules no read if more reads are pointless', () => {
    for (const state of [STATES.open, STATES.waiting]) {
      expect(delayMs({ ...state, ...troubled(1, new CheckoutError('forbidden')) })).to.equal(null);
      expect(delayMs({ ...state, ...troubled(3, new CheckoutError('not-found')) })).to.equal(null);
      near(delayMs({ ...state, ...troubled(2, new CheckoutError('not-found')) }), 4000);
      const mixed = { error: new CheckoutError('not-found'), failures: 3, refusals: 1 };
      near(delayMs({ ...state, trouble: mixed }), 8000);
    }
  });
});
