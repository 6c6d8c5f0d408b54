import { parseProblem, type ProblemCode } from '../schema/problem.js';
import { CheckoutError, type CheckoutErrorCode } from './checkout-error.js';
import { retryAfterMs } from './retry-after.js';

/** The error for an answer that is not a session, from any server: ours, another backend's, or one that stands between. */
export function errorFromAnswer(response: Response, body: unknown): CheckoutError {
  const { code, retryAfterSeconds } = parseProblem(body);
  // The body repeats the header for pages of another origin, where the header may be unreadable.
  const waitMs = retryAfterMs(response.headers.get('retry-after') ?? retryAfterSeconds, response.headers.get('date'));
  return new CheckoutError(errorCode(response.status, code), body, waitMs);
}

/** The proxy's own code tells more than its status: these are all 502, and a shopper is told different things. */
function errorCode(status: number, problem: string | null): CheckoutErrorCode {
  if (problem === ('upstream-auth' satisfies ProblemCode)) return 'forbidden';
  if (problem === ('upstream-bad-response' satisfies ProblemCode)) return 'bad-response';
  if (status === 404 || status === 410) return 'not-found';
  if (status === 401 || status === 403) return 'forbidden';
  if (status === 408 || status === 504) return 'timeout';
  return status === 429 || status >= 500 ? 'server' : 'bad-response';
}
