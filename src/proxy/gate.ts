// What a browser's request must pass before anyone looks at the session it asks for.
// Malformed ids and ids that `authorize` denies leave by the same door as unknown ones: an answer must not tell which exist.
import { isSessionId } from '../schema/session-id.js';
import type { Exchange } from './exchange.js';
import { ProblemError } from './problem-error.js';
import type { CheckoutAction } from './proxy-options.js';
import type { RateLimiter } from './rate-limit.js';
import type { Services } from './services.js';

/** @returns the session id, checked. @throws {ProblemError} */
export async function admit(
  exchange: Exchange,
  id: string | undefined,
  action: CheckoutAction,
  services: Services,
): Promise<string> {
  const { request, url, clientAddress } = exchange;
  services.origins.admit(request, url);
  if (clientAddress !== undefined) spend(services.clientLimit, clientAddress);
  if (!isSessionId(id)) throw new ProblemError('not-found');
  exchange.sessionId = id;
  if (!(await isAuthorized(exchange, id, action, services))) throw new ProblemError('not-found');
  // After `authorize`, so that strangers cannot use up what the session's own shopper may ask.
  spend(services.sessionLimit, id);
  return id;
}

function spend(limiter: RateLimiter, key: string): void {
  const retryAfterSeconds = limiter.waitSeconds(key);
  if (retryAfterSeconds > 0) throw new ProblemError('rate-limited', { retryAfterSeconds });
}

async function isAuthorized(
  { request, requestId }: Exchange,
  id: string,
  action: CheckoutAction,
  { options, log }: Services,
): Promise<boolean> {
  if (options.authorize === undefined) return true;
  try {
    return await options.authorize(request, id, action);
  } catch (error) {
    await log({ event: 'authorize', code: 'internal', status: 404, durationMs: 0, sessionId: id, requestId, error });
    return false;
  }
}
