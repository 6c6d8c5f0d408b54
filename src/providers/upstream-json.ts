// One request to a provider, with every limit that keeps a bad, slow or hostile answer away from the rest.
// It knows no provider: URL and headers are given, a JSON object or a ProviderError comes back.
import { isObject, type JsonObject } from '../schema/decode.js';
import { readCappedBody } from './capped-body.js';
import type { Clock } from './clock.js';
import { startDeadline, type Deadline } from './deadline.js';
import { ProviderError } from './provider-error.js';
import { refusalOf } from './upstream-refusal.js';

const MAX_BODY_BYTES = 256 * 1024;

export interface UpstreamRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** For everything: connecting, the one retry, headers and the whole body. */
  readonly timeoutMs: number;
}

export interface Upstream {
  readonly fetch: typeof fetch;
  readonly clock: Clock;
}

/** @throws {ProviderError} for anything but a success with one JSON object. */
export async function requestJson(request: UpstreamRequest, { fetch, clock }: Upstream): Promise<JsonObject> {
  const deadline = startDeadline(request.timeoutMs, clock);
  try {
    const response = await connect(request, fetch, deadline);
    if (response.ok) return await readObject(response);
    throw await refusalOf(response);
  } catch (error) {
    if (error instanceof ProviderError && !deadline.hasPassed()) throw error;
    throw deadline.hasPassed()
      ? new ProviderError('timeout', `The provider did not answer within ${request.timeoutMs} ms.`)
      : new ProviderError('unreachable', 'The connection to the provider failed: check baseUrl, DNS and the network.');
  } finally {
    deadline.clear();
  }
}

async function connect(
  request: UpstreamRequest,
  fetch: typeof globalThis.fetch,
  deadline: Deadline,
): Promise<Response> {
  const send = () => fetch(request.url, initOf(request, deadline.signal));
  try {
    return await send();
  } catch (error) {
    // A kept-alive connection may just have been closed by the other side. A POST is never repeated: it may have arrived.
    if (request.method !== 'GET' || deadline.hasPassed()) throw error;
    return send();
  }
}

function initOf({ method, headers, body }: UpstreamRequest, signal: AbortSignal): RequestInit {
  // Followed redirects take custom headers, and with them a key, to another origin (nodejs/undici#4917).
  const init: RequestInit = { method, headers, signal, redirect: 'manual' };
  return body === undefined ? init : { ...init, body };
}

async function readObject(response: Response): Promise<JsonObject> {
  if (!isJson(response.headers.get('content-type'))) {
    response.body?.cancel().catch(() => undefined);
    throw badResponse('something else than JSON', response.status);
  }
  const bytes = await readCappedBody(response.body, MAX_BODY_BYTES);
  if (bytes === null) throw badResponse(`more than ${MAX_BODY_BYTES} bytes`, response.status);
  const value = parseJson(bytes);
  if (!isObject(value)) throw badResponse('JSON that is not one object', response.status);
  return value;
}

function isJson(contentType: string | null): boolean {
  return contentType !== null && /^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i.test(contentType);
}

/** The parser's own message would quote the answer, so it is dropped. */
function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

function badResponse(what: string, status: number): ProviderError {
  return new ProviderError('bad-response', `The provider answered with ${what}: check baseUrl.`, { status });
}
