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
