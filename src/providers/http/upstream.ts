// One request to a provider, with every limit that keeps a slow or broken connection away from the rest.
// It knows no provider and no format: URL and headers are given, whoever asks reads the answer.
import type { Clock } from '../clock.js';
import { startDeadline, type Deadline } from './deadline.js';
import { ProviderError } from '../provider-error.js';
import type { UpstreamFetch, UpstreamInit, UpstreamResponse } from './upstream-fetch.js';
import { refusalOf } from './error-response.js';

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
export async function askUpstream<Answer>(
  request: UpstreamRequest,
  { fetch, clock }: Upstream,
  read: (response: UpstreamResponse) => Promise<Answer> | Answer,
): Promise<Answer> {
  const deadline = startDeadline(request.timeoutMs, clock);
  try {
    const response = await connect(request, fetch, deadline);
    if (response.ok) return await read(response);
    throw await refusalOf(response, clock.now());
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
