// A merchant's page with a session that is paid in place, for tests that drive it in any browser.
import { fixtures, type FixtureName } from '../../../src/testing/fixtures.js';
import type { WirePayment } from '../../../src/testing/payment-entries.js';
import type { JsonObject } from '../../support/payfect-answers.js';

/** What a fixture adds to a session: what can be chosen, and what is to be sent where. */
export function paymentOf(name: FixtureName): JsonObject {
  const { paymentMethodTypes, paymentMethodOptions, payments } = fixtures[name];
  return { paymentMethodTypes, paymentMethodOptions, payments };
}

/** The first payment of a fixture, as the proxy sends it. */
export function sentPayment(name: FixtureName): WirePayment {
  const [payment] = fixtures[name].payments as readonly WirePayment[];
  if (payment === undefined) throw new Error(`The fixture "${name}" has no payments.`);
  return payment;
}

/** A field of the page to paste into: what the clipboard holds, in browsers that let no script read it. */
export const PASTE_FIELD = '<checkout><textarea aria-label="Paste here"></textarea>';
