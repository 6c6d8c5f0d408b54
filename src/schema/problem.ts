import { objectOrNull, numberOrNull, textOrNull } from './decode.js';

/** Media type of every error answer (RFC 9457). */
export const PROBLEM_TYPE = 'application/problem+json';

/** Stable codes of the proxy's error answers. `upstream-…` says that the provider, not this server, was at fault. */
export type ProblemCode =
  | 'not-found'
  | 'forbidden'
  | 'method-not-allowed'
  | 'invalid-choice'
  | 'unsupported-media-type'
  | 'payload-too-large'
  | 'conflict'
  | 'rate-limited'
  | 'invalid-callback'
  | 'upstream-auth'
  | 'upstream-timeout'
  | 'upstream-unreachable'
  | 'upstream-error'
  | 'upstream-bad-response'
  | 'internal';

/** The body of an error answer. It carries no upstream text; `requestId` is what the merchant's log has, too. */
export interface Problem {
  readonly type: 'about:blank';
  readonly title: string;
  readonly status: number;
  readonly code: ProblemCode;
  readonly requestId: string;
  /** Seconds to wait, repeated from `Retry-After`, which a page of another origin may not be able to read. */
  readonly retryAfter?: number;
  /** With `conflict`: the status (`complete`, `expired`) that the session has, and that does not allow what was asked. */
  readonly state?: string | null;
}

/** Reads what an error body says, whatever sent it; a code may be one of ours or anybody's. */
export function parseProblem(value: unknown): { code: string | null; retryAfterSeconds: number | null } {
  const json = objectOrNull(value);
  return { code: textOrNull(json?.code), retryAfterSeconds: numberOrNull(json?.retryAfter) };
}
