import { numberOrNull, objectOrNull, textOrNull } from './decode.js';

/** Media type of every error response (RFC 9457). */
export const PROBLEM_TYPE = 'application/problem+json';

interface ProblemKind {
  readonly status: number;
  readonly title: string;
  /** Not logged by default: the merchant cannot do anything about it, or any visitor can cause it at will. */
  readonly isQuiet?: true;
  /** What the merchant should do, for the log. Never sent to a browser. */
  readonly advice?: string;
}

/**
 * Everything there is to say about each error code of the proxy. The codes are stable. `upstream-…` means that the provider
 * failed, not this server; the provider's 401 and 403 are about the merchant's key and become a 502.
 */
const PROBLEMS = {
  'not-found': { status: 404, title: 'There is no such checkout', isQuiet: true },
  forbidden: { status: 403, title: 'This page may not use this checkout proxy', isQuiet: true },
  'method-not-allowed': { status: 405, title: 'This method is not allowed here', isQuiet: true },
  'invalid-choice': { status: 400, title: 'This checkout offers no such choice', isQuiet: true },
  'unsupported-media-type': {
    status: 415,
    title: 'The body must be JSON: send Content-Type: application/json',
    isQuiet: true,
  },
  'payload-too-large': { status: 413, title: 'The body is too long', isQuiet: true },
  /** Its body stalled. */
  'request-timeout': { status: 408, title: 'The body did not arrive in time', isQuiet: true },
  conflict: { status: 409, title: 'The state of this checkout does not allow that', isQuiet: true },
  'rate-limited': { status: 429, title: 'Too many requests, try again later', isQuiet: true },
  'invalid-callback': {
    status: 401,
    title: 'The callback could not be verified',
    advice: 'If the provider sent this, check callbackSecret. Otherwise it is a forgery.',
  },
  'upstream-auth': {
    status: 502,
    title: 'The payment provider refused this server',
    advice: 'The provider refused the API key: check apiKey and baseUrl.',
  },
  'upstream-timeout': { status: 504, title: 'The payment provider did not answer in time' },
  'upstream-unreachable': {
    status: 502,
    title: 'The payment provider could not be reached',
    advice: 'The provider cannot be reached: check baseUrl, DNS and the network.',
  },
  'upstream-error': { status: 502, title: 'The payment provider failed' },
  'upstream-bad-response': {
    status: 502,
    title: 'The payment provider sent an unusable answer',
    advice: 'The provider did not send a session: check baseUrl.',
  },
  'server-timeout': {
    status: 503,
    title: 'This server did not finish in time, try again later',
    advice: 'A function, provider or store that you passed to the proxy took too long.',
  },
  internal: { status: 500, title: 'Something went wrong on this server' },
} as const satisfies Readonly<Record<string, ProblemKind>>;

export type ProblemCode = keyof typeof PROBLEMS;

/** The status, title and log advice of a code. */
export function problemKind(code: ProblemCode): ProblemKind {
  return PROBLEMS[code];
}

/** The body of an error response. It contains no upstream text. */
export interface Problem {
  readonly type: 'about:blank';
  readonly title: string;
  readonly status: number;
  readonly code: ProblemCode;
  /** Also in the merchant's log. */
  readonly requestId: string;
  /** Seconds to wait, repeated from `Retry-After`, which a page of another origin may not be able to read. */
  readonly retryAfter?: number;
  /** With `conflict`: the session's status (`complete`, `expired`) that does not allow the action. */
  readonly state?: string | null;
}

/** Reads the code and wait time of an error body, whichever server sent it; the code may be one of ours or not. */
export function parseProblem(value: unknown): { code: string | null; retryAfterSeconds: number | null } {
  const json = objectOrNull(value);
  return { code: textOrNull(json?.code), retryAfterSeconds: numberOrNull(json?.retryAfter) };
}
