// What a browser's request must pass before anyone looks at the session it asks for.
// Malformed ids and ids that `authorize` denies leave by the same door as unknown ones: an answer must not tell which exist.
import { isSessionId } from '../../schema/session-id.js';
import { ProblemError } from '../http/problem.js';
import type { Exchange, Incoming } from '../http/request.js';
import type { CheckoutAction } from '../options/options.js';
import type { Services } from '../services.js';
import type { RateLimiter } from './limits.js';

/** @returns the session id, checked. @throws {ProblemError} */
export async function admit(
  exchange: Exchange,
  id: string | undefined,
  action: CheckoutAction,
  services: Services,
): Promise<string> {
  const { incoming, client } = exchange;
  services.origins.admit(incoming);
  if (client !== undefined) spend(services.clientLimit, client);
  if (incoming.method === 'POST' && !isJson(incoming)) throw new ProblemError('unsupported-media-type');
  if (!isSessionId(id)) throw new ProblemError('not-found');
  exchange.sessionId = id;
  if (!(await isAuthorized(exchange, id, action, services))) throw new ProblemError('not-found');
  // After `authorize`, so that strangers cannot use up what the session's own shopper may ask.
  spend(services.sessionLimit, id);
  return id;
}

/** A form cannot send this type, and a script of another origin only after it has asked (CORS preflight). */
function isJson(incoming: Incoming): boolean {
  return /^application\/json\s*(?:;|$)/i.test(incoming.header('content-type') ?? '');
}

/** @throws {ProblemError} `rate-limited`, where the key has none left. */
export function spend(limiter: RateLimiter, key: string): void {
  const retryAfterSeconds = limiter.waitSeconds(key);
  if (retryAfterSeconds > 0) throw new ProblemError('rate-limited', { retryAfterSeconds });
}

async function isAuthorized(
  exchange: Exchange,
  id: string,
  action: CheckoutAction,
  { options, log }: Services,
): Promise<boolean> {
  if (options.authorize === undefined) return true;
  try {
    // Plain JavaScript may give anything, such as a row of a database that says no.
    const verdict: unknown = await options.authorize(exchange.incoming.request, id, action);
    return verdict === true;
  } catch (error) {
    const { requestId } = exchange;
    await log({ event: 'authorize', code: 'internal', status: 404, durationMs: 0, sessionId: id, requestId, error });
    return false;
  }
}
