import type { Actions } from '../actions.js';
import { emptyAnswer } from '../http/response.js';
import type { SessionHandler } from '../http/exchange.js';
import { assertAllows } from './offered-actions.js';
import { ring } from '../ring.js';
import type { Services } from '../services.js';
import { orStateConflict } from './state-conflict.js';

/** `POST checkouts/{id}/cancel`: cancels an open session, at the provider where that can be done, and tells the merchant. */
export function cancelRoute(services: Services, cancel: NonNullable<Actions['cancel']>): SessionHandler {
  const { sessions } = services;
  return async ({ incoming: { request }, requestId }, sessionId) => {
    assertAllows(await sessions.get(sessionId), 'cancel');
    try {
      await orStateConflict(sessionId, sessions, () => cancel({ sessionId, request }));
    } finally {
      sessions.forgetUnlessComplete(sessionId);
      await ring(sessionId, requestId, services);
    }
    return emptyAnswer(204);
  };
}
