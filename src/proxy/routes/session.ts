import type { ProviderSession } from '../../providers/provider.js';
import { epochMs } from '../../schema/time.js';
import { ProblemError } from '../http/problem.js';
import type { RequestContext, SessionHandler } from '../http/request.js';
import { type PlainResponse, jsonResponse } from '../http/response.js';
import type { Actions, Services } from '../services.js';
import type { CachedSession } from '../stores/session-cache.js';

/** `prefix` leads from the answered URL to `checkouts/`; relative, so it holds wherever the proxy is mounted. */
export type SessionAnswer = (
  exchange: RequestContext,
  session: CachedSession,
  prefix: string,
) => Promise<PlainResponse>;

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
    return jsonResponse(`${json.slice(0, -1)},${passing.slice(1)}`);
  };
}

/** A refused payment page is a matter of configuration: once is enough. */
function warnOncePaymentPage({ log }: Services) {
  let hasWarned = false;
  return async ({ requestId }: RequestContext, { id }: CachedSession): Promise<void> => {
    if (hasWarned) return;
    hasWarned = true;
    await log({ event: 'payment-url', code: 'refused', status: 200, durationMs: 0, sessionId: id, requestId });
  };
}

/** `GET checkouts/{id}`: what a shopper may see of a session. */
export function sessionRoute({ sessions }: Services, answer: SessionAnswer): SessionHandler {
  return async (exchange, id) => await answer(exchange, await sessions.getPublic(id), '');
}

/*H // Which actions a session's present state allows. The routes and the links in answers both ask here. */
/** A status that nobody knows may stand for money on its way: such a session is left alone. */
const STATUSES: Readonly<Record<keyof Actions, readonly unknown[]>> = {
  select: ['open'],
  cancel: ['open'],
  restart: ['open', 'expired'],
};

/** @throws {ProblemError} `conflict`, where the session's state does not allow the action. */
export function assertAllows({ shown }: ProviderSession, action: keyof Actions): void {
  if (!STATUSES[action].includes(shown.status)) throw new ProblemError('conflict', { state: shown.status });
}

/** Links to what may be done now, each beginning with `prefix`, which leads from the answered URL to `checkouts/`. */
export function linksOf({ id, status }: CachedSession, prefix: string, actions: Actions): object {
  const offered = (['select', 'cancel', 'restart'] as const).filter(
    (action) => actions[action] !== null && STATUSES[action].includes(status),
  );
  return Object.fromEntries(['events', ...offered].map((name) => [name, `${prefix}${id}/${name}`]));
}

/** Whole seconds from `nowMs` to a provider's expiry, 0 once it is past; null where the expiry is not known. */
export function secondsLeft(expiresAt: string | number | null, nowMs: number): number | null {
  const expiryMs = epochMs(expiresAt);
  return expiryMs === null ? null : Math.max(0, Math.floor((expiryMs - nowMs) / 1_000));
}
