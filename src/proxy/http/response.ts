// Builds every response of the proxy from fresh headers: nothing is copied from the request or the provider.
import { type Problem, PROBLEM_TYPE } from '../../schema/problem.js';
import type { ProblemError } from './problem.js';

/** On every response. */
export const BASE_HEADERS = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  // A page of another origin cannot pull a response into its process as a picture or a script.
  'cross-origin-resource-policy': 'same-origin',
};

/** Receives the text of an event stream. */
interface EventSink {
  /** Returns false under back-pressure; the stream is then closed instead of buffered. */
  write(text: string): boolean;
  end(): void;
}

/** Starts sending; returns what to call when the reader has left. */
export type EventStream = (sink: EventSink) => () => void;

/** A response before it becomes a standard `Response` or a Node response. */
export interface PlainResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | EventStream | ReadableStream<Uint8Array> | null;
}

const JSON_HEADERS = { ...BASE_HEADERS, 'content-type': 'application/json; charset=utf-8' };

export function jsonResponse(body: string): PlainResponse {
  return { status: 200, headers: JSON_HEADERS, body };
}

export function emptyResponse(status: 204, headers: Readonly<Record<string, string>> = {}): PlainResponse {
  return { status, headers: { ...BASE_HEADERS, ...headers }, body: null };
}

export function streamResponse(body: EventStream): PlainResponse {
  const headers = {
    ...BASE_HEADERS,
    // Compressing middleware holds back small events unless it is told not to transform.
    'cache-control': 'no-store, no-transform',
    'content-type': 'text/event-stream; charset=utf-8',
    // nginx buffers otherwise.
    'x-accel-buffering': 'no',
  };
  return { status: 200, headers, body };
}

export function problemResponse(error: ProblemError, requestId: string): PlainResponse {
  const { code, title, status, retryAfterSeconds, state } = error;
  const problem: Problem = {
    type: 'about:blank',
    title,
    status,
    code,
    requestId,
    ...(retryAfterSeconds === null ? {} : { retryAfter: retryAfterSeconds }),
    ...(state === undefined ? {} : { state }),
  };
  const wait = retryAfterSeconds === null ? {} : { 'retry-after': String(retryAfterSeconds) };
  const headers = { ...BASE_HEADERS, 'content-type': `${PROBLEM_TYPE}; charset=utf-8`, ...wait, ...error.headers };
  return { status, headers, body: JSON.stringify(problem) };
}

/** The same response without its body, for HEAD. */
export function withoutBody(response: PlainResponse): PlainResponse {
  return { ...response, body: null };
}

export function withHeaders(response: PlainResponse, headers: Readonly<Record<string, string>>): PlainResponse {
  return { ...response, headers: { ...response.headers, ...headers } };
}

export function toResponse({ status, headers, body }: PlainResponse): Response {
  return new Response(typeof body === 'function' ? eventBody(body) : body, { status, headers });
}

export function toPlainResponse({ status, headers, body }: Response): PlainResponse {
  return { status, headers: Object.fromEntries(headers), body };
}

const MAX_UNREAD_CHUNKS = 16;

const encoder = new TextEncoder();

/** An event stream as the body of a standard response. */
function eventBody(stream: EventStream): ReadableStream<Uint8Array> {
  let leave = (): void => undefined;
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        leave = stream({
          write(text) {
            controller.enqueue(encoder.encode(text));
            return (controller.desiredSize ?? 0) > 0;
          },
          end() {
            controller.close();
          },
        });
      },
      cancel() {
        leave();
      },
    },
    new CountQueuingStrategy({ highWaterMark: MAX_UNREAD_CHUNKS }),
  );
}
