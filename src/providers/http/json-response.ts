// What a provider's answer may be: JSON of a bounded size, or nothing. Everything else is no answer of an API.
import { isExactAsNumber } from '../../schema/decimal.js';
import { isObject, type JsonObject, SchemaError } from '../../schema/decode.js';
import { ProviderError } from '../provider-error.js';
import { readBody } from './read-body.js';
import { requestUpstream, type Upstream, type UpstreamRequest } from './upstream.js';
import type { UpstreamResponse } from './upstream-fetch.js';

const MAX_BODY_BYTES = 256 * 1024;

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** @throws {ProviderError} for anything but a success with one JSON object. */
export function requestJson(request: UpstreamRequest, upstream: Upstream): Promise<JsonObject> {
  return requestUpstream(request, upstream, async (response) => {
    const value = await readJson(response, MAX_BODY_BYTES);
    if (!isObject(value)) throw badResponse('JSON that is not one object', response.status);
    return value;
  });
}

/** @throws {ProviderError} where the answer is no JSON, or more of it than that. */
export async function readJson(response: UpstreamResponse, maxBytes: number): Promise<unknown> {
  if (!isJson(response.headers.get('content-type'))) {
    discard(response);
    throw badResponse('something else than JSON', response.status);
  }
  // An injected fetch that has the whole text already need not make a stream of it, which would cost more than the rest.
  const body = response.body === null ? await response.text() : await readBody(response.body, maxBytes);
  if (body === null || body.length > maxBytes) throw badResponse(`more than ${maxBytes} bytes`, response.status);
  return parseJson(body, response.status);
}

/** Reads nothing, but refuses a web page: that was not the API, and nothing was done there. @throws {ProviderError} */
export function readNothing(response: UpstreamResponse): void {
  discard(response);
  const contentType = response.headers.get('content-type');
  if (contentType !== null && !isJson(contentType)) throw badResponse('something else than JSON', response.status);
}

/** Unread bodies keep their connection busy. */
function discard(response: UpstreamResponse): void {
  response.body?.cancel().catch(() => undefined);
}

function isJson(contentType: string | null): boolean {
  return contentType !== null && /^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i.test(contentType);
}

/** The parser's own message would quote the answer, so it is dropped. */
function parseJson(body: string | Uint8Array, status: number): unknown {
  try {
    return parseExactJson(typeof body === 'string' ? body : utf8.decode(body));
  } catch {
    throw badResponse('broken JSON', status);
  }
}

function badResponse(what: string, status: number): ProviderError {
  return new ProviderError('bad-response', `The provider answered with ${what}: check baseUrl.`, { status });
}

/** A number of 16 characters or with an exponent; any shorter one is exact as a double. May also be found in a string. */
const MAYBE_INEXACT = /(?:^|[[:,\s])-?(?:\d[\d.]{15}|[\d.]+e)/i;
/** Strings are matched to be passed over. */
const STRINGS_AND_NUMBERS = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/g;

/**
 * Parses JSON without losing a digit: a number that no double holds (an amount such as 12345678901234567890.12) comes
 * as a string of its digits.
 * @throws {SyntaxError}
 */
export function parseExactJson(text: string): unknown {
  const value: unknown = JSON.parse(text);
  // Nearly every answer ends here: to look at each string and number costs more than to parse them.
  if (!MAYBE_INEXACT.test(text)) return value;
  const exact = text.replace(STRINGS_AND_NUMBERS, (token) =>
    token.startsWith('"') || isExactAsNumber(token) ? token : `"${token}"`,
  );
  return exact === text ? value : JSON.parse(exact);
}

/** Parses what a provider answered. @throws {ProviderError} `bad-response` naming the path that is missing or wrong. */
export function parseResponse<Input, Output>(provider: string, parse: (json: Input) => Output, json: Input): Output {
  try {
    return parse(json);
  } catch (error) {
    if (!(error instanceof SchemaError)) throw error;
    throw new ProviderError('bad-response', `${provider}'s answer cannot be read: ${error.message}.`);
  }
}
