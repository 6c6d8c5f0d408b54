// Builds every answer of the proxy from fresh headers: nothing is copied from the request or the provider.
import { PROBLEM_TYPE, type Problem, type ProblemCode } from '../schema/problem.js';
import type { ProblemError } from './problem-error.js';

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

/** Bodies of our own answers as text, so that the Node adapter need not read them back from a stream. */
const TEXT_BODIES = new WeakMap<Response, string>();

export function jsonAnswer(body: object): Response {
  return textAnswer(JSON.stringify(body), 200, { 'content-type': 'application/json; charset=utf-8' });
}

export function emptyAnswer(status: 204, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(null, { status, headers: { ...BASE_HEADERS, ...headers } });
}

export function streamAnswer(stream: ReadableStream<Uint8Array>): Response {
  const headers = {
    ...BASE_HEADERS,
    // Compressing middleware holds back small events unless it is told not to transform.
    'cache-control': 'no-store, no-transform',
    'content-type': 'text/event-stream; charset=utf-8',
    // nginx buffers otherwise.
    'x-accel-buffering': 'no',
  };
  return new Response(stream, { headers });
}

export function problemAnswer(error: ProblemError, requestId: string): Response {
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
  const headers = { 'content-type': `${PROBLEM_TYPE}; charset=utf-8`, ...wait, ...error.headers };
  return textAnswer(JSON.stringify(problem), status, headers);
}

/** The same head without the body, for HEAD. */
export function headOf(answer: Response): Response {
  return new Response(null, { status: answer.status, headers: answer.headers });
}

/** The body as text if this module made it from text, else undefined: then it is a stream. */
export function knownTextBody(answer: Response): string | undefined {
  return TEXT_BODIES.get(answer);
}

function textAnswer(text: string, status: number, headers: Readonly<Record<string, string>>): Response {
  const answer = new Response(text, { status, headers: { ...BASE_HEADERS, ...headers } });
  TEXT_BODIES.set(answer, text);
  return answer;
}
