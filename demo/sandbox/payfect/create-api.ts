// Payfect's JSON API as a mountable app: routes, request validation and errors.
// It knows nothing about the payment page but its URL.
import { type Context, type Handler, Hono } from 'hono';
import * as v from 'valibot';
import { isObject } from '../../../src/schema/decode.js';
import { ApiError, invalidFields, notFound, toFieldIssue } from './api-error.js';
import { openCheckout, toCollection } from './checkout.js';
import { type ApiEnv, authenticate } from './merchants.js';
import type { PayfectState } from './payfect-state.js';
import { checkoutRequest, paymentLinkRequest, priceRequest, productRequest } from './request-schemas.js';
import { collectionJson, itemJson, priceJson, productJson, sessionJson } from './session-json.js';

type ApiHandler = Handler<ApiEnv>;

export function createApi(state: PayfectState): Hono<ApiEnv> {
  const api = new Hono<ApiEnv>();
  const routes: readonly [path: string, method: 'GET' | 'POST', handler: ApiHandler][] = [
    ['/checkouts', 'POST', createCheckout(state)],
    ['/checkouts/:id', 'GET', retrieveCheckout(state)],
    ['/products', 'POST', createProduct(state)],
    ['/prices', 'POST', createPrice(state)],
    ['/payment-links', 'POST', createPaymentLink(state)],
  ];
  for (const [path, method, handler] of routes) {
    api.all(path, redirectToSlash);
    api.on(method, `${path}/`, authenticate, handler);
    api.all(`${path}/`, authenticate, rejectMethod(method));
  }
  api.all('*', () => {
    throw notFound();
  });
  api.onError((error, c) => {
    if (error instanceof ApiError) return c.json(error.body, error.status, { ...error.headers });
    throw error;
  });
  return api;
}

/** Django redirects a path without a trailing slash before it checks the key. */
const redirectToSlash: ApiHandler = (c) => {
  const { pathname, search } = new URL(c.req.url);
  return c.redirect(`${pathname}/${search}`, 301);
};

function rejectMethod(allowed: string): ApiHandler {
  return (c) => {
    throw new ApiError(405, { detail: `Method "${c.req.method}" not allowed.` }, { Allow: allowed });
  };
}

function createCheckout({ clock, publicUrl, checkouts, catalog }: PayfectState): ApiHandler {
  return async (c) => {
    const merchant = c.get('merchant');
    const request = await readBody(c, checkoutRequest);
    const items = catalog.resolveItems(merchant, request.invoice_items);
    const checkout = openCheckout(request, { merchant, items, nowMs: clock.now() });
    checkouts.add(checkout);
    return c.json(sessionJson(checkout, `${publicUrl}/checkouts/${checkout.id}`));
  };
}

function retrieveCheckout({ publicUrl, checkouts }: PayfectState): ApiHandler {
  return (c) => {
    const checkout = checkouts.find(c.req.param('id') ?? '');
    if (checkout === undefined) throw notFound();
    if (checkout.merchant.id !== c.get('merchant').id) {
      throw new ApiError(403, { detail: 'You do not have permission to perform this action.' });
    }
    return c.json(sessionJson(checkout, `${publicUrl}/checkouts/${checkout.id}`));
  };
}

function createProduct({ catalog }: PayfectState): ApiHandler {
  return async (c) => {
    const product = catalog.createProduct(c.get('merchant'), await readBody(c, productRequest));
    return c.json(productJson(product));
  };
}

function createPrice({ catalog }: PayfectState): ApiHandler {
  return async (c) => {
    const price = catalog.createPrice(c.get('merchant'), await readBody(c, priceRequest));
    return c.json(priceJson(price));
  };
}

function createPaymentLink({ publicUrl, catalog, links }: PayfectState): ApiHandler {
  return async (c) => {
    const merchant = c.get('merchant');
    const request = await readBody(c, paymentLinkRequest);
    const items = catalog.resolveItems(merchant, request.invoice_items);
    const link = links.create(merchant, items, request);
    return c.json({
      id: link.id,
      merchant,
      ...collectionJson(toCollection(request)),
      invoiceItems: items.map(itemJson),
      url: `${publicUrl}/payment-links/${link.id}`,
      isLivemode: false,
    });
  };
}

/** @throws {ApiError} 415 if the body is not JSON; 400 if it does not parse, or a field is missing or invalid. */
async function readBody<const Schema extends v.GenericSchema>(
  context: Context,
  schema: Schema,
): Promise<v.InferOutput<Schema>> {
  const body = await readJson(context);
  if (!isObject(body)) {
    const message = `Invalid data. Expected a dictionary, but got ${Array.isArray(body) ? 'list' : typeof body}.`;
    throw invalidFields([{ path: [], message }]);
  }
  const result = v.safeParse(schema, body);
  if (!result.success) throw invalidFields(result.issues.map(toFieldIssue));
  return result.output;
}

async function readJson({ req: request }: Context): Promise<unknown> {
  const mediaType = request.header('content-type') ?? '';
  if (!/^application\/json\s*(;|$)/i.test(mediaType)) {
    throw new ApiError(415, { detail: `Unsupported media type "${mediaType}" in request.` });
  }
  try {
    return JSON.parse(await request.text());
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ApiError(400, { detail: `JSON parse error - ${reason}` });
  }
}
