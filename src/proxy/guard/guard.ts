// The checks that a browser's request must pass before the proxy looks at the session.
// Malformed ids and ids that `authorize` denies get the same 404 as unknown ones: a response must not reveal which exist.
import { TimeLimitError } from '../../providers/within-limit.js';
import { isSessionId } from '../../schema/session-id.js';
import { ProblemError } from '../http/problem.js';
import type { PlainRequest, RequestContext } from '../http/request.js';
import type { Log } from '../log.js';
import type { LimitedOptions } from '../options/limit-waits.js';
import type { ShopperAction } from '../options/options.js';
import type { RateLimiter } from './limits.js';
import type { OriginPolicy } from './origins.js';

interface GuardDeps {
  readonly options: Pick<LimitedOptions, 'authorize'>;
  readonly origins: OriginPolicy;
  readonly clientLimit: RateLimiter;
  readonly sessionLimit: RateLimiter;
  readonly log: Log;
}

/** @returns the validated session id. @throws {ProblemError} */
export async function guard(
  context: RequestContext,
  id: string | undefined,
  action: ShopperAction,
  deps: GuardDeps,
): Promise<string> {
  const { request, client } = context;
  deps.origins.assertAllowed(request);
  if (client !== undefined) deps.clientLimit.assertAllowed(client);
  if (request.method === 'POST' && !isPlainJson(request)) throw new ProblemError('unsupported-media-type');
  if (!isSessionId(id)) throw new ProblemError('not-found');
  context.sessionId = id;
  if (!(await isAuthorized(context, id, action, deps))) throw new ProblemError('not-found');
  // After `authorize`, so that strangers cannot use up the requests of the session's own shopper.
  deps.sessionLimit.assertAllowed(id);
  return id;
}

/** A form cannot send this exact type, and a script of another origin only after a CORS preflight. */
function isPlainJson(request: PlainRequest): boolean {
  return /^application\/json\s*(?:;|$)/i.test(request.header('content-type') ?? '');
}

async function isAuthorized(
  { request, requestId }: RequestContext,
  sessionId: string,
  action: ShopperAction,
  { options, log }: GuardDeps,
): Promise<boolean> {
  if (options.authorize === undefined) return true;
  try {
    // Plain JavaScript may return anything, such as a database row that means no.
    const verdict: unknown = await options.authorize({ request: request.standard, sessionId, action });
    return verdict === true;
  } catch (error) {
    // It has not decided. A page that shows the session keeps it and tries again.
    if (error instanceof TimeLimitError) throw error;
    await log.warn({ event: 'authorize', sessionId, requestId, error });
    return false;
  }
}
