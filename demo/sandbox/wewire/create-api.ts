// WeWire's JSON API as a mountable app: routes, request validation and errors.
// It knows nothing about the payment page but its URL.
import { type Context, type Handler, Hono } from 'hono';
import * as v from 'valibot';
import { ApiError } from './api-error.js';
import { type ApiEnv, authenticate } from './merchants.js';
import { createRequest, pageRequest } from './request-schemas.js';
import { type Session, sessionJson, statusOf } from './session.js';
import type { WeWireState } from './wewire-state.js';

type ApiHandler = Handler<ApiEnv>;

export function createApi(state: WeWireState): Hono<ApiEnv> {
  const api = new Hono<ApiEnv>();
  const { sessions } = state;
  api.get('/checkout', authenticate, listSessions(state));
  api.post('/checkout', authenticate, createSession(state));
  api.get('/checkout/sessions/:id', authenticate, (c) => c.json(sessionJson(ownSession(c, state))));
  api.post(
    '/checkout/:id/expire',
    authenticate,
    endSession(state, (id) => sessions.expire(id)),
  );
  api.post(
    '/checkout/:id/cancel',
    authenticate,
    endSession(state, (id) => sessions.cancel(id)),
  );
  api.all('*', (c) => {
    throw new ApiError(404, `Cannot ${c.req.method} ${c.req.path}`);
  });
  api.onError((error, c) => {
    if (error instanceof ApiError) return c.json(error.body, error.status);
    throw error;
  });
  return api;
}

function createSession({ sessions, publicUrl }: WeWireState): ApiHandler {
  return async (c) => {
    const { id } = sessions.open(c.get('merchant'), checkRequest(createRequest, await jsonBody(c)));
    return c.json({ url: `${publicUrl}/checkouts/${id}` });
  };
}

/** Returns a bare array, as documented for checkouts, or a page, as documented for lists, if the query asks for one. */
function listSessions({ sessions }: WeWireState): ApiHandler {
  return (c) => {
    const query = c.req.query();
    const own = sessions.newestFirst().filter(({ merchant }) => merchant.id === c.get('merchant').id);
    const rows = own.map(sessionJson);
    if (query.page === undefined && query.limit === undefined) return c.json(rows);
    const { page, limit } = checkRequest(pageRequest, query);
    const data = rows.slice((page - 1) * limit, page * limit);
    return c.json({ data, page, totalItems: rows.length, limit });
  };
}

function endSession(state: WeWireState, end: (id: string) => void): ApiHandler {
  return (c) => {
    const session = ownSession(c, state);
    const status = statusOf(session, state.clock.now());
    if (status !== 'open') throw new ApiError(409, `Checkout session is already ${status}`);
    end(session.id);
    return c.body(null, 201);
  };
}

function ownSession(c: Context<ApiEnv>, { sessions }: WeWireState): Session {
  const session = sessions.find(c.req.param('id') ?? '');
  if (session?.merchant.id !== c.get('merchant').id) throw new ApiError(404, 'Checkout session not found');
  return session;
}

/** Like Express, reads a body of another type as an empty object, so validation reports every field as missing. */
async function jsonBody({ req: request }: Context): Promise<unknown> {
  if (!/^application\/json\s*(;|$)/i.test(request.header('content-type') ?? '')) return {};
  try {
    return JSON.parse(await request.text());
  } catch (error) {
    throw new ApiError(400, error instanceof Error ? error.message : String(error));
  }
}

/** @throws {ApiError} 400 with one message per missing or invalid field. */
function checkRequest<const Schema extends v.GenericSchema>(schema: Schema, value: unknown): v.InferOutput<Schema> {
  const result = v.safeParse(schema, value);
  if (!result.success) throw new ApiError(400, result.issues.map(sentenceOf));
  return result.output;
}

function sentenceOf(issue: v.BaseIssue<unknown>): string {
  const field = (issue.path ?? []).map((step) => String(step.key)).join('.');
  return `${field} ${issue.received === 'undefined' ? 'should not be empty' : issue.message}`.trim();
}
