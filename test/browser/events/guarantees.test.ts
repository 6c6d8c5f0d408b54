// What a page can rely on after any series of actions: `reduce`, `eventsFor` and `EventLedger` together, checked against
// a short model of the guarantees.
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { EventLedger } from '../../../src/events/event-ledger.js';
import { eventsFor, type DueEvent } from '../../../src/events/events-for.js';
import { CheckoutError } from '../../../src/session/checkout-error.js';
import { NOTHING_CHOSEN } from '../../../src/session/selection.js';
import { type CheckoutState, sessionIdOf, type StateAction } from '../../../src/state/checkout-state.js';
import { reduce } from '../../../src/state/reduce.js';
import { ETHEREUM, TRON } from '../support/states.js';
import { OTHER_ID, payment, SESSION_ID, sessionWithChoice } from '../support/sessions.js';

const ids = fc.constantFrom(SESSION_ID, OTHER_ID);
const selections = fc.constantFrom(NOTHING_CHOSEN, TRON, ETHEREUM);
const statuses = fc.constantFrom('open', 'open', 'open', 'expired', 'complete', 'processing', null);
const urls = fc.constantFrom('https://buy.payfect.finance/checkouts/x', 'http://buy.payfect.finance/', null);
const codes = fc.constantFrom('network', 'timeout', 'server', 'bad-response', 'not-found', 'forbidden');

/** Money that is seen, grows, is odd, or vanishes; an address that changes; and no payment in place at all. */
const payments = fc.constantFrom(
  ...[[], [], [payment()], [payment({}, 'changed')]],
  ...[{ stage: 'detected' }, { stage: 'confirmed' }, { exception: 'underpaid', received: '12.00' }].map((changes) => [
    payment(changes),
  ]),
);

const reads = fc
  .record({ id: ids, status: statuses, url: urls, payments })
  .map(({ payments: sent, ...members }): StateAction => ({
    type: 'read',
    session: { ...sessionWithChoice(members), payments: sent },
    preselected: NOTHING_CHOSEN,
  }));
const failures = codes.map((code): StateAction => ({ type: 'read-failed', error: new CheckoutError(code) }));
const settings = fc
  .record({
    sessionId: fc.constantFrom(SESSION_ID, SESSION_ID, OTHER_ID, '', '../..'),
    handedOff: fc.option(selections),
  })
  .map((members): StateAction => ({ type: 'session-id-set', ...members }));
const choices = fc.oneof(
  fc.record({ selection: selections, byShopper: fc.boolean() }).map((d): StateAction => ({ type: 'chosen', ...d })),
  fc.constant<StateAction>({ type: 'handed-off' }),
  fc.constantFrom('choose', 'confirm').map((step): StateAction => ({ type: 'stepped', step })),
  fc.constant<StateAction>({ type: 'canceled' }),
);
const anyAction = fc.oneof(
  { weight: 6, arbitrary: reads },
  { weight: 3, arbitrary: failures },
  { weight: 2, arbitrary: settings },
  { weight: 3, arbitrary: choices },
);
const stories = fc
  .array(anyAction, { minLength: 5, maxLength: 40 })
  .map((actions): readonly StateAction[] => [
    { type: 'session-id-set', sessionId: SESSION_ID, handedOff: null },
    ...actions,
  ]);

interface Step {
  readonly before: CheckoutState;
  readonly action: StateAction;
  readonly after: CheckoutState;
  readonly sent: readonly DueEvent[];
}

/** Runs a story like the element does. */
function steps(actions: readonly StateAction[]): readonly Step[] {
  const ledger = new EventLedger();
  let state: CheckoutState = { phase: 'idle' };
  return actions.map((action) => {
    const before = state;
    state = reduce(before, action);
    const sessionId = sessionIdOf(state);
    const due = state === before ? [] : eventsFor(before, action, state);
    const sent = due.filter(({ name }) => ledger.tryRecord(sessionId, name));
    return { before, action, after: state, sent };
  });
}

/** The names sent for a session id, in order. */
function sentFor(sessionId: string, story: readonly Step[]): readonly string[] {
  return story
    .filter(({ after }) => sessionIdOf(after) === sessionId)
    .flatMap(({ sent }) => sent.map(({ name }) => name));
}

function holds(promise: (story: readonly Step[]) => void): void {
  fc.assert(
    fc.property(stories, (actions) => promise(steps(actions))),
    { numRuns: 400 },
  );
}

describe('What a page can rely on, in any order of actions', () => {
  it('complete, expired, cancel and ready are sent at most once per session id', () => {
    holds((story) => {
      for (const id of [SESSION_ID, OTHER_ID]) {
        const once = sentFor(id, story).filter((name) => !['change', 'progress', 'error'].includes(name));
        expect(once).to.deep.equal([...new Set(once)]);
      }
    });
  });

  it('nothing follows complete, and only complete follows expired or cancel', () => {
    holds((story) => {
      for (const id of [SESSION_ID, OTHER_ID]) {
        const names = sentFor(id, story);
        const afterFirst = (name: string) => (names.includes(name) ? names.slice(names.indexOf(name) + 1) : []);
        expect(afterFirst('complete')).to.deep.equal([]);
        const later = [...afterFirst('expired'), ...afterFirst('cancel')];
        expect(later.filter((name) => name !== 'complete')).to.deep.equal([]);
      }
    });
  });

  it('complete and expired are sent only for a response with that status and session id', () => {
    holds((story) => {
      for (const { action, after, sent } of story) {
        for (const { name } of sent.filter((event) => event.name === 'complete' || event.name === 'expired')) {
          if (action.type !== 'read' || !('sessionId' in after)) throw new Error(`${name} after ${action.type}`);
          expect([action.session.id, action.session.status]).to.deep.equal([after.sessionId, name]);
        }
      }
    });
  });

  it('a complete checkout changes only with the session id, and no expired or canceled one opens again', () => {
    holds((story) => {
      for (const { before, action, after } of story) {
        if (action.type === 'session-id-set') continue;
        if (before.phase === 'complete') expect(after).to.equal(before);
        if (before.phase === 'canceled') expect(['canceled', 'expired', 'complete']).to.contain(after.phase);
        if (before.phase === 'expired') expect(['expired', 'complete']).to.contain(after.phase);
      }
    });
  });

  it('an open or waiting checkout never fails, returns to loading or loses its session', () => {
    holds((story) => {
      for (const { before, action, after } of story) {
        if (action.type === 'session-id-set' || !('session' in before)) continue;
        expect(after).to.have.property('session');
      }
    });
  });

  it('complete is late if the checkout was shown as expired or canceled, and only then', () => {
    holds((story) => {
      for (const { before, sent } of story) {
        for (const event of sent) {
          if (event.name === 'complete')
            expect(event.detail.late).to.equal(['expired', 'canceled'].includes(before.phase));
        }
      }
    });
  });

  it('progress is sent only for a response with money that was seen, after ready and before the end', () => {
    holds((story) => {
      const sent = new Map<string, string[]>();
      for (const { action, after, sent: due } of story) {
        const earlier = sent.get(sessionIdOf(after)) ?? [];
        sent.set(sessionIdOf(after), earlier);
        for (const { name } of due) {
          earlier.push(name);
          if (name !== 'progress') continue;
          if (action.type !== 'read') throw new Error(`progress after ${action.type}`);
          expect(action.session.payments.map(({ seen }) => seen)).not.to.contain('');
          expect(earlier).to.contain('ready');
          expect(['complete', 'expired', 'cancel'].filter((end) => earlier.includes(end))).to.deep.equal([]);
        }
      }
    });
  });
});
