// Every way a server, or something in between, can respond: correctly, wrongly, partly or not at all.

/** Status, headers and body of a response. By default: status 200, no extra headers, no body. */
export interface ResponseParts {
  readonly status?: number;
  /** `content-length` defaults to the length of the body, `date` to the current time. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

export type PlannedResponse =
  /** Accepts the request and sends nothing, until the test responds or the client aborts. */
  | { readonly kind: 'stall' }
  /** A complete response, valid or not. */
  | ({ readonly kind: 'respond' } & ResponseParts)
  /** Status line, headers and the first `sentBytes` of the body; then the connection is destroyed. */
  | ({ readonly kind: 'cut'; readonly sentBytes: number } & ResponseParts)
  /** Headers and `body` at once; the test writes the rest, if any, as slowly as it likes. */
  | ({ readonly kind: 'drip' } & ResponseParts)
  /** `bodyBytes` of body, as fast as the client reads them, without an end. */
  | ({ readonly kind: 'flood'; readonly bodyBytes: number } & Omit<ResponseParts, 'body'>);

const JSON_TYPE = 'application/json; charset=utf-8';

/** A well-formed JSON response. */
export function json(body: unknown, headers: Readonly<Record<string, string>> = {}): PlannedResponse {
  return { kind: 'respond', headers: { 'content-type': JSON_TYPE, ...headers }, body: JSON.stringify(body) };
}

/** A problem document (RFC 9457) as the proxy sends it; `members` are added to its body. */
export function problem(
  status: number,
  code: string,
  headers: Readonly<Record<string, string>> = {},
  members: object = {},
): PlannedResponse {
  const body = JSON.stringify({ type: 'about:blank', title: code, status, code, requestId: 'req-1', ...members });
  return { kind: 'respond', status, headers: { 'content-type': 'application/problem+json', ...headers }, body };
}

/** Any body with any type: a login page with status 200, an empty body, JSON with a byte order mark. */
export function raw(body: string | Uint8Array, type = JSON_TYPE, status = 200): PlannedResponse {
  return { kind: 'respond', status, headers: { 'content-type': type }, body };
}

export function redirect(location: string, status = 302): PlannedResponse {
  return { kind: 'respond', status, headers: { location } };
}

/** Sends half of the JSON, then destroys the connection. */
export function cut(body: unknown): PlannedResponse {
  const text = JSON.stringify(body);
  const headers = { 'content-type': JSON_TYPE };
  return { kind: 'cut', headers, body: text, sentBytes: Math.floor(text.length / 2) };
}

/** An event stream that starts with `body`; the test writes the rest. */
export function eventStream(body = HEARTBEAT): PlannedResponse {
  return { kind: 'drip', headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store' }, body };
}

export const RING = 'event: change\ndata:\n\n';
const HEARTBEAT = ':\n\n';

export const STALL: PlannedResponse = { kind: 'stall' };
