// Turns an error response into a ProviderError.
// It keeps the status, the wait and the names of rejected parameters; the provider's own text is dropped.
import { isObject } from '../../schema/decode.js';
import { ProviderError } from '../provider-error.js';
import { discardBody, readResponse } from './read-body.js';
import type { UpstreamResponse } from './upstream-fetch.js';

const MAX_ERROR_BODY_BYTES = 16 * 1024;
const MAX_FIELDS = 20;

export async function errorFromResponse(response: UpstreamResponse, nowMs: number): Promise<ProviderError> {
  const { status, headers } = response;
  // BTCPay Server sends 422 for what others send 400 for.
  if (status === 400 || status === 422) return badRequestError(response);
  discardBody(response);
  if (status === 401 || status === 403) {
    return new ProviderError('auth', `The provider refused the API key (${status}): check apiKey and its rights.`, {
      status,
    });
  }
  if (status === 404)
    return new ProviderError(
      'not-found',
      'The provider has no such checkout session, or baseUrl does not point to its API.',
      { status },
    );
  if (status === 409) {
    return new ProviderError('conflict', 'The checkout session is over, or its state does not allow this.', { status });
  }
  const facts = { status, retryAfterSeconds: retryAfterSeconds(headers, nowMs) };
  if (status === 429) return new ProviderError('rate-limited', 'The provider asks for fewer requests.', facts);
  if (status >= 500) return new ProviderError('server-error', `The provider failed (${status}).`, facts);
  // An opaque redirect (browsers, Workers) has status 0.
  const what =
    status === 0 || (status >= 300 && status < 400) ? 'a redirect, which is never followed' : `status ${status}`;
  return new ProviderError('bad-response', `The provider sent ${what}: check baseUrl.`, { status });
}

async function badRequestError(response: UpstreamResponse): Promise<ProviderError> {
  const body = await readResponse(response, MAX_ERROR_BODY_BYTES);
  const fields = body === null ? [] : fieldsOf(typeof body === 'string' ? body : new TextDecoder().decode(body));
  const advice = fields.length === 0 ? 'a parameter is missing or invalid' : `check ${fields.join(', ')}`;
  return new ProviderError('invalid-request', `The provider refused the request (${response.status}): ${advice}.`, {
    status: response.status,
    fields,
  });
}

function fieldsOf(text: string): readonly string[] {
  try {
    const json: unknown = JSON.parse(text);
    return [...(Array.isArray(json) ? listedPaths(json) : leafPaths(json, ''))].slice(0, MAX_FIELDS);
  } catch {
    return [];
  }
}

/** BTCPay Server's format: `[{ "path": "checkout.expirationMinutes", "message": "…" }]`. */
function listedPaths(entries: readonly unknown[]): readonly string[] {
  return entries
    .map((entry) => (isObject(entry) ? entry.path : null))
    .filter((path): path is string => typeof path === 'string' && /^[A-Za-z_][\w.[\]]{0,99}$/.test(path));
}

/** Members that contain the provider's own text, in the formats of Django, NestJS and BTCPay Server. */
const TEXT_MEMBERS: ReadonlySet<string> = new Set([
  'detail',
  'non_field_errors',
  'statusCode',
  'message',
  'error',
  'code',
]);

/** Django's format: `{ "currency": ["…"], "invoice_items": [{ "quantity": ["…"] }] }`. */
function* leafPaths(value: unknown, path: string): Generator<string> {
  if (isObject(value)) {
    for (const [name, inner] of Object.entries(value)) {
      if (/^[A-Za-z_]\w{0,63}$/.test(name) && !TEXT_MEMBERS.has(name))
        yield* leafPaths(inner, path === '' ? name : `${path}.${name}`);
    }
  } else if (Array.isArray(value) && value.some(isObject)) {
    for (const [index, inner] of value.entries()) if (isObject(inner)) yield* leafPaths(inner, `${path}.${index}`);
  } else if (path !== '') {
    yield path;
  }
}

/**
 * The seconds to wait according to a `Retry-After` header (RFC 9110, section 10.2.3), given as seconds or as a date; null if
 * it is missing or unreadable. A date is compared with the response's own `Date`, or with `nowMs` if there is none.
 */
function retryAfterSeconds(headers: Pick<Headers, 'get'>, nowMs: number): number | null {
  const value = headers.get('retry-after');
  if (value === null) return null;
  if (/^\d{1,6}$/.test(value)) return Number(value);
  // Only HTTP dates: `Date.parse` would read a bare "-5" as a month.
  const untilMs = /^[A-Z][a-z]{2}, .+ GMT$/.test(value) ? Date.parse(value) : NaN;
  const respondedAtMs = Date.parse(headers.get('date') ?? '');
  const waitMs = untilMs - (Number.isNaN(respondedAtMs) ? nowMs : respondedAtMs);
  return Number.isNaN(waitMs) ? null : Math.max(0, Math.ceil(waitMs / 1_000));
}
