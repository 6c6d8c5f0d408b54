import type { Actions } from '../actions.js';
import { checkedChoice } from './select-body.js';
import { choiceFrom } from './choice-from.js';
import type { SessionHandler } from '../http/exchange.js';
import { nextSession } from './actions.js';
import { assertAllows } from './offered-actions.js';
import type { Services } from '../services.js';
import type { SessionAnswer } from './session.js';
import { sha256Hex } from '../sha256-hex.js';

/** `POST checkouts/{id}/select`: fixes what the shopper chose, and answers with the session to go on with. */
export function selectRoute(
  services: Services,
  select: NonNullable<Actions['select']>,
  answer: SessionAnswer,
): SessionHandler {
  return async (exchange, sessionId) => {
    const { request } = exchange.incoming;
    const wanted = await choiceFrom(request);
    const session = await services.sessions.get(sessionId);
    assertAllows(session, 'select');
    const choice = checkedChoice(wanted, session.shown);
    // As a hash, because it may hold the shopper's name and address.
    const wish = `select:${await sha256Hex(JSON.stringify(choice))}`;
    const next = await nextSession(sessionId, wish, () => select({ sessionId, choice, request }), services);
    return answer(exchange, next, '../');
  };
}
