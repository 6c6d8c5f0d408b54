// The browser's client to the merchant's proxy, and the only file that imports ky.
// It knows routes and HTTP. It does not know when to request, what to show, or what follows.
import ky, { type KyInstance } from 'ky';
import { type JsonObject, SchemaError } from '../schema/decode.js';
import { CheckoutError } from './checkout-error.js';
import { raceAbort } from './race-abort.js';
import { errorFromResponse, jsonBody } from './read-response.js';
import type { Session } from './session.js';
import { sessionFromJson } from './session-from-json.js';

type RequestHeaders = Readonly<Record<string, string>>;

/** Extra request headers, such as a CSRF token: themselves, a promise, or a function, which is called for each request. */
export type HeadersSource = RequestHeaders | Promise<RequestHeaders> | (() => RequestHeaders | Promise<RequestHeaders>);

export interface SessionClientOptions {
  /** Absolute URL of the proxy's mount. */
  readonly proxyUrl: string;
  readonly headers: HeadersSource;
  /** Hosts (with port) allowed for a payment page; an empty list allows any. */
  readonly paymentHosts: readonly string[];
  readonly fetch: typeof fetch;
  /** Reads what a session can be paid with in place. */
  readonly readPayments: (json: unknown, sessionId: string) => Promise<Session['payments']>;
}

export interface SessionClient {
  /**
   * Reads a session once.
   * @throws {CheckoutError} for every response but the session; once the signal is aborted, its reason.
   */
  read(sessionId: string, signal: AbortSignal): Promise<Session>;
  /**
   * Posts to a route of the proxy. Returns the session to go on with, which may be another one; null if the response has
   * no content.
   * @throws {CheckoutError} like `read`.
   */
  act(url: string, body: object, signal: AbortSignal): Promise<Session | null>;
  /**
   * Reads a session that the page brought along, as if it were the response to `read`.
   * @throws {CheckoutError | SchemaError} if it is not this session.
   */
  parse(sessionId: string, json: unknown): Session;
  /** Opens a session's event stream, which ends when the signal is aborted. Returns every response unchecked. */
  listen(eventsUrl: string, signal: AbortSignal): Promise<Response>;
}

export function sessionClient(options: SessionClientOptions): SessionClient {
  const http = (signal: AbortSignal) => httpClient(options, signal);
  const urlOf = (sessionId: string) => `${options.proxyUrl.replace(/\/+$/, '')}/checkouts/${sessionId}`;
  return {
    async read(sessionId, signal) {
      const url = urlOf(sessionId);
      const session = await requestSession(options, signal, url, async () =>
        (await http(signal)).get(url, { headers: JSON_ONLY }),
      );
      return checked(session, sessionId);
    },
    parse(sessionId, json) {
      const { paymentHosts } = options;
      // Their file must be loaded first: the first read does that.
      if ((json as JsonObject).payments)
        throw new CheckoutError('bad-response', 'payments are only read from the proxy');
      const context = { responseUrl: urlOf(sessionId), paymentHosts, serverNowMs: null };
      return checked(sessionFromJson(json, context), sessionId);
    },
    act: (url, body, signal) =>
      requestSession(options, signal, url, async () =>
        (await http(signal)).post(url, {
          body: stringify(body),
          headers: { ...JSON_ONLY, 'content-type': JSON_ONLY.accept },
        }),
      ),
    listen: async (eventsUrl, signal) =>
      (await http(signal)).get(eventsUrl, { headers: { accept: 'text/event-stream' } }),
  };
}

/** A client for one request, with the page's headers of this moment. */
async function httpClient({ headers, fetch }: SessionClientOptions, signal: AbortSignal): Promise<KyInstance> {
  const given = await raceAbort(typeof headers === 'function' ? headers() : headers, signal);
  return ky.create({
    // The poll schedule retries, and the caller's signal ends requests: ky's own retries and timeout would interfere.
    retry: 0,
    timeout: false,
    throwHttpErrors: false,
    redirect: 'error',
    cache: 'no-store',
    credentials: 'same-origin',
    headers: { ...given },
    fetch,
    signal,
  });
}

/** Captured when this script loads, in case the page replaces it later. */
const stringify: (value: object) => string = JSON.stringify;

const JSON_ONLY = { accept: 'application/json' };

function checked(session: Session | null, sessionId: string): Session {
  if (session?.id !== sessionId) throw new CheckoutError('bad-response', session?.id);
  return session;
}

/** Sends a request and reads the session in its response; null for 204. */
async function requestSession(
  { paymentHosts, readPayments }: SessionClientOptions,
  signal: AbortSignal,
  responseUrl: string,
  send: () => Promise<Response>,
): Promise<Session | null> {
  try {
    const response = await send();
    if (response.status === 204) return null;
    if (response.status !== 200) throw errorFromResponse(response, await jsonBody(response).catch(() => null));
    const context = { responseUrl, paymentHosts, serverNowMs: serverNowMs(response) };
    const json = await jsonBody(response);
    const session = aged(sessionFromJson(json, context), Number(response.headers.get('age')));
    const { payments } = json as JsonObject;
    return payments ? { ...session, payments: await readPayments(payments, session.id) } : session;
  } catch (cause) {
    throw asCheckoutError(cause, signal);
  }
}

function serverNowMs(response: Response): number | null {
  const time = Date.parse(response.headers.get('date') ?? '');
  return Number.isNaN(time) ? null : time;
}

/** A cache says how old its response is (RFC 9111 §5.1); an age that the session cannot have is ignored. */
function aged(session: Session, ageSeconds: number): Session {
  const secondsLeft = (session.secondsLeft ?? 0) - ageSeconds;
  return ageSeconds > 0 && secondsLeft > 0 ? { ...session, secondsLeft } : session;
}

function asCheckoutError(cause: unknown, signal: AbortSignal): unknown {
  if (signal.aborted) return signal.reason;
  if (cause instanceof CheckoutError) return cause;
  if (cause instanceof SchemaError) return new CheckoutError('bad-response', cause);
  // Otherwise it is fetch's own TypeError (no connection, refused by CORS, or a redirect), or the page's headers failed.
  return new CheckoutError('network', cause);
}
