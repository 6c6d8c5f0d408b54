// What a browser's request must pass before anyone looks at the session it asks for.
// Malformed ids and ids that `authorize` denies leave by the same door as unknown ones: an answer must not tell which exist.
import { isSessionId } from '../../schema/session-id.js';
import { ProblemError } from '../http/problem.js';
import type { RequestContext, PlainRequest } from '../http/request.js';
import type { ShopperAction } from '../options/options.js';
import type { Services } from '../services.js';
import type { RateLimiter } from './limits.js';

/** @returns the session id, checked. @throws {ProblemError} */
export async function guard(
  exchange: RequestContext,
  id: string | undefined,
  action: ShopperAction,
  services: Services,
): Promise<string> {
  const { plainRequest, client } = exchange;
  services.origins.assertAllowed(plainRequest);
  if (client !== undefined) assertAllowed(services.clientLimit, client);
  if (plainRequest.method === 'POST' && !isJson(plainRequest)) throw new ProblemError('unsupported-media-type');
  if (!isSessionId(id)) throw new ProblemError('not-found');
  exchange.sessionId = id;
  if (!(await isAuthorized(exchange, id, action, services))) throw new ProblemError('not-found');
  // After `authorize`, so that strangers cannot use up what the session's own shopper may ask.
  assertAllowed(services.sessionLimit, id);
  return id;
}

/** A form cannot send this type, and a script of another origin only after it has asked (CORS preflight). */
function isJson(incoming: PlainRequest): boolean {
  return /^application\/json\s*(?:;|$)/i.test(incoming.header('content-type') ?? '');
}

/** @throws {ProblemError} `rate-limited`, where the key has none left. */
export function assertAllowed(limiter: RateLimiter, key: string): void {
  const retryAfterSeconds = limiter.take(key);
  if (retryAfterSeconds > 0) throw new ProblemError('rate-limited', { retryAfterSeconds });
}

async function isAuthorized(
  exchange: RequestContext,
  id: string,
  action: ShopperAction,
  { options, log }: Services,
): Promise<boolean> {
  if (options.authorize === undefined) return true;
  try {
    // Plain JavaScript may give anything, such as a row of a database that says no.
    const verdict: unknown = await options.authorize(exchange.plainRequest.request, id, action);
    return verdict === true;
  } catch (error) {
    const { requestId } = exchange;
    await log({ event: 'authorize', code: 'internal', status: 404, durationMs: 0, sessionId: id, requestId, error });
    return false;
  }
}
