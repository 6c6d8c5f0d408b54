// Every way in which a server, or what stands between, answers a request: rightly, wrongly, halfway or not at all.

/** Status, headers and body of an answer; 200, no headers of its own and no body by default. */
export interface FaultAnswer {
  readonly status?: number;
  /** `content-length` is the body's own unless it is given here; `date` is now unless it is given here. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

export type FaultStep =
  /** The request was taken, and nothing comes: until the test answers it after all, or the client gives up. */
  | { readonly kind: 'stall' }
  /** A whole answer, as right or wrong as its members are. */
  | ({ readonly kind: 'answer' } & FaultAnswer)
  /** The status line, the headers and the first `sentBytes` of the body; then the connection is torn. */
  | ({ readonly kind: 'cut'; readonly sentBytes: number } & FaultAnswer)
  /** Headers and `body` at once; what follows the test sends, as slowly as it likes, if anything at all. */
  | ({ readonly kind: 'drip' } & FaultAnswer)
  /** That many bytes, as fast as the client takes them, and never an end. */
  | ({ readonly kind: 'flood'; readonly bodyBytes: number } & Omit<FaultAnswer, 'body'>);

const JSON_TYPE = 'application/json; charset=utf-8';

/** A good answer, or one with a good form. */
export function json(body: unknown, headers: Readonly<Record<string, string>> = {}): FaultStep {
  return { kind: 'answer', headers: { 'content-type': JSON_TYPE, ...headers }, body: JSON.stringify(body) };
}

/** An error as the proxy words it (RFC 9457), with further members. */
export function problem(
  status: number,
  code: string,
  headers: Readonly<Record<string, string>> = {},
  members: object = {},
): FaultStep {
  const body = JSON.stringify({ type: 'about:blank', title: code, status, code, requestId: 'req-1', ...members });
  return { kind: 'answer', status, headers: { 'content-type': 'application/problem+json', ...headers }, body };
}

/** Any text as any type: a login page with status 200, an empty body, JSON with a byte order mark. */
export function raw(body: string | Uint8Array, type = JSON_TYPE, status = 200): FaultStep {
  return { kind: 'answer', status, headers: { 'content-type': type }, body };
}

export function redirect(location: string, status = 302): FaultStep {
  return { kind: 'answer', status, headers: { location } };
}

/** A connection that breaks in the middle of a session. */
export function cut(body: unknown): FaultStep {
  const text = JSON.stringify(body);
  const headers = { 'content-type': JSON_TYPE };
  return { kind: 'cut', headers, body: text, sentBytes: Math.floor(text.length / 2) };
}

/** An event stream that begins with `body`; then the test rings, stays silent, or hangs up. */
export function eventStream(body = HEARTBEAT): FaultStep {
  return { kind: 'drip', headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store' }, body };
}

export const RING = 'event: change\ndata:\n\n';
const HEARTBEAT = ':\n\n';

export const STALL: FaultStep = { kind: 'stall' };
