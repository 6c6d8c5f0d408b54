import type { Actions } from '../actions.js';
import type { SessionHandler } from '../http/exchange.js';
import { nextSession } from './actions.js';
import { assertAllows } from './offered-actions.js';
import type { Services } from '../services.js';
import type { SessionAnswer } from './session.js';

/** `POST checkouts/{id}/restart`: answers with a fresh session in place of one that is open or expired. */
export function restartRoute(
  services: Services,
  restart: NonNullable<Actions['restart']>,
  answer: SessionAnswer,
): SessionHandler {
  return async (exchange, sessionId) => {
    const { request } = exchange.incoming;
    assertAllows(await services.sessions.get(sessionId), 'restart');
    const next = await nextSession(sessionId, 'restart', () => restart({ sessionId, request }), services);
    return answer(exchange, next, '../');
  };
}
