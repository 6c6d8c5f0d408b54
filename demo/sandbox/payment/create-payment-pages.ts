// The hosted payment page and the routes of its forms, for any provider.
// It changes a checkout only through the gateway, and never responds with JSON.
import { type Context, type Handler, Hono } from 'hono';
import { halfDecimal, subtractDecimal } from '../../decimal.js';
import { outcomePage } from '../page/outcome-page.js';
import { sendPage } from '../page/page-layout.js';
import { paymentPage } from '../page/payment-page.js';
import { abandonedPage, endedPage, LATE_FIELD, UNKNOWN_CHECKOUT } from './outcome-page-model.js';
import type { Payable, PaymentGateway } from './payment-gateway.js';
import { choosePayment, defaultChoice, type RequestedChoice } from './payment-methods.js';
import { paymentPageModel } from './payment-page-model.js';

/** @param page Path of a page, with `:id` in it. */
export function createPaymentPages(gateway: PaymentGateway, page = '/checkouts/:id'): Hono {
  const app = new Hono();
  app.get(page, withPayable(gateway, showPayable));
  app.post(`${page}/pay`, withPayable(gateway, pay));
  app.post(`${page}/underpay`, withPayable(gateway, underpay));
  app.post(`${page}/expire`, withPayable(gateway, expire));
  app.post(`${page}/cancel`, withPayable(gateway, cancel));
  return app;
}

function withPayable(gateway: PaymentGateway, action: PaymentAction): Handler {
  return async (c) => {
    const fields = c.req.method === 'POST' ? await c.req.parseBody() : c.req.query();
    // Look it up after reading the form: a second POST that arrived meanwhile must see the effect of the first.
    const payable = gateway.find(c.req.param('id') ?? '');
    if (payable === undefined) return sendPage(c, outcomePage(UNKNOWN_CHECKOUT), 404);
    return action(gateway, { c, payable, fields });
  };
}

interface ActionContext {
  readonly c: Context;
  readonly payable: Payable;
  /** The query of a GET, or the form fields of a POST. */
  readonly fields: Readonly<Record<string, unknown>>;
}

type PaymentAction = (gateway: PaymentGateway, context: ActionContext) => Response | Promise<Response>;

const showPayable: PaymentAction = ({ clock }, { c, payable, fields }) => {
  if (payable.status !== 'open') return showOutcome(c, payable, 200);
  const choice = choosePayment(payable.methods, requestedChoice(fields)) ?? defaultChoice(payable.methods);
  return sendPage(
    c,
    paymentPage(paymentPageModel(payable, { choice, nowMs: clock.now(), notice: payable.note ?? null })),
  );
};

const pay: PaymentAction = (gateway, { c, payable, fields }) => {
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

/** Pays half of the amount due, like a wallet that deducts a fee. */
const underpay: PaymentAction = (gateway, { c, payable }) => {
  if (payable.status !== 'open') return showOutcome(c, payable, 409);
  gateway.receive(payable.id, halfDecimal(subtractDecimal(payable.amount, payable.received)));
  return c.redirect(payable.path, 303);
};

const expire: PaymentAction = (gateway, { c, payable }) => {
  if (payable.status === 'complete' || payable.status === 'canceled') return showOutcome(c, payable, 409);
  if (payable.status === 'open') gateway.expire(payable.id);
  return c.redirect(payable.path, 303);
};

/** Sends the shopper back to the shop. The checkout stays open: only the merchant's server can cancel it. */
const cancel: PaymentAction = (_gateway, { c, payable }) => {
  if (payable.status === 'complete') return showOutcome(c, payable, 409);
  if (payable.cancelUrl !== null) return c.redirect(new URL(payable.cancelUrl).href, 303);
  return sendPage(c, outcomePage(abandonedPage(payable)));
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
