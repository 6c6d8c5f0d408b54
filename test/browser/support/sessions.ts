import { sessionFromJson } from '../../../src/session/session-from-json.js';
import { shownPayment, type SessionPayment } from '../../../src/session/payments/shown-payment.js';
import type { Session } from '../../../src/session/session.js';
import { parsePayments } from '../../../src/schema/payments/payments.js';
import { tronPayment } from '../../../src/testing/payment-entries.js';
import { newestAnswer, type JsonObject } from '../../support/payfect-answers.js';

/** The id in the documented sessions, and another one. */
export const SESSION_ID = 'ed8d24aa-a860-426b-8e56-87cb9f55a081';
export const OTHER_ID = '0f0e0d0c-0b0a-4090-8070-605040302010';

/** The model of the newest documented session, with top-level members replaced. */
export function session(overrides: JsonObject = {}): Session {
  return sessionFromJson(newestAnswer(overrides), {
    responseUrl: `${location.origin}/payfect/checkouts/${SESSION_ID}`,
    paymentHosts: [],
    serverNowMs: null,
  });
}

/** A session with a choice of two networks: the documented one has a single network. */
export function sessionWithChoice(overrides: JsonObject = {}): Session {
  const tether = {
    currency: { value: 'usdt', name: 'Tether', logo: null },
    networks: [
      { value: 'tron', name: 'Tron (TRC20)' },
      { value: 'ethereum', name: 'Ethereum (ERC20)' },
    ],
  };
  return session({ paymentMethodTypes: ['crypto'], paymentMethodOptions: { crypto: [tether] }, ...overrides });
}

/** A payment in place: 20.00 USDT on TRON, with members replaced. */
export function payment(changes: JsonObject = {}, withheld: SessionPayment['withheld'] = null): SessionPayment {
  const [parsed] = parsePayments([tronPayment(changes)]);
  if (parsed === undefined) throw new Error('The payment cannot be read.');
  return shownPayment(parsed, withheld);
}

/** A session that can be paid in place. */
export function sessionWithPayment(
  changes: JsonObject = {},
  overrides: JsonObject = {},
): Session & { readonly payments: readonly [SessionPayment] } {
  return { ...sessionWithChoice(overrides), payments: [payment(changes)] };
}
