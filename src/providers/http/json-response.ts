// What a provider's answer may be: JSON of a bounded size, or nothing. Everything else is no answer of an API.
import { isObject, type JsonObject } from '../../schema/decode.js';
import { readCappedBody } from './read-body.js';
import { parseExactJson } from './exact-json.js';
import { ProviderError } from '../provider-error.js';
import { askUpstream, type Upstream, type UpstreamRequest } from './upstream.js';
import type { UpstreamResponse } from './upstream-fetch.js';

const MAX_BODY_BYTES = 256 * 1024;

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** @throws {ProviderError} for anything but a success with one JSON object. */
export function requestJson(request: UpstreamRequest, upstream: Upstream): Promise<JsonObject> {
  return askUpstream(request, upstream, async (response) => {
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
  const body = response.body === null ? await response.text() : await readCappedBody(response.body, maxBytes);
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
