import type { Answer } from './response.js';
import type { Incoming } from './request.js';
import type { CheckoutAction } from '../options/options.js';

/** One request on its way through the proxy. */
export interface Exchange {
  readonly incoming: Incoming;
  /** Below the proxy's `basePath`; empty where the request is outside it. */
  readonly path: string;
  readonly requestId: string;
  /** Whom to count it for; from the server's own knowledge of the connection, never from a header that a client can write. */
  readonly client: string | undefined;
  /** Set once it is known which session the request is about; for the log. */
  sessionId: string | null;
}

export type SessionHandler = (exchange: Exchange, sessionId: string) => Promise<Answer>;

interface RoutePattern {
  /** Matched against the path below `basePath`; its first group is the session id. */
  readonly path: RegExp;
  readonly methods: readonly string[];
}

interface BrowserRoute extends RoutePattern {
  readonly name: 'session' | 'events' | 'select' | 'cancel' | 'restart';
  readonly action: CheckoutAction;
  readonly answer: SessionHandler;
}

interface ProviderRoute extends RoutePattern {
  readonly name: 'callback';
  readonly answer: (exchange: Exchange) => Promise<Answer>;
}

export type Route = BrowserRoute | ProviderRoute;
