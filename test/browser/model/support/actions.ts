// All actions, with one example per possible outcome.
import { CheckoutError } from '../../../../src/session/checkout-error.js';
import { NOTHING_CHOSEN } from '../../../../src/session/selection.js';
import type { StateAction, CheckoutState } from '../../../../src/state/checkout-state.js';
import { reduce } from '../../../../src/state/reduce.js';
import { ETHEREUM, TRON } from '../../support/states.js';
import { OTHER_ID, payment, SESSION_ID, sessionWithChoice } from '../../support/sessions.js';

const STATUSES = ['open', 'processing', 'complete', 'expired'] as const;
const IDS = [SESSION_ID, OTHER_ID] as const;

const settings = [...IDS, '', '../..'].flatMap((sessionId) =>
  [null, TRON].map((handedOff): StateAction => ({ type: 'session-id-set', sessionId, handedOff })),
);
const reads = IDS.flatMap((id) =>
  STATUSES.map((status): StateAction => ({
    type: 'read',
    session: sessionWithChoice({ id, status }),
    preselected: NOTHING_CHOSEN,
  })),
);
/** What can be paid in place: nothing seen yet, money seen, and an address that changed. */
const PAYMENTS = [payment(), payment({ stage: 'detected' }), payment({}, 'changed')];
const paymentReads = (['open', 'expired', 'complete'] as const).flatMap((status) =>
  PAYMENTS.map((one): StateAction => ({
    type: 'read',
    session: { ...sessionWithChoice({ status }), payments: [one] },
    preselected: NOTHING_CHOSEN,
  })),
);
const failures = (['network', 'not-found', 'forbidden'] as const).map((code): StateAction => ({
  type: 'read-failed',
  error: new CheckoutError(code),
}));
const choices = [true, false].map((byShopper): StateAction => ({ type: 'chosen', selection: ETHEREUM, byShopper }));
const continuations = STATUSES.flatMap((status) =>
  (['choose', 'confirm'] as const).map((step): StateAction => ({
    type: 'continued',
    from: SESSION_ID,
    session: sessionWithChoice({ id: OTHER_ID, status }),
    selection: TRON,
    step,
  })),
);

export const ACTIONS: readonly StateAction[] = [
  ...settings,
  ...reads,
  ...paymentReads,
  ...failures,
  ...choices,
  ...continuations,
  { type: 'handed-off' },
  { type: 'stepped', step: 'confirm' },
  { type: 'stepped', step: 'choose' },
  { type: 'canceled' },
];

export interface Transition {
  readonly before: CheckoutState;
  readonly action: StateAction;
  readonly after: CheckoutState;
}

/** Every transition between states that are reachable from idle, up to the number of failures that makes a difference. */
export function allTransitions(): readonly Transition[] {
  const idle: CheckoutState = { phase: 'idle' };
  const reached = new Map<string, CheckoutState>([[keyOf(idle), idle]]);
  const found: Transition[] = [];
  for (const before of reached.values()) {
    for (const action of ACTIONS) {
      const after = reduce(before, action);
      found.push({ before, action, after });
      if (!reached.has(keyOf(after))) reached.set(keyOf(after), after);
    }
  }
  return found;
}

const FAILURES_THAT_DIFFER = 4;

/** States with the same key behave the same. */
function keyOf(state: CheckoutState): string {
  const { session, trouble, error, ...rest } = { session: null, trouble: null, error: null, ...state };
  const counted = trouble === null ? null : [trouble.failures, trouble.refusals].map(capped);
  const payments = session?.payments.map(({ seen, withheld }) => [seen, withheld]);
  return JSON.stringify([rest, payments, session?.id, session?.status, counted, trouble?.error.code, error?.code]);
}

function capped(count: number): number {
  return Math.min(count, FAILURES_THAT_DIFFER);
}
