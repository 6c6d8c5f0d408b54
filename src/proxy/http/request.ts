import type { Clock } from '../../providers/clock.js';
import { readBody } from '../../providers/http/read-body.js';
import { TimeLimitError, withinLimit } from '../../providers/within-limit.js';
import { ProblemError } from './problem.js';
import { type PlainResponse, toPlainResponse } from './response.js';

/**
 * A request as far as routes look at it. The standard `Request` costs more to create than a cached response, so under Node
 * it is created only when a route needs it.
 */
export interface PlainRequest {
  readonly method: string;
  /** Absolute. */
  readonly url: string;
  /** Normalized by the URL parser. */
  readonly pathname: string;
  /** `name` in lower case; null if there is no such header. */
  header(name: string): string | null;
  /** The standard `Request`, for bodies and for the merchant's own functions. Always the same object. */
  readonly standard: Request;
}

export function toPlainRequest(request: Request): PlainRequest {
  const { method, url, headers } = request;
  return { method, url, pathname: new URL(url).pathname, header: (name) => headers.get(name), standard: request };
}

/** One request on its way through the proxy. */
export interface RequestContext {
  readonly request: PlainRequest;
  /** Below the proxy's `basePath`, without a slash at its end; empty if the request is outside of it. */
  readonly path: string;
  /** Whether the requested path had a slash at its end. Relative links begin one level deeper then. */
  readonly hasSlashAtEnd: boolean;
  readonly requestId: string;
  /** The client to count the request for. Comes from the connection, never from a header that a client can write. */
  readonly client: string | undefined;
  /** Set once the session is known; for the log. */
  sessionId: string | null;
}

export type SessionHandler = (context: RequestContext, sessionId: string) => Promise<PlainResponse>;

export interface HandlerContext {
  /** The shopper's address as the server sees it, for the limits per client; undefined if it should not be limited. */
  readonly clientAddress?: string | undefined;
}

export type CheckoutHandler = (request: Request, context?: HandlerContext) => Promise<Response>;

/** The proxy without standard objects, for the Node adapter. A wrapped proxy still works; it just misses the fast path. */
export type PlainHandler = (
  request: PlainRequest,
  clientAddress: string | undefined,
  /** Why the adapter does not know the address, if it should. */
  addressError?: unknown,
) => Promise<PlainResponse>;

const PLAIN_HANDLERS = new WeakMap<CheckoutHandler, PlainHandler>();

export function registerPlainHandler(handler: CheckoutHandler, plain: PlainHandler): void {
  PLAIN_HANDLERS.set(handler, plain);
}

export function plainHandlerOf(handler: CheckoutHandler): PlainHandler {
  return (
    PLAIN_HANDLERS.get(handler) ??
    (async ({ standard }, clientAddress, addressError) => {
      // Only the proxy within knows the merchant's log.
      if (addressError !== undefined) console.warn('[payfect-checkout] clientAddress failed.', addressError);
      return toPlainResponse(await handler(standard, { clientAddress }));
    })
  );
}

/** Stricter than the URL parser, which would accept "shop@evil.example" or "shop/path". */
const HOST = /^(?:[\w.-]+|\[[\da-fA-F:.]+\])(?::\d{1,5})?$/;

/** A `Host` header in the URL parser's spelling, without the scheme's default port; null if it is malformed. */
export function normalHost(host: string, protocol: string): string | null {
  const url = `${protocol}//${host}`;
  return HOST.test(host) && URL.canParse(url) ? new URL(url).host : null;
}

export function isSameHost(one: string, other: string, protocol: string): boolean {
  const normal = normalHost(one, protocol);
  return normal !== null && normal === normalHost(other, protocol);
}

const MAX_BODY_BYTES = 16 * 1024;
/** For the whole body: a sender of one byte a second must not hold a request open either. */
const BODY_LIMIT_MS = 10_000;

/**
 * Reads the body of a request. Returns null if it is too long.
 * @throws {ProblemError} `request-timeout` if it stalls; and whatever the stream throws.
 */
export async function readRequestBody(request: Request, clock: Clock): Promise<Uint8Array | null> {
  const giveUp = new AbortController();
  try {
    const read = () => readBody(request.body, MAX_BODY_BYTES, giveUp.signal);
    return await withinLimit('The body', BODY_LIMIT_MS, clock, read);
  } catch (error) {
    if (!(error instanceof TimeLimitError)) throw error;
    giveUp.abort();
    throw new ProblemError('request-timeout');
  }
}
