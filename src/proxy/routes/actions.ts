// From "this session" to the one to go on with: what `select` and `restart` have in common.
import { ProviderError } from '../../providers/provider-error.js';
import { isSessionId } from '../../schema/session-id.js';
import { ProblemError } from '../http/problem.js';
import type { SessionHandler } from '../http/request.js';
import { emptyResponse } from '../http/response.js';
import { sha256Hex } from '../log.js';
import { ringDoorbell } from '../notify.js';
import type { Actions, Services } from '../services.js';
import type { SessionCache, CachedSession } from '../stores/session-cache.js';
import { validateChoice, readSelectBody } from './select-body.js';
import { assertAllows, type SessionAnswer } from './session.js';

/**
 * Creates, or remembers, the next session for one wish and reads it.
 * @throws {ProblemError | ProviderError} and what the merchant's own function throws.
 */
export async function nextSession(
  sessionId: string,
  wish: string,
  create: () => Promise<string> | string,
  { creations, sessions }: Services,
): Promise<CachedSession> {
  const createChecked = async () => checkedId(await create());
  const nextId = await mapConflict(sessionId, sessions, () => creations.once(sessionId, wish, createChecked));
  try {
    return await sessions.getPublic(nextId);
  } catch (error) {
    // To the shopper, whose own session is there, "no such checkout" would be wrong.
    if (!(error instanceof ProviderError && error.code === 'not-found')) throw error;
    throw new ProblemError('upstream-error');
  }
}

function checkedId(id: unknown): string {
  if (isSessionId(id)) return id;
  throw new TypeError('select and restart must give the id of a session: 8 to 64 letters, digits, "_" or "-".');
}

/** `POST checkouts/{id}/cancel`: cancels an open session, at the provider where that can be done, and tells the merchant. */
export function cancelRoute(services: Services, cancel: NonNullable<Actions['cancel']>): SessionHandler {
  const { sessions } = services;
  return async ({ plainRequest: { request }, requestId }, sessionId) => {
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

/** `POST checkouts/{id}/select`: fixes what the shopper chose, and answers with the session to go on with. */
export function selectRoute(
  services: Services,
  select: NonNullable<Actions['select']>,
  answer: SessionAnswer,
): SessionHandler {
  return async (exchange, sessionId) => {
    const { request } = exchange.plainRequest;
    const wanted = await readSelectBody(request);
    const session = await services.sessions.get(sessionId);
    assertAllows(session, 'select');
    const choice = validateChoice(wanted, session.shown);
    // As a hash, because it may hold the shopper's name and address.
    const wish = `select:${await sha256Hex(JSON.stringify(choice))}`;
    const next = await nextSession(sessionId, wish, () => select({ sessionId, choice, request }), services);
    return answer(exchange, next, '../');
  };
}

/** `POST checkouts/{id}/restart`: answers with a fresh session in place of one that is open or expired. */
export function restartRoute(
  services: Services,
  restart: NonNullable<Actions['restart']>,
  answer: SessionAnswer,
): SessionHandler {
  return async (exchange, sessionId) => {
    const { request } = exchange.plainRequest;
    assertAllows(await services.sessions.get(sessionId), 'restart');
    const next = await nextSession(sessionId, 'restart', () => restart({ sessionId, request }), services);
    return answer(exchange, next, '../');
  };
}

/**
 * Runs what the provider may refuse because the session is over by now.
 * @throws {ProblemError} `conflict` with the state that it has then, and what `act` throws otherwise.
 */
export async function mapConflict<Result>(
  sessionId: string,
  sessions: SessionCache,
  act: () => Promise<Result>,
): Promise<Result> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof ProviderError && error.code === 'conflict')) throw error;
    const { shown } = await sessions.refresh(sessionId);
    throw new ProblemError('conflict', { state: shown.status });
  }
}
