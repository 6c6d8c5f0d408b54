// Builds every answer of the proxy from fresh headers: nothing is copied from the request or the provider.
import { type Problem, PROBLEM_TYPE, type ProblemCode } from '../../schema/problem.js';
import type { EventStream } from '../routes/events.js';
import type { ProblemError } from './problem.js';

/** Those of every answer. */
export const BASE_HEADERS = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  // A page of another origin cannot pull an answer into its process as a picture or a script.
  'cross-origin-resource-policy': 'same-origin',
};

const TITLES: Readonly<Record<ProblemCode, string>> = {
  'not-found': 'There is no such checkout',
  forbidden: 'This page may not use this checkout proxy',
  'method-not-allowed': 'This method is not allowed here',
  'invalid-choice': 'This checkout offers no such choice',
  'unsupported-media-type': 'The body must be JSON: send Content-Type: application/json',
  'payload-too-large': 'The body is too long',
  conflict: 'The state of this checkout does not allow that',
  'rate-limited': 'Too many requests, try again later',
  'invalid-callback': 'The callback could not be verified',
  'upstream-auth': 'The payment provider refused this server',
  'upstream-timeout': 'The payment provider did not answer in time',
  'upstream-unreachable': 'The payment provider could not be reached',
  'upstream-error': 'The payment provider failed',
  'upstream-bad-response': 'The payment provider sent an unusable answer',
  internal: 'Something went wrong on this server',
};

/** An answer before anyone has made a standard or a Node response of it. */
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
  const { code, status, retryAfterSeconds, state } = error;
  const problem: Problem = {
    type: 'about:blank',
    title: TITLES[code],
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

/** The same head without the body, for HEAD. */
export function withoutBody(answer: PlainResponse): PlainResponse {
  return { ...answer, body: null };
}

export function withHeaders(answer: PlainResponse, headers: Readonly<Record<string, string>>): PlainResponse {
  return { ...answer, headers: { ...answer.headers, ...headers } };
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
export function eventBody(stream: EventStream): ReadableStream<Uint8Array> {
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
