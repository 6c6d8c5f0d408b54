import { ProviderError, type ProviderErrorCode } from '../../providers/provider-error.js';
import type { ProblemCode } from '../../schema/problem.js';

const STATUS: Readonly<Record<ProblemCode, number>> = {
  'not-found': 404,
  forbidden: 403,
  'method-not-allowed': 405,
  'invalid-choice': 400,
  'unsupported-media-type': 415,
  'payload-too-large': 413,
  conflict: 409,
  'rate-limited': 429,
  'invalid-callback': 401,
  'upstream-auth': 502,
  'upstream-timeout': 504,
  'upstream-unreachable': 502,
  'upstream-error': 502,
  'upstream-bad-response': 502,
  internal: 500,
};

export interface ProblemFacts {
  /** In place of the code's own status. */
  readonly status?: number;
  readonly retryAfterSeconds?: number | null;
  /** The session's status, with `conflict`. */
  readonly state?: string | null;
  /** Extra headers, such as `allow`. */
  readonly headers?: Readonly<Record<string, string>>;
  /** For the merchant's log only. */
  readonly cause?: unknown;
}

/** Ends a request with an error answer. */
export class ProblemError extends Error {
  readonly code: ProblemCode;
  readonly status: number;
  readonly retryAfterSeconds: number | null;
  readonly state: string | null | undefined;
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: ProblemCode, facts: ProblemFacts = {}) {
    super(code, { cause: facts.cause });
    this.name = 'ProblemError';
    this.code = code;
    this.status = facts.status ?? STATUS[code];
    this.retryAfterSeconds = facts.retryAfterSeconds ?? null;
    this.state = facts.state;
    this.headers = facts.headers ?? {};
  }
}

const MAX_RETRY_AFTER_SECONDS = 120;
const DEFAULT_RETRY_AFTER_SECONDS = 10;

/** The provider's 401 and 403 are about the merchant's key, so they never reach a shopper as 401 or 403. */
const PROBLEM_OF: Readonly<Record<ProviderErrorCode, ProblemCode>> = {
  'invalid-request': 'upstream-bad-response',
  // Only an action can be in conflict, and it says so itself.
  conflict: 'upstream-bad-response',
  auth: 'upstream-auth',
  'not-found': 'not-found',
  'rate-limited': 'rate-limited',
  timeout: 'upstream-timeout',
  unreachable: 'upstream-unreachable',
  'server-error': 'upstream-error',
  'bad-response': 'upstream-bad-response',
};

/** The error answer for whatever was thrown; what nobody planned for is this server's own fault. */
export function problemOf(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (!(error instanceof ProviderError)) return new ProblemError('internal', { cause: error });
  const code = PROBLEM_OF[error.code];
  // What exactly was unusable, or refused, is worth a line in the log; the other codes say it all.
  const cause = code === 'upstream-bad-response' ? error : undefined;
  const isLimited = code === 'rate-limited' || error.retryAfterSeconds !== null;
  return new ProblemError(code, {
    cause,
    retryAfterSeconds: isLimited ? cappedWaitSeconds(error.retryAfterSeconds) : null,
  });
}

/** How long to leave a provider alone that asked for it. */
export function cappedWaitSeconds(askedSeconds: number | null): number {
  return Math.min(askedSeconds ?? DEFAULT_RETRY_AFTER_SECONDS, MAX_RETRY_AFTER_SECONDS);
}
