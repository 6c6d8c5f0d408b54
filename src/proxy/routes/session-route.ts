import type { SessionHandler } from '../http/exchange.js';
import type { Services } from '../services.js';
import type { SessionAnswer } from './session.js';

/** `GET checkouts/{id}`: what a shopper may see of a session. */
export function sessionRoute({ sessions }: Services, answer: SessionAnswer): SessionHandler {
  return async (exchange, id) => await answer(exchange, await sessions.shown(id), '');
}
