// `POST checkouts/{id}/select`, `restart` and `cancel`: what shoppers may do with a session besides reading it.
import { ProviderError } from '../../providers/provider-error.js';
import { isSessionId } from '../../schema/session-id.js';
import { ProblemError } from '../http/problem.js';
import type { SessionHandler } from '../http/request.js';
import { emptyResponse } from '../http/response.js';
import { sha256Hex } from '../log.js';
import { ringDoorbell } from '../notify.js';
import type { Actions, Services } from '../services.js';
import type { CachedSession, SessionCache } from '../stores/session-cache.js';
import { readSelectBody, validateChoice } from './select-body.js';
import { assertAllows, type SessionResponder } from './session.js';

/** Fixes what the shopper chose, and returns the session to continue with. */
export function selectRoute(
  services: Services,
  select: NonNullable<Actions['select']>,
  respond: SessionResponder,
): SessionHandler {
  return async (context, sessionId) => {
    const { standard: request } = context.request;
    const requested = await readSelectBody(request, services.clock);
    const session = await services.sessions.get(sessionId);
    assertAllows(session, 'select');
    const choice = validateChoice(requested, session);
    // Hashed, because it may contain the shopper's name and address.
    const idempotencyKey = `select:${await sha256Hex(JSON.stringify(choice))}`;
    const create = () => select({ sessionId, choice, request });
    return respond(context, await nextSession(sessionId, idempotencyKey, create, services), '../');
  };
}

/** Returns a fresh session to replace one that is open or expired. */
export function restartRoute(
  services: Services,
  restart: NonNullable<Actions['restart']>,
  respond: SessionResponder,
): SessionHandler {
  return async (context, sessionId) => {
    const { standard: request } = context.request;
    assertAllows(await services.sessions.get(sessionId), 'restart');
    const create = () => restart({ sessionId, request });
    return respond(context, await nextSession(sessionId, 'restart', create, services), '../');
  };
}

/** Cancels an open session, at the provider if that is possible, and tells the merchant. */
export function cancelRoute(services: Services, cancel: NonNullable<Actions['cancel']>): SessionHandler {
  const { sessions } = services;
  return async ({ request: { standard: request }, requestId }, sessionId) => {
    assertAllows(await sessions.get(sessionId), 'cancel');
    try {
      await mapConflict(sessionId, sessions, () => cancel({ sessionId, request }));
    } finally {
      sessions.forgetUnlessComplete(sessionId);
      await ringDoorbell(sessionId, requestId, services);
    }
    return emptyResponse(204);
  };
}

/**
 * Creates the next session, or finds the one already created for the same request, and reads it.
 * @throws {ProblemError | ProviderError} and whatever the merchant's own function throws.
 */
async function nextSession(
  sessionId: string,
  idempotencyKey: string,
  create: () => Promise<string> | string,
  { creations, sessions }: Services,
): Promise<CachedSession> {
  const createChecked = async () => checkedId(await create());
  const nextId = await mapConflict(sessionId, sessions, () => creations.once(sessionId, idempotencyKey, createChecked));
  try {
    return await sessions.getPublic(nextId);
  } catch (error) {
    // The shopper's own session exists, so "no such checkout" would be wrong.
    if (!(error instanceof ProviderError && error.code === 'not-found')) throw error;
    throw new ProblemError('upstream-error');
  }
}

function checkedId(id: unknown): string {
  if (isSessionId(id)) return id;
  throw new TypeError('select and restart must return a session id: 8 to 64 letters, digits, "_" or "-".');
}

/**
 * Runs an action that the provider may refuse because the session is already over.
 * @throws {ProblemError} `conflict` with the session's current status; otherwise whatever `act` throws.
 */
async function mapConflict<Result>(
  sessionId: string,
  sessions: SessionCache,
  act: () => Promise<Result>,
): Promise<Result> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof ProviderError && error.code === 'conflict')) throw error;
    const { status } = await sessions.refresh(sessionId);
    throw new ProblemError('conflict', { state: status });
  }
}
