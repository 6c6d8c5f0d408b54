import { type Context, type Handler, Hono } from 'hono';
import { halfDecimal, subtractDecimal } from '../../decimal.js';
import { outcomePage } from '../page/outcome-page.js';
import { sendPage } from '../page/page-layout.js';
import { paymentPage } from '../page/payment-page.js';
import { endedPage, LATE_FIELD, leftPage, UNKNOWN_CHECKOUT } from './outcome-page-model.js';
import type { Payable, PaymentGateway } from './payment-gateway.js';
import { choosePayment, defaultChoice, type RequestedChoice } from './payment-methods.js';
import { paymentPageModel } from './payment-page-model.js';

/** The hosted payment page with the routes of its forms. */
export function createPaymentPages(gateway: PaymentGateway): Hono {
  const app = new Hono();
  app.get('/checkouts/:id', onPayable(gateway, showPayable));
  app.post('/checkouts/:id/pay', onPayable(gateway, pay));
  app.post('/checkouts/:id/underpay', onPayable(gateway, underpay));
  app.post('/checkouts/:id/expire', onPayable(gateway, expire));
  app.post('/checkouts/:id/cancel', onPayable(gateway, cancel));
  return app;
}

function onPayable(gateway: PaymentGateway, action: PaymentAction): Handler {
  return async (c) => {
    const fields = c.req.method === 'POST' ? await c.req.parseBody() : c.req.query();
    // Found after the form was read: a second post that came meanwhile must see what the first one did.
    const payable = gateway.find(c.req.param('id') ?? '');
    if (payable === undefined) return sendPage(c, outcomePage(UNKNOWN_CHECKOUT), 404);
    return action(gateway, { c, payable, fields });
  };
}

/*H // What a visit of the payment page or a post of one of its forms does. Each action finds the checkout up to date,
// changes it only through the gateway, and never answers with JSON. */
interface ActionContext {
  readonly c: Context;
  readonly payable: Payable;
  /** Query of a visit, or fields of a form. */
  readonly fields: Readonly<Record<string, unknown>>;
}

export type PaymentAction = (gateway: PaymentGateway, context: ActionContext) => Response | Promise<Response>;

export const showPayable: PaymentAction = ({ clock }, { c, payable, fields }) => {
  if (payable.status !== 'open') return showOutcome(c, payable, 200);
  const choice = choosePayment(payable.methods, requestedChoice(fields)) ?? defaultChoice(payable.methods);
  return sendPage(c, paymentPage(paymentPageModel(payable, { choice, nowMs: clock.now(), notice: null })));
};

export const pay: PaymentAction = (gateway, { c, payable, fields }) => {
  if (payable.status === 'complete') return redirectToSuccess(c, payable);
  if (payable.status !== 'open' && fields[LATE_FIELD] !== '1') return showOutcome(c, payable, 409);
  const choice = choosePayment(payable.methods, requestedChoice(fields));
  if (choice === null) {
    const notice = 'This coin is not offered on this network. Please choose another one.';
    const shown = { choice: defaultChoice(payable.methods), nowMs: gateway.clock.now(), notice };
    return sendPage(c, paymentPage(paymentPageModel(payable, shown)), 400);
  }
  gateway.complete(payable.id, choice);
  return redirectToSuccess(c, payable);
};

/** Half of what is due arrives, as if the wallet had kept a fee. */
export const underpay: PaymentAction = (gateway, { c, payable }) => {
  if (payable.status !== 'open') return showOutcome(c, payable, 409);
  gateway.receive(payable.id, halfDecimal(subtractDecimal(payable.amount, payable.received)));
  return c.redirect(payable.path, 303);
};

export const expire: PaymentAction = (gateway, { c, payable }) => {
  if (payable.status === 'complete' || payable.status === 'canceled') return showOutcome(c, payable, 409);
  if (payable.status === 'open') gateway.expire(payable.id);
  return c.redirect(payable.path, 303);
};

/** The shopper goes back to the shop, and the checkout stays as it is: only the merchant's server cancels, if it can. */
export const cancel: PaymentAction = (_desk, { c, payable }) => {
  if (payable.status === 'complete') return showOutcome(c, payable, 409);
  if (payable.cancelUrl !== null) return c.redirect(new URL(payable.cancelUrl).href, 303);
  return sendPage(c, outcomePage(leftPage(payable)));
};

function redirectToSuccess(c: Context, payable: Payable): Response {
  const target = payable.successUrl === null ? payable.path : new URL(payable.successUrl).href;
  return c.redirect(target, 303);
}

function showOutcome(c: Context, payable: Payable, status: 200 | 409): Response | Promise<Response> {
  return sendPage(c, outcomePage(endedPage(payable)), status);
}

function requestedChoice({ method, currency, network }: ActionContext['fields']): RequestedChoice {
  return { method: givenText(method), currency: givenText(currency), network: givenText(network) };
}

function givenText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
