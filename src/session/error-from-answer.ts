import { parseProblem, type ProblemCode } from '../schema/problem.js';
import { CheckoutError, type CheckoutErrorCode } from './checkout-error.js';
import { retryAfterMs } from './retry-after.js';

/** Where the proxy tells more than the HTTP status: all of these are 502 or 504, and a shopper is told different things. */
const CODE_OF_PROBLEM: ReadonlyMap<string | null, CheckoutErrorCode> = new Map<ProblemCode, CheckoutErrorCode>([
  ['upstream-auth', 'forbidden'],
  ['upstream-bad-response', 'bad-response'],
]);

/** The error for an answer that is not a session, from any server: ours, another backend's, or one that stands between. */
export function errorFromAnswer(response: Response, body: unknown): CheckoutError {
  const { code, retryAfterSeconds } = parseProblem(body);
  // The body repeats the header for pages of another origin, where the header may be unreadable.
  const waitMs = retryAfterMs(response.headers.get('retry-after') ?? retryAfterSeconds, response.headers.get('date'));
  return new CheckoutError(CODE_OF_PROBLEM.get(code) ?? codeOfStatus(response.status), body, waitMs);
}

function codeOfStatus(status: number): CheckoutErrorCode {
  if (status === 404 || status === 410) return 'not-found';
  if (status === 401 || status === 403) return 'forbidden';
  if (status === 408 || status === 504) return 'timeout';
  return status === 429 || status >= 500 ? 'server' : 'bad-response';
}
