// One request to a provider, with all the limits that contain a slow or broken connection.
// It knows neither providers nor formats: the caller passes URL and headers, and reads the response.
import { objectOrNull } from '../../schema/decode.js';
import { isSessionId } from '../../schema/session-id.js';
import { type Clock, systemClock } from '../clock.js';
import { ProviderError } from '../provider-error.js';
import { TimeLimitError, withinLimit } from '../within-limit.js';
import { errorFromResponse } from './error-response.js';
import { BrokenBodyError, isStream } from './read-body.js';
import type { UpstreamFetch, UpstreamInit, UpstreamResponse } from './upstream-fetch.js';

export interface UpstreamRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Covers connecting, the single retry, headers and the whole body. */
  readonly timeoutMs: number;
}

export interface Upstream {
  readonly fetch: UpstreamFetch;
  readonly clock: Clock;
  /** Called with the headers of every response. */
  readonly onHeaders?: (headers: UpstreamResponse['headers']) => void;
}

/**
 * Sends a request and returns what `read` makes of a successful response.
 * @throws {ProviderError} for anything else.
 * @throws {TypeError} if the `fetch` option returns something that cannot be read.
 */
export async function requestUpstream<Result>(
  request: UpstreamRequest,
  upstream: Upstream,
  read: (response: UpstreamResponse) => Promise<Result> | Result,
): Promise<Result> {
  const { clock } = upstream;
  const giveUp = new AbortController();
  const send = async (): Promise<Result> => {
    const response = await connect(request, upstream, giveUp.signal);
    if (response.ok) return await read(response);
    throw await errorFromResponse(response, clock.now());
  };
  try {
    // Not by the signal alone: a fetch of another make may ignore it.
    return await withinLimit('The provider', request.timeoutMs, clock, send);
  } catch (error) {
    if (error instanceof ProviderError) throw error;
    if (error instanceof TimeLimitError) {
      giveUp.abort();
      throw new ProviderError('timeout', `The provider did not answer within ${request.timeoutMs} ms.`);
    }
    // Anything else is a fault of this package, or of a `fetch` that is not standard: it would be wrong to blame the network.
    if (!(error instanceof BrokenBodyError || error instanceof FetchError)) throw error;
    throw new ProviderError(
      'unreachable',
      'The connection to the provider failed: check baseUrl, DNS and the network.',
    );
  }
}

async function connect(request: UpstreamRequest, upstream: Upstream, signal: AbortSignal): Promise<UpstreamResponse> {
  const init = initOf(request, signal);
  const send = async () => {
    const response = await responseOf(() => upstream.fetch(request.url, init));
    assertReadable(response);
    upstream.onHeaders?.(response.headers);
    return response;
  };
  try {
    return await send();
  } catch (error) {
    // The other side may just have closed a kept-alive connection. A POST is never repeated: it may have arrived.
    if (!(error instanceof FetchError) || request.method !== 'GET' || signal.aborted) throw error;
    return send();
  }
}

/** `fetch` itself failed: there is no response. */
class FetchError extends Error {}

async function responseOf(send: () => Promise<UpstreamResponse>): Promise<UpstreamResponse> {
  try {
    return await send();
  } catch (cause) {
    throw new FetchError('The request failed.', { cause });
  }
}

/** @throws {TypeError} naming what a response lacks that did not come from a standard `fetch`. */
function assertReadable(response: unknown): void {
  const { ok, status, headers, body, text } = (objectOrNull(response) ?? {}) as Partial<UpstreamResponse>;
  const missing = [
    typeof ok !== 'boolean' && 'ok',
    typeof status !== 'number' && 'status',
    typeof headers?.get !== 'function' && 'headers.get()',
    !isStream(body) && typeof text !== 'function' && 'a body stream, or text()',
  ].find((name) => name !== false);
  if (missing === undefined) return;
  throw new TypeError(`The fetch option must return a standard Response: what it returned lacks ${missing}.`);
}

function initOf({ method, headers, body }: UpstreamRequest, signal: AbortSignal): UpstreamInit {
  // Following a redirect would send custom headers, and with them the key, to another origin (nodejs/undici#4917).
  const init: UpstreamInit = { method, headers, signal, redirect: 'manual' };
  return body === undefined ? init : { ...init, body };
}

/**
 * The URL of a session or something below it: `{before}{id}{after}`. Neither the id nor a URL parser can make it point
 * elsewhere, such as to the list of all sessions.
 * @throws {ProviderError} `invalid-request` if the id is not a session id.
 */
export function sessionUrl(before: string, id: string, after: string): string {
  const url = `${before}${id}${after}`;
  if (isSessionId(id) && new URL(url).href === url) return url;
  throw new ProviderError('invalid-request', 'A checkout session id is 8 to 64 letters, digits, "_" or "-".');
}

/**
 * How to reach a provider's API.
 * @param ownFetch In place of the global `fetch`.
 */
export function createUpstream(ownFetch?: UpstreamFetch, clock: Clock = systemClock): Upstream {
  if (ownFetch !== undefined && typeof ownFetch !== 'function') {
    throw new TypeError('fetch must be a function, such as the global fetch.');
  }
  // The global `fetch` is looked up on each call, so that one that is instrumented later is used.
  return { fetch: ownFetch ?? ((...request) => fetch(...request)), clock };
}
