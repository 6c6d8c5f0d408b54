// One request to a provider, with every limit that keeps a slow or broken connection away from the rest.
// It knows no provider and no format: URL and headers are given, whoever asks reads the answer.
import { isSessionId } from '../../schema/session-id.js';
import { type Clock, systemClock } from '../clock.js';
import type { ProviderCallOptions } from '../provider.js';
import { ProviderError } from '../provider-error.js';
import { errorFromResponse } from './error-response.js';
import type { UpstreamFetch, UpstreamInit, UpstreamResponse } from './upstream-fetch.js';

export interface UpstreamRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** For everything: connecting, the one retry, headers and the whole body. */
  readonly timeoutMs: number;
}

export interface Upstream {
  readonly fetch: UpstreamFetch;
  readonly clock: Clock;
}

/**
 * Sends a request and gives what `read` makes of a success.
 * @throws {ProviderError} for anything else.
 */
export async function requestUpstream<Answer>(
  request: UpstreamRequest,
  { fetch, clock }: Upstream,
  read: (response: UpstreamResponse) => Promise<Answer> | Answer,
): Promise<Answer> {
  const deadline = startDeadline(request.timeoutMs, clock);
  try {
    const response = await connect(request, fetch, deadline);
    if (response.ok) return await read(response);
    throw await errorFromResponse(response, clock.now());
  } catch (error) {
    if (error instanceof ProviderError && !deadline.hasPassed()) throw error;
    throw deadline.hasPassed()
      ? new ProviderError('timeout', `The provider did not answer within ${request.timeoutMs} ms.`)
      : new ProviderError('unreachable', 'The connection to the provider failed: check baseUrl, DNS and the network.');
  } finally {
    deadline.clear();
  }
}

async function connect(request: UpstreamRequest, fetch: UpstreamFetch, deadline: Deadline): Promise<UpstreamResponse> {
  const init = initOf(request, deadline.signal);
  try {
    return await fetch(request.url, init);
  } catch (error) {
    // A kept-alive connection may just have been closed by the other side. A POST is never repeated: it may have arrived.
    if (request.method !== 'GET' || deadline.hasPassed()) throw error;
    return fetch(request.url, init);
  }
}

function initOf({ method, headers, body }: UpstreamRequest, signal: AbortSignal): UpstreamInit {
  // Followed redirects take custom headers, and with them a key, to another origin (nodejs/undici#4917).
  const init: UpstreamInit = { method, headers, signal, redirect: 'manual' };
  return body === undefined ? init : { ...init, body };
}

/** One time limit for everything that is done with its signal, headers and body alike. */
export interface Deadline {
  readonly signal: AbortSignal;
  /** Whether the time ran out, as opposed to any other failure. */
  hasPassed(): boolean;
  clear(): void;
}

export function startDeadline(timeoutMs: number, clock: Clock): Deadline {
  const controller = new AbortController();
  const clear = clock.schedule(() => {
    controller.abort();
  }, timeoutMs);
  return { signal: controller.signal, hasPassed: () => controller.signal.aborted, clear };
}

/**
 * The URL of something below a session, `{before}{id}{after}`. Neither the id nor a URL parser can lead it elsewhere, such
 * as to the list of all sessions.
 * @throws {ProviderError} `invalid-request` where the id is none.
 */
export function sessionUrl(before: string, id: string, after: string): string {
  const url = `${before}${id}${after}`;
  if (isSessionId(id) && new URL(url).href === url) return url;
  throw new ProviderError('invalid-request', 'A checkout session id is 8 to 64 letters, digits, "_" or "-".');
}

interface UpstreamOptions {
  readonly fetch?: UpstreamFetch | undefined;
  readonly clock?: Clock | undefined;
}

/** Says how a provider is reached, for each call anew: a call may bring its own `fetch`. */
export function upstreamFor(options: UpstreamOptions): (call?: ProviderCallOptions) => Upstream {
  const { clock = systemClock } = options;
  // Looked up at each call, so that a `fetch` that is instrumented later is used.
  const ownFetch = options.fetch ?? ((...request: Parameters<UpstreamFetch>) => fetch(...request));
  return ({ fetch = ownFetch } = {}) => ({ fetch, clock });
}
