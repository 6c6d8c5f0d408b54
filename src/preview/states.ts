// The states that a preview can show, by name. It does not know the element.
import { CheckoutError, type CheckoutErrorCode } from '../session/checkout-error.js';
import { NOTHING_CHOSEN, resolveSelection, type Selection } from '../session/selection.js';
import type { Session } from '../session/session.js';
import { sessionFromJson } from '../session/session-from-json.js';
import type { CheckoutState, FailedState, OpenState, Trouble } from '../state/checkout-state.js';
import { type FixtureName, fixtures } from '../testing/fixtures.js';

type Build = (id: string) => CheckoutState;

const CHOSEN: Selection = { method: 'crypto', currency: 'usdt', network: 'tron' };

/** Two failed reads in a row: the first one that the shopper is told of. */
const TROUBLE: Trouble = { error: new CheckoutError('network'), failures: 2, refusals: 0 };

function sessionOf(name: FixtureName): Session {
  // Links must lead below the mount, and none of them is ever requested.
  const responseUrl = `https://preview.example/payfect/checkouts/${fixtures[name].id}`;
  return sessionFromJson(fixtures[name], { responseUrl, paymentHosts: [], serverNowMs: null });
}

function known(name: FixtureName, preferred: Selection = NOTHING_CHOSEN) {
  const session = sessionOf(name);
  return { sessionId: session.id, session, selection: resolveSelection(session.methods, preferred).selection };
}

function open(name: FixtureName, changes: Partial<OpenState> = {}, preferred?: Selection): Build {
  return () => ({ ...known(name, preferred), phase: 'open', step: 'choose', trouble: null, ...changes });
}

function canceled(name: FixtureName): Build {
  return () => ({ ...known(name, CHOSEN), phase: 'canceled' });
}

function failed(code: CheckoutErrorCode): (id: string) => FailedState {
  return (sessionId) => ({ phase: 'failed', sessionId, error: new CheckoutError(code) });
}

function loading(trouble: Trouble | null): Build {
  return (sessionId) => ({ phase: 'loading', sessionId, trouble, handedOff: null });
}

/** The states by name; a function takes the previewed session id. */
export const BUILDERS = {
  loading: loading(null),
  'loading-trouble': loading(TROUBLE),
  open: open('open'),
  'open-chosen': open('open', {}, CHOSEN),
  'open-one-coin': open('openOneCoin'),
  'open-card': open('openCard'),
  'open-link': open('openLink'),
  'open-wewire': open('openWeWire'),
  'two-steps': open('openTwoSteps', {}, CHOSEN),
  details: open('openDetails'),
  confirm: open('openTwoSteps', { step: 'confirm' }, CHOSEN),
  nameless: open('nameless'),
  'long-names': open('longNames'),
  'many-items': open('manyItems'),
  rtl: open('rightToLeft'),
  'test-mode': open('testMode'),
  'last-minute': open('lastMinute'),
  'no-expiry': open('noExpiry'),
  trouble: open('open', { trouble: TROUBLE }, CHOSEN),
  'bad-url': open('badUrl', {}, CHOSEN),
  waiting: () => ({ ...known('openTwoSteps', CHOSEN), phase: 'waiting', trouble: null }),
  pending: open('pending'),
  complete: () => ({ ...known('complete', CHOSEN), phase: 'complete', late: false, wasCanceled: false }),
  late: () => ({ ...known('complete', CHOSEN), phase: 'complete', late: true, wasCanceled: false }),
  expired: () => ({ ...known('expired', CHOSEN), phase: 'expired' }),
  'expired-restart': () => ({ ...known('expiredRestart', CHOSEN), phase: 'expired' }),
  canceled: canceled('open'),
  'canceled-restart': canceled('expiredRestart'),
  'failed-not-found': failed('not-found'),
  'failed-forbidden': failed('forbidden'),
  'failed-network': failed('network'),
  'failed-timeout': failed('timeout'),
  'failed-server': failed('server'),
  'failed-bad-response': failed('bad-response'),
  'failed-invalid-session-id': failed('invalid-session-id'),
} as const satisfies Readonly<Record<string, Build>>;

/** The name of a state that can be previewed, as in `session-id="demo:open"`. */
export type PreviewState = keyof typeof BUILDERS;

/** All names, in the order of a purchase. */
export const PREVIEW_STATES = Object.keys(BUILDERS) as readonly PreviewState[];

export function isPreviewState(name: string): name is PreviewState {
  return Object.hasOwn(BUILDERS, name);
}
