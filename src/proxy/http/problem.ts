import { ProviderError, type ProviderErrorCode } from '../../providers/provider-error.js';
import { TimeLimitError } from '../../providers/within-limit.js';
import { type ProblemCode, problemKind } from '../../schema/problem.js';
import { MAX_WAIT_SECONDS } from '../../schema/proxy-members.js';

interface ProblemFacts {
  /** In place of the code's own. */
  readonly title?: string;
  /** In place of the code's own. */
  readonly status?: number;
  readonly retryAfterSeconds?: number | null;
  /** The session's status, with `conflict`. */
  readonly state?: string | null;
  /** Extra headers, such as `allow`. */
  readonly headers?: Readonly<Record<string, string>>;
  /** For the merchant's log only. */
  readonly cause?: unknown;
}

/** Ends a request with an error response. */
export class ProblemError extends Error {
  readonly code: ProblemCode;
  readonly title: string;
  readonly status: number;
  readonly retryAfterSeconds: number | null;
  readonly state: string | null | undefined;
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: ProblemCode, facts: ProblemFacts = {}) {
    super(code, { cause: facts.cause });
    this.name = 'ProblemError';
    this.code = code;
    this.title = facts.title ?? problemKind(code).title;
    this.status = facts.status ?? problemKind(code).status;
    this.retryAfterSeconds = facts.retryAfterSeconds ?? null;
    this.state = facts.state;
    this.headers = facts.headers ?? {};
  }
}

const DEFAULT_WAIT_SECONDS = 10;

/** The provider's 401 and 403 are about the merchant's key, so a shopper never receives them as 401 or 403. */
const CODE_FOR: Readonly<Record<ProviderErrorCode, ProblemCode>> = {
  'invalid-request': 'upstream-bad-response',
  // Only an action can conflict, and it reports that itself.
  conflict: 'upstream-bad-response',
  auth: 'upstream-auth',
  'not-found': 'not-found',
  'rate-limited': 'rate-limited',
  timeout: 'upstream-timeout',
  unreachable: 'upstream-unreachable',
  'server-error': 'upstream-error',
  'bad-response': 'upstream-bad-response',
};

/** The error response for anything that was thrown. An unexpected error is this server's own fault. */
export function toProblem(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof TimeLimitError) {
    return new ProblemError('server-timeout', { cause: error, retryAfterSeconds: DEFAULT_WAIT_SECONDS });
  }
  if (!(error instanceof ProviderError)) return new ProblemError('internal', { cause: error });
  const code = CODE_FOR[error.code];
  // Worth a line in the log: what exactly was unusable or refused. The other codes explain themselves.
  const cause = code === 'upstream-bad-response' ? error : undefined;
  const isLimited = code === 'rate-limited' || error.retryAfterSeconds !== null;
  return new ProblemError(code, {
    cause,
    retryAfterSeconds: isLimited ? capWaitSeconds(error.retryAfterSeconds) : null,
  });
}

/** How long to leave a provider alone after it asked for fewer requests. */
export function capWaitSeconds(requestedSeconds: number | null): number {
  return Math.min(requestedSeconds ?? DEFAULT_WAIT_SECONDS, MAX_WAIT_SECONDS);
}
