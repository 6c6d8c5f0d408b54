import type { CheckoutError, CheckoutErrorCode } from '../session/checkout-error.js';
import type { ButtonParts } from './button-parts.js';

/** A server that creates a session asks the provider first: longer than a read. */
const TIMEOUT_MS = 30_000;
const MAX_SENTENCE_LENGTH = 300;

/** A session that the merchant's server created. */
export interface CreatedSession {
  readonly id: string;
  /** The server's whole answer, if that is the session. */
  readonly initialSession: object | null;
}

/** Why there is none: a code for the page, and the server's own sentence for the shopper if it sent one. */
export interface CreateFailure {
  readonly code: CheckoutErrorCode;
  readonly retryable: boolean;
  readonly sentence: string | null;
}

/**
 * Asks the merchant's server for a session, once. Its problem (RFC 9457) may have a `detail` for the shopper: that comes
 * from the shop, not from the provider.
 */
export async function createSession(
  { button, clock, fetch, request }: ButtonParts,
  url: string,
  signal: AbortSignal,
): Promise<CreatedSession | CreateFailure> {
  const timer = { schedule: (task: () => void) => clock.schedule(task, TIMEOUT_MS) };
  const result = await request.withTimeout(timer, signal, async (aborted) => {
    const { headers = {} } = button;
    const response = await fetch(url, {
      method: 'POST',
      headers: { ...OWN_HEADERS, ...(await (typeof headers === 'function' ? headers() : headers)) },
      body: '{}',
      cache: 'no-store',
      credentials: 'same-origin',
      redirect: 'manual',
      signal: aborted,
    });
    const body = response.ok ? await request.jsonBody(response) : await request.jsonBody(response).catch(() => null);
    const created = response.ok ? createdIn(body) : null;
    if (created !== null) return created;
    console.warn(`<payfect-checkout-button> got no session from ${url}: status ${response.status}`);
    // A response that is good but for its body has a status that means nothing.
    throw request.errorFromResponse(response, body);
  });
  return 'id' in result ? result : failureOf(result);
}

/** The type makes a page of another origin ask before it may send the request (CORS): no form can send it. */
const OWN_HEADERS = { accept: 'application/json', 'content-type': 'application/json' };

function createdIn(body: unknown): CreatedSession | null {
  const { sessionId, id }: { readonly sessionId?: unknown; readonly id?: unknown } = Object(body) as object;
  if (typeof sessionId === 'string') return { id: sessionId, initialSession: null };
  return typeof id === 'string' ? { id, initialSession: Object(body) as object } : null;
}

function failureOf({ code, retryable, cause }: CheckoutError): CreateFailure {
  const { status, body }: { readonly status?: unknown; readonly body?: unknown } = Object(cause) as object;
  const { detail }: { readonly detail?: unknown } = Object(body) as object;
  const isSentence = typeof status === 'number' && typeof detail === 'string' && detail.length <= MAX_SENTENCE_LENGTH;
  return { code, retryable, sentence: isSentence ? detail : null };
}
