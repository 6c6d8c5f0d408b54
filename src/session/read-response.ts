import { isJsonType } from '../schema/decode.js';
import { parseProblem, type ProblemCode } from '../schema/problem.js';
import { MAX_WAIT_SECONDS } from '../schema/proxy-members.js';
import { CheckoutError, type CheckoutErrorCode } from './checkout-error.js';

/** Captured when this script loads, in case the page replaces it later. */
const parse: (text: string) => unknown = JSON.parse;

/** A session has a few kilobytes. A megabyte is another resource, or an attack on the page's memory. */
const MAX_BODY_BYTES = 1_000_000;

/**
 * Reads a response body as JSON, whatever its status.
 * @throws {CheckoutError} `bad-response` if its media type is not JSON, or it is too large, not UTF-8, or truncated.
 */
export async function jsonBody(response: Response): Promise<unknown> {
  const type = response.headers.get('content-type') ?? '';
  if (!isJsonType(type)) {
    await response.body?.cancel();
    throw new CheckoutError('bad-response', factsOf(response, null, null));
  }
  try {
    return parse(await boundedText(response));
  } catch (cause) {
    throw new CheckoutError('bad-response', cause);
  }
}

async function boundedText(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  // No body, or a page's own `fetch` whose responses have no stream.
  if (reader === undefined) return response.text();
  const decoder = new TextDecoder(undefined, { fatal: true });
  let text = '';
  let receivedBytes = 0;
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    receivedBytes += chunk.value.byteLength;
    if (receivedBytes > MAX_BODY_BYTES) {
      await reader.cancel();
      throw new CheckoutError('bad-response');
    }
    text += decoder.decode(chunk.value, { stream: true });
  }
  return text + decoder.decode();
}

/** What the page's developer needs to know of a response, as an error's cause. */
interface ResponseFacts {
  readonly url: string;
  readonly status: number;
  readonly type: string | null;
  readonly body: unknown;
  /** The code of a problem document; null if it is none, as from anything but a checkout proxy. */
  readonly problem: string | null;
}

function factsOf({ url, status, headers }: Response, body: unknown, problem: string | null): ResponseFacts {
  return { url, status, type: headers.get('content-type'), body, problem };
}

/** The error for any response but a session: from our proxy, from another backend, or from a server in between. */
export function errorFromResponse(response: Response, body: unknown): CheckoutError {
  const { code, retryAfterSeconds } = parseProblem(body);
  // The body repeats the header, because a cross-origin page may not be able to read it.
  const waitMs = retryAfterMs(response.headers.get('retry-after') ?? retryAfterSeconds, response.headers.get('date'));
  return new CheckoutError(errorCode(response.status, code), factsOf(response, body, code), waitMs);
}

/** The problem code says more than the status: these are all 502, but the shopper sees different messages. */
function errorCode(status: number, problem: string | null): CheckoutErrorCode {
  if (problem === ('upstream-auth' satisfies ProblemCode)) return 'forbidden';
  if (problem === ('upstream-bad-response' satisfies ProblemCode)) return 'bad-response';
  if (status === 404 || status === 410) return 'not-found';
  if (status === 401 || status === 403) return 'forbidden';
  if (status === 408 || status === 504) return 'timeout';
  return status === 429 || status >= 500 ? 'server' : 'bad-response';
}

/**
 * Milliseconds to wait for a `Retry-After` (RFC 9110 §10.2.3: seconds or a date), at most two minutes. A date is compared
 * with the response's own `Date`, because the shopper's clock may be wrong. Null if it cannot be read.
 */
export function retryAfterMs(value: string | number | null, responseDate: string | null): number | null {
  if (value === null) return null;
  const isSeconds = /^\d+(\.\d+)?$/.test(String(value));
  const waitMs = isSeconds ? Number(value) * 1000 : Date.parse(String(value)) - Date.parse(responseDate ?? '');
  return Number.isNaN(waitMs) ? null : Math.min(Math.max(0, waitMs), MAX_WAIT_SECONDS * 1000);
}
