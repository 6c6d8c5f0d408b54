// The only bodies that a provider's API may send: JSON of limited size, or nothing.
import { isExactAsNumber, plainDecimal } from '../../schema/decimal.js';
import { isJsonType, isObject, type JsonObject, SchemaError } from '../../schema/decode.js';
import { ProviderError } from '../provider-error.js';
import { discardBody, readResponse } from './read-body.js';
import { requestUpstream, type Upstream, type UpstreamRequest } from './upstream.js';
import type { UpstreamResponse } from './upstream-fetch.js';

const MAX_BODY_BYTES = 256 * 1024;

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Sends a request to a provider's API and returns the JSON object of its response. It follows no redirect, stops after
 * `timeoutMs` and 256 kB, retries a GET once if the connection fails, and keeps every digit of a number.
 * @throws {ProviderError} for anything but a successful response with one JSON object.
 */
export function requestJson(request: UpstreamRequest, upstream: Upstream): Promise<JsonObject> {
  return requestUpstream(request, upstream, async (response) => {
    const value = await readJson(response, MAX_BODY_BYTES);
    if (!isObject(value)) throw badResponse('JSON that is not one object', response.status);
    return value;
  });
}

/** @throws {ProviderError} if the body is not JSON, or longer than `maxBytes`. */
export async function readJson(response: UpstreamResponse, maxBytes: number): Promise<unknown> {
  if (!isJsonType(response.headers.get('content-type'))) {
    discardBody(response);
    throw badResponse('something other than JSON', response.status);
  }
  const body = await readResponse(response, maxBytes);
  if (body === null) throw badResponse(`more than ${maxBytes} bytes`, response.status);
  return parseJson(body, response.status);
}

/** Ignores the body, but refuses a web page: the API did not send that, so nothing was done. @throws {ProviderError} */
export function readNothing(response: UpstreamResponse): void {
  discardBody(response);
  const contentType = response.headers.get('content-type');
  if (contentType !== null && !isJsonType(contentType)) throw badResponse('something other than JSON', response.status);
}

/** The parser's own message would quote the response, so it is dropped. */
function parseJson(body: string | Uint8Array, status: number): unknown {
  try {
    return parseExactJson(typeof body === 'string' ? body : utf8.decode(body));
  } catch {
    throw badResponse('broken JSON', status);
  }
}

function badResponse(what: string, status: number): ProviderError {
  return new ProviderError('bad-response', `The provider sent ${what}: check baseUrl.`, { status });
}

/** A number of 16 characters or with an exponent; any shorter one is exact as a double. May also match inside a string. */
const MAYBE_INEXACT = /(?:^|[[:,\s])-?(?:\d[\d.]{15}|[\d.]+e)/i;
/** Strings are matched in order to be skipped. */
const STRINGS_AND_NUMBERS = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/g;

/**
 * Parses JSON without losing a digit: a number that a double cannot hold (an amount such as 12345678901234567890.12) becomes
 * a string of its digits.
 * @throws {SyntaxError}
 */
export function parseExactJson(text: string): unknown {
  const value: unknown = JSON.parse(text);
  // Nearly every response ends here: visiting each string and number costs more than parsing them.
  if (!MAYBE_INEXACT.test(text)) return value;
  const exact = text.replace(STRINGS_AND_NUMBERS, (token) =>
    token.startsWith('"') || isExactAsNumber(token) ? token : `"${plainDecimal(token)}"`,
  );
  return exact === text ? value : JSON.parse(exact);
}

/** @throws {ProviderError} `bad-response` naming the path that is missing or invalid. */
export function parseResponse<Input, Output>(provider: string, parse: (json: Input) => Output, json: Input): Output {
  try {
    return parse(json);
  } catch (error) {
    if (!(error instanceof SchemaError)) throw error;
    throw new ProviderError('bad-response', `The response from ${provider} cannot be used: ${error.message}.`);
  }
}
