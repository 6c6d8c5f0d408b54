// `GET checkouts/{id}`, and the response body that it shares with `select` and `restart`.
import type { ProviderSession } from '../../providers/provider.js';
import { ProblemError } from '../http/problem.js';
import type { RequestContext, SessionHandler } from '../http/request.js';
import { jsonResponse, type PlainResponse } from '../http/response.js';
import type { Actions, Services } from '../services.js';
import type { CachedSession } from '../stores/session-cache.js';

/** Returns what a shopper may see of a session. */
export function sessionRoute({ sessions }: Services, respond: SessionResponder): SessionHandler {
  return async (context, id) => await respond(context, await sessions.getPublic(id), '');
}

/**
 * `checkoutsPath` leads from the requested URL, without a slash at its end, to `checkouts/`. It is relative, so it holds
 * wherever the proxy is mounted.
 */
export type SessionResponder = (
  context: RequestContext,
  session: CachedSession,
  checkoutsPath: string,
) => Promise<PlainResponse>;

/** Builds responses with what a shopper may see of a session, and what may be done with it. */
export function createSessionResponder(services: Services): SessionResponder {
  const { options, actions, clock } = services;
  const { pollAfterSeconds } = options;
  const warn = warnOncePaymentPage(services);
  return async (context, session, checkoutsPath) => {
    const { status, expiresAtMs, json } = session;
    if (session.isPaymentPageRefused) await warn(context, session);
    const isOver = status === 'complete' || status === 'expired';
    const volatile = JSON.stringify({
      secondsLeft: secondsUntil(expiresAtMs, clock.now()),
      ...(pollAfterSeconds === undefined || isOver ? {} : { pollAfter: pollAfterSeconds }),
      links: linksFor(session, context.hasSlashAtEnd ? `../${checkoutsPath}` : checkoutsPath, actions),
    });
    // Joined as text: the cache keeps a session as JSON only, and parsing it again would cost more than the whole response.
    return jsonResponse(`${json.slice(0, -1)},${volatile.slice(1)}`);
  };
}

/** A refused payment page is a configuration error: one warning is enough. */
function warnOncePaymentPage({ log }: Services) {
  let hasWarned = false;
  return async ({ requestId }: RequestContext, { id }: CachedSession): Promise<void> => {
    if (hasWarned) return;
    hasWarned = true;
    await log.warn({ event: 'payment-url', sessionId: id, requestId });
  };
}

/** Which statuses allow an action. An unknown status may mean money under way: such a session is left alone. */
const STATUSES: Readonly<Record<keyof Actions, readonly unknown[]>> = {
  select: ['open'],
  cancel: ['open'],
  restart: ['open', 'expired'],
};

/** @throws {ProblemError} `conflict` if the session's status does not allow the action. */
export function assertAllows({ status }: ProviderSession, action: keyof Actions): void {
  if (!STATUSES[action].includes(status)) throw new ProblemError('conflict', { state: status });
}

function linksFor({ id, status }: CachedSession, checkoutsPath: string, actions: Actions): object {
  const offered = (['select', 'cancel', 'restart'] as const).filter(
    (action) => actions[action] !== null && STATUSES[action].includes(status),
  );
  return Object.fromEntries(['events', ...offered].map((name) => [name, `${checkoutsPath}${id}/${name}`]));
}

/** Whole seconds until the expiry, 0 once it is past; null if the expiry is unknown. */
function secondsUntil(expiresAtMs: number | null, nowMs: number): number | null {
  return expiresAtMs === null ? null : Math.max(0, Math.floor((expiresAtMs - nowMs) / 1_000));
}
