import { jsonAnswer, type Answer } from '../http/response.js';
import type { Exchange } from '../http/exchange.js';
import { linksOf } from './offered-actions.js';
import { secondsLeft } from './seconds-left.js';
import type { Services } from '../services.js';
import type { ShownSession } from '../stores/shown-session.js';

/** `prefix` leads from the answered URL to `checkouts/`; relative, so it holds wherever the proxy is mounted. */
export type SessionAnswer = (exchange: Exchange, session: ShownSession, prefix: string) => Promise<Answer>;

/** Makes answers that hold what a shopper may see of a session, and what may be done with it. */
export function createSessionAnswer(services: Services): SessionAnswer {
  const { options, actions, clock } = services;
  const { pollAfterSeconds } = options.limits ?? {};
  const warn = warnOncePaymentPage(services);
  return async (exchange, session, prefix) => {
    const { status, expiresAt, json } = session;
    if (session.isPaymentPageRefused) await warn(exchange, session);
    const isOver = status === 'complete' || status === 'expired';
    // What changes between two reads of the session; the rest is JSON already.
    const passing = JSON.stringify({
      secondsLeft: secondsLeft(expiresAt, clock.now()),
      ...(pollAfterSeconds === undefined || isOver ? {} : { pollAfter: pollAfterSeconds }),
      links: linksOf(session, prefix, actions),
    });
    return jsonAnswer(`${json.slice(0, -1)},${passing.slice(1)}`);
  };
}

/** A refused payment page is a matter of configuration: once is enough. */
function warnOncePaymentPage({ log }: Services) {
  let hasWarned = false;
  return async ({ requestId }: Exchange, { id }: ShownSession): Promise<void> => {
    if (hasWarned) return;
    hasWarned = true;
    await log({ event: 'payment-url', code: 'refused', status: 200, durationMs: 0, sessionId: id, requestId });
  };
}
