// The reducer and its events as pure functions: every action in every reachable state.
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { eventsFor } from '../../../src/events/events-for.js';
import { resolveSelection } from '../../../src/session/selection.js';
import { isSessionId } from '../../../src/schema/session-id.js';
import type { CheckoutState, StateAction } from '../../../src/state/checkout-state.js';
import { reduce } from '../../../src/state/reduce.js';
import { STATES } from '../support/states.js';
import { SESSION_ID, sessionWithChoice } from '../support/sessions.js';
import { allTransitions } from './support/actions.js';

const TRANSITIONS = allTransitions();

/** What is invalid about a state. */
function flawsOf(state: CheckoutState): readonly string[] {
  if (state.phase === 'idle') return [];
  const flaws = [isSessionId(state.sessionId) === !isInvalidId(state) ? null : 'an invalid session id'];
  if ('trouble' in state && state.trouble !== null) {
    const { failures, refusals } = state.trouble;
    if (failures < 1 || refusals > failures) flaws.push(`${failures} failures, ${refusals} refusals`);
  }
  if ('session' in state) {
    const { session, selection, phase } = state;
    const end = ['complete', 'expired'].find((status) => status === session.status);
    const isEnd = phase === 'complete' || phase === 'expired';
    if (session.id !== state.sessionId) flaws.push(`${session.id} shown as ${state.sessionId}`);
    if (isEnd ? end !== phase : end !== undefined) flaws.push(`a ${session.status} session`);
    const fitting = resolveSelection(session.methods, selection).selection;
    if (JSON.stringify(fitting) !== JSON.stringify(selection)) flaws.push('a choice that is not offered');
  }
  return flaws.filter((flaw) => flaw !== null).map((flaw) => `${state.phase} with ${flaw}`);
}

function isInvalidId(state: CheckoutState): boolean {
  return state.phase === 'failed' && state.error.code === 'invalid-session-id';
}

function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const member of Object.values(value)) frozen(member);
  return value;
}

describe('The state machine', () => {
  it('reaches every phase', () => {
    const phases = new Set(TRANSITIONS.map(({ after }) => after.phase));
    expect([...phases].sort()).to.deep.equal(Object.keys(STATES).sort());
  });

  it('has a valid next state for every action in every state', () => {
    expect(TRANSITIONS.length).to.be.greaterThan(1000);
    expect(TRANSITIONS.flatMap(({ after }) => flawsOf(after))).to.deep.equal([]);
  });

  // One test for each phase: a slow machine takes seconds for all.
  for (const phase of new Set(TRANSITIONS.map(({ before }) => before.phase))) {
    it(`is deterministic, and does not modify its arguments: ${phase}`, () => {
      const events = (before: CheckoutState, action: StateAction, after: CheckoutState) =>
        JSON.stringify(eventsFor(before, action, frozen(after)));
      const other = TRANSITIONS.filter(({ before, action, after }) => {
        if (before.phase !== phase) return false;
        const again = reduce(frozen(before), frozen(action));
        const isEqual = again === after || JSON.stringify(again) === JSON.stringify(after);
        if (!isEqual || (again === before) !== (after === before)) return true;
        return events(before, action, again) !== events(before, action, after);
      });
      expect(other).to.deep.equal([]);
    });
  }

  it('sends nothing for the same response again', () => {
    for (const { action, after } of TRANSITIONS) {
      const again = reduce(after, action);
      if (action.type === 'read' && again !== after) expect(eventsFor(after, action, again)).to.deep.equal([]);
    }
  });

  it('sends the end of every session that it shows, even if one end follows another', () => {
    for (const { before, action, after } of TRANSITIONS) {
      if (after.phase !== 'complete' && after.phase !== 'expired') continue;
      const isSame = 'sessionId' in before && before.sessionId === after.sessionId;
      // The shopper gave up: the page needs to know only if that was a mistake.
      const isToldBefore = before.phase === 'canceled' && after.phase === 'expired';
      const isShown = isSame && (before.phase === after.phase || isToldBefore);
      const names = eventsFor(before, action, after).map(({ name }) => name);
      expect(names.includes(after.phase), `${before.phase}, ${action.type}, ${after.phase}`).to.equal(!isShown);
    }
  });

  it('treats no unknown status as an end', () => {
    const known = ['complete', 'expired'];
    const unknown = fc.oneof(fc.string(), fc.constantFrom('COMPLETE', ' complete', 'completed', 'paid', 'refunded'));
    const anything = fc.oneof(unknown, fc.jsonValue()).filter((status) => !known.includes(status as string));
    fc.assert(
      fc.property(anything, fc.constantFrom(...Object.values(STATES)), (status, before) => {
        const session = sessionWithChoice({ id: SESSION_ID, status });
        const { phase } = reduce(before, {
          type: 'read',
          session,
          preselected: { method: '', currency: '', network: '' },
        });
        expect(phase).to.equal(before.phase === 'loading' ? 'open' : before.phase);
      }),
      { numRuns: 2000 },
    );
  });
});
