// What a visit of the payment page or a post of one of its forms does. Each action finds the checkout up to date,
// changes it only through the book, and never answers with JSON.
import type { Context } from 'hono';
import { halfDecimal, subtractDecimal } from '../decimal.js';
import { outcomePage } from '../page/outcome-page.js';
import { sendPage } from '../page/send-page.js';
import { paymentPage } from '../page/payment-page.js';
import { callbackBody } from './callback-body.js';
import type { Checkout } from './checkout.js';
import { canceledPage, completePage, expiredPage, LATE_FIELD } from './outcome-page-model.js';
import type { PayfectState } from './payfect-state.js';
import { choosePayment, defaultChoice, type WantedChoice } from './payment-choice.js';
import { paymentPageModel } from './payment-page-model.js';

interface Visit {
  readonly c: Context;
  readonly checkout: Checkout;
  /** Query of a visit, or fields of a form. */
  readonly fields: Readonly<Record<string, unknown>>;
}

export type PaymentAction = (state: PayfectState, visit: Visit) => Response | Promise<Response>;

export const showCheckout: PaymentAction = ({ clock }, { c, checkout, fields }) => {
  if (checkout.status !== 'open') return showOutcome(c, checkout, 200);
  const choice = choosePayment(checkout.methods, wantedChoice(fields)) ?? defaultChoice(checkout.methods);
  return sendPage(c, paymentPage(paymentPageModel(checkout, { choice, nowMs: clock.now(), notice: null })));
};

export const pay: PaymentAction = ({ book, callbacks, clock }, { c, checkout, fields }) => {
  if (checkout.status === 'complete') return leave(c, checkout);
  if (checkout.status === 'expired' && fields[LATE_FIELD] !== '1') return showOutcome(c, checkout, 409);
  const choice = choosePayment(checkout.methods, wantedChoice(fields));
  if (choice === null) {
    const notice = 'This coin is not offered on this network. Please choose another one.';
    const shown = { choice: defaultChoice(checkout.methods), nowMs: clock.now(), notice };
    return sendPage(c, paymentPage(paymentPageModel(checkout, shown)), 400);
  }
  const paid = book.complete(checkout);
  if (paid.callbackUrl !== null) callbacks.send(paid.callbackUrl, callbackBody(paid, choice));
  return leave(c, paid);
};

/** Half of what is due arrives, as if the wallet had kept a fee. */
export const underpay: PaymentAction = ({ book }, { c, checkout }) => {
  if (checkout.status !== 'open') return showOutcome(c, checkout, 409);
  book.receive(checkout, halfDecimal(subtractDecimal(checkout.amountTotal, checkout.received)));
  return c.redirect(pathOf(checkout), 303);
};

export const expire: PaymentAction = ({ book }, { c, checkout }) => {
  if (checkout.status === 'complete') return showOutcome(c, checkout, 409);
  if (checkout.status === 'open') book.expire(checkout);
  return c.redirect(pathOf(checkout), 303);
};

/** Payfect has no cancel state: the shopper goes back to the shop, and the checkout stays as it is. */
export const cancel: PaymentAction = (_state, { c, checkout }) => {
  if (checkout.status === 'complete') return showOutcome(c, checkout, 409);
  if (checkout.cancelUrl !== null) return c.redirect(new URL(checkout.cancelUrl).href, 303);
  return sendPage(c, outcomePage(canceledPage(checkout)));
};

function leave(c: Context, checkout: Checkout): Response {
  const target = checkout.successUrl === null ? pathOf(checkout) : new URL(checkout.successUrl).href;
  return c.redirect(target, 303);
}

function showOutcome(c: Context, checkout: Checkout, status: 200 | 409): Response | Promise<Response> {
  const page = checkout.status === 'complete' ? completePage(checkout) : expiredPage(checkout);
  return sendPage(c, outcomePage(page), status);
}

function pathOf(checkout: Checkout): string {
  return `/checkouts/${checkout.id}`;
}

function wantedChoice({ method, currency, network }: Visit['fields']): WantedChoice {
  return { method: givenText(method), currency: givenText(currency), network: givenText(network) };
}

function givenText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
