import type { CheckoutHandler } from '../checkout-proxy.js';
import type { ShopperAction } from '../options/options.js';
import { type PlainResponse, toPlainResponse } from './response.js';

/**
 * A request as far as routes look at it. The standard's `Request` costs more to make than a cached answer, so under Node it
 * is made only for whom needs it.
 */
export interface PlainRequest {
  readonly method: string;
  /** Absolute. */
  readonly url: string;
  /** As the URL parser writes it. */
  readonly pathname: string;
  /** `name` in lower case; null where there is no such header. */
  header(name: string): string | null;
  /** The standard form, for bodies and for the merchant's own functions. Always the same object. */
  readonly request: Request;
}

export function toPlainRequest(request: Request): PlainRequest {
  const { method, url, headers } = request;
  return { method, url, pathname: new URL(url).pathname, header: (name) => headers.get(name), request };
}

/** One request on its way through the proxy. */
export interface RequestContext {
  readonly plainRequest: PlainRequest;
  /** Below the proxy's `basePath`; empty where the request is outside it. */
  readonly path: string;
  readonly requestId: string;
  /** Whom to count it for; from the server's own knowledge of the connection, never from a header that a client can write. */
  readonly client: string | undefined;
  /** Set once it is known which session the request is about; for the log. */
  sessionId: string | null;
}

export type SessionHandler = (exchange: RequestContext, sessionId: string) => Promise<PlainResponse>;

interface RoutePattern {
  /** Matched against the path below `basePath`; its first group is the session id. */
  readonly path: RegExp;
  readonly methods: readonly string[];
}

interface BrowserRoute extends RoutePattern {
  readonly name: 'session' | 'events' | 'select' | 'cancel' | 'restart';
  readonly action: ShopperAction;
  readonly answer: SessionHandler;
}

interface ProviderRoute extends RoutePattern {
  readonly name: 'callback';
  readonly answer: (exchange: RequestContext) => Promise<PlainResponse>;
}

export type Route = BrowserRoute | ProviderRoute;

/*H // The proxy in plain terms, for the Node adapter. Whoever wraps the proxy in a function of their own loses speed, not meaning. */
export type PlainHandler = (incoming: PlainRequest, clientAddress: string | undefined) => Promise<PlainResponse>;

const PLAIN_HANDLERS = new WeakMap<CheckoutHandler, PlainHandler>();

export function registerPlainHandler(handler: CheckoutHandler, plain: PlainHandler): void {
  PLAIN_HANDLERS.set(handler, plain);
}

export function plainHandlerOf(handler: CheckoutHandler): PlainHandler {
  return (
    PLAIN_HANDLERS.get(handler) ??
    (async ({ request }, clientAddress) =>
      toPlainResponse(await handler(request, clientAddress === undefined ? {} : { clientAddress })))
  );
}
