// The states that a preview can show, by name. It does not know the element.
import { parsePayments } from '../schema/payments/payments.js';
import { CheckoutError, type CheckoutErrorCode } from '../session/checkout-error.js';
import { shownPayment } from '../session/payments/shown-payment.js';
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
  const session = sessionFromJson(fixtures[name], { responseUrl, paymentHosts: [], serverNowMs: null });
  return { ...session, payments: parsePayments(fixtures[name].payments).map((payment) => shownPayment(payment, null)) };
}

function known(name: FixtureName, preferred: Selection = NOTHING_CHOSEN) {
  const session = sessionOf(name);
  return { sessionId: session.id, session, selection: resolveSelection(session.methods, preferred).selection };
}

function open(name: FixtureName, changes: Partial<OpenState> = {}, preferred?: Selection): (id: string) => OpenState {
  return () => ({ ...known(name, preferred), phase: 'open', step: 'choose', trouble: null, ...changes });
}

/** The server has sent another address than before. */
function changed(state: OpenState): OpenState {
  const payments = parsePayments(fixtures.payHere.payments).map((payment) => shownPayment(payment, 'changed'));
  return { ...state, session: { ...state.session, payments } };
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
  'form-errors': open('openDetails'),
  'select-failed': open('openTwoSteps', {}, CHOSEN),
  confirm: open('openTwoSteps', { step: 'confirm' }, CHOSEN),
  'code-shown': open('openTwoSteps', { step: 'confirm' }, CHOSEN),
  nameless: open('nameless'),
  'long-names': open('longNames'),
  'many-items': open('manyItems'),
  'order-open': open('manyItems'),
  'many-currencies': open('manyCurrencies'),
  'choice-missing': open('open'),
  rtl: open('rightToLeft'),
  'test-mode': open('testMode'),
  'last-minute': open('lastMinute'),
  'no-expiry': open('noExpiry'),
  trouble: open('open', { trouble: TROUBLE }, CHOSEN),
  'bad-url': open('badUrl', {}, CHOSEN),
  waiting: () => ({ ...known('openTwoSteps', CHOSEN), phase: 'waiting', trouble: null }),
  canceling: () => ({ ...known('openTwoSteps', CHOSEN), phase: 'waiting', trouble: null }),
  'cancel-failed': open('openTwoSteps'),
  pending: open('pending'),
  'pay-here': open('payHere'),
  'pay-choice': open('payChoice'),
  'pay-chosen': open('payChoice', { step: 'confirm' }, CHOSEN),
  'pay-polygon': open('payPolygon'),
  'pay-bitcoin': open('payBitcoin'),
  'pay-lightning': open('payLightning'),
  'pay-solana': open('paySolana'),
  'pay-tag': open('payTag'),
  'pay-copied': open('payHere'),
  'pay-detected': open('payDetected'),
  'pay-confirming': open('payConfirming'),
  'pay-underpaid': open('payUnderpaid'),
  'pay-too-little': open('payTooLittle'),
  'pay-held': open('payHeld'),
  'pay-refunded': open('payRefunded'),
  'pay-wrong-asset': open('payWrongAsset'),
  'pay-late': open('payLate'),
  'pay-closed': open('payClosed'),
  'pay-changed': () => changed(open('payHere')('')),
  'pay-overpaid': () => ({ ...known('payOverpaid'), phase: 'complete', late: false, wasCanceled: false }),
  'pay-expired': () => ({ ...known('payExpired'), phase: 'expired' }),
  'pay-expired-alone': () => ({ ...known('payExpiredAlone'), phase: 'expired' }),
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
