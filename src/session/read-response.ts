import { parseProblem, type ProblemCode } from '../schema/problem.js';
import { MAX_WAIT_SECONDS } from '../schema/proxy-members.js';
import { CheckoutError, type CheckoutErrorCode } from './checkout-error.js';

/** As it is when this script loads: a page may break its own later. */
const parse: (text: string) => unknown = JSON.parse;

/** A session is a few kilobytes; a megabyte is somebody else's answer, or an attack on the page's memory. */
const MAX_BODY_BYTES = 1_000_000;

/**
 * Reads an answer's body as JSON, whatever its status.
 * @throws {CheckoutError} `bad-response` where it is too large, not JSON by its type, not UTF-8 or cut short.
 */
export async function jsonBody(response: Response): Promise<unknown> {
  const type = response.headers.get('content-type') ?? '';
  if (!/^application\/([\w.+-]+\+)?json\b/i.test(type)) {
    await response.body?.cancel();
    throw new CheckoutError('bad-response', type);
  }
  try {
    return parse(await boundedText(response));
  } catch (cause) {
    throw new CheckoutError('bad-response', cause);
  }
}

async function boundedText(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  if (reader === undefined) return '';
  const decoder = new TextDecoder(undefined, { fatal: true });
  let text = '';
  let receivedBytes = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    receivedBytes += part.value.byteLength;
    if (receivedBytes > MAX_BODY_BYTES) {
      await reader.cancel();
      throw new CheckoutError('bad-response');
    }
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
}

/** The error for an answer that is not a session, from any server: ours, another backend's, or one that stands between. */
export function errorFromResponse(response: Response, body: unknown): CheckoutError {
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

/**
 * Milliseconds that a `Retry-After` asks to wait (RFC 9110 §10.2.3: seconds, or a date), at most two minutes. A date is
 * measured against the answer's own `Date`, because the shopper's clock may be wrong. Null where it cannot be read.
 */
export function retryAfterMs(value: string | number | null, answerDate: string | null): number | null {
  if (value === null) return null;
  const isSeconds = /^\d+(\.\d+)?$/.test(String(value));
  const waitMs = isSeconds ? Number(value) * 1000 : Date.parse(String(value)) - Date.parse(answerDate ?? '');
  return Number.isNaN(waitMs) ? null : Math.min(Math.max(0, waitMs), MAX_WAIT_SECONDS * 1000);
}
