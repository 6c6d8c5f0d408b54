// The Greenfield API as a mountable app: routes, request validation and errors.
// It knows nothing about the checkout page but its URL.
import { type Context, type Handler, Hono } from 'hono';
import * as v from 'valibot';
import { ApiError } from './api-error.js';
import type { BTCPayState } from './btcpay-state.js';
import type { Invoice } from './invoice.js';
import { invoiceJson, methodsJson } from './invoice-json.js';
import { findMethod } from './payment-methods.js';
import { createRequest, markRequest, webhookRequest } from './request-schemas.js';
import { type ApiEnv, permit } from './stores.js';

type ApiHandler = Handler<ApiEnv>;

export function createApi(state: BTCPayState): Hono<ApiEnv> {
  const api = new Hono<ApiEnv>();
  const invoices = '/stores/:storeId/invoices';
  const view = permit('btcpay.store.canviewinvoices');
  const webhooks = permit('btcpay.store.webhooks.canmodifywebhooks');
  api.post(invoices, permit('btcpay.store.cancreateinvoice'), createInvoice(state));
  api.get(`${invoices}/:invoiceId`, view, (c) => c.json(shown(ownInvoice(c, state), state)));
  api.get(`${invoices}/:invoiceId/payment-methods`, view, listMethods(state));
  api.post(`${invoices}/:invoiceId/payment-methods/:methodId/activate`, view, activateMethod(state));
  api.post(`${invoices}/:invoiceId/status`, permit('btcpay.store.canmodifyinvoices'), markInvoice(state));
  api.get('/stores/:storeId/webhooks', webhooks, (c) => c.json(state.webhooks.list(c.get('store'))));
  api.post('/stores/:storeId/webhooks', webhooks, async (c) =>
    c.json(state.webhooks.add(c.get('store'), await readBody(c, webhookRequest))),
  );
  api.all('*', (c) => c.text('', 404));
  api.onError((error, c) => {
    if (error instanceof ApiError) return c.json(error.body, error.status);
    throw error;
  });
  return api;
}

function createInvoice(state: BTCPayState): ApiHandler {
  return async (c) => {
    const request = await readBody(c, createRequest);
    return c.json(shown(state.invoices.open(c.get('store'), request), state));
  };
}

function listMethods({ invoices, ...state }: BTCPayState): ApiHandler {
  return (c) => {
    const invoice = ownInvoice(c, { invoices, ...state });
    const withInvalid = c.req.query('onlyAccountedPayments') === 'false';
    return c.json(methodsJson(invoice, invoices.payments(invoice), withInvalid));
  };
}

function activateMethod(state: BTCPayState): ApiHandler {
  return (c) => {
    const invoice = ownInvoice(c, state);
    const method = findMethod(c.req.param('methodId') ?? '');
    if (method === undefined) {
      throw new ApiError(422, [{ path: 'paymentMethod', message: 'Invalid payment method' }]);
    }
    state.invoices.activate(invoice, method.id);
    return c.body(null, 200);
  };
}

function markInvoice(state: BTCPayState): ApiHandler {
  return async (c) => {
    const { status } = await readBody(c, markRequest);
    const invoice = ownInvoice(c, state);
    if (!state.invoices.mark(invoice, status)) {
      const message = 'Status can only be marked to invalid or settled within certain conditions.';
      throw new ApiError(422, [{ path: 'status', message }]);
    }
    return c.json(shown(ownInvoice(c, state), state));
  };
}

function shown(invoice: Invoice, { invoices, publicUrl }: BTCPayState): object {
  return invoiceJson(invoice, invoices.payments(invoice), publicUrl);
}

function ownInvoice(c: Context<ApiEnv>, { invoices }: BTCPayState): Invoice {
  const invoice = invoices.find(c.req.param('invoiceId') ?? '');
  if (invoice?.store.id === c.get('store').id) return invoice;
  throw new ApiError(404, 'invoice-not-found', 'The invoice was not found');
}

/** @throws {ApiError} 422 with one entry per missing or invalid member, also for a body that is not JSON. */
async function readBody<const Schema extends v.GenericSchema>(
  { req: request }: Context,
  schema: Schema,
): Promise<v.InferOutput<Schema>> {
  const isJson = /^application\/json\s*(;|$)/i.test(request.header('content-type') ?? '');
  const body: unknown = isJson ? await request.json().catch(() => undefined) : undefined;
  const result = v.safeParse(schema, body);
  if (result.success) return result.output;
  throw new ApiError(
    422,
    result.issues.map((issue) => ({ path: pathOf(issue), message: issue.message })),
  );
}

/** `checkout.paymentMethods[0]` */
function pathOf({ path }: v.BaseIssue<unknown>): string {
  return (path ?? [])
    .map(({ key }, index) => (typeof key === 'number' ? `[${key}]` : `${index === 0 ? '' : '.'}${String(key)}`))
    .join('');
}
