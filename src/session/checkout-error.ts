/** Stable codes that a merchant's code may rely on. The sentence for the shopper comes from the locale. */
export type CheckoutErrorCode =
  | 'not-found'
  | 'forbidden'
  | 'network'
  | 'timeout'
  | 'server'
  | 'bad-response'
  | 'bad-url'
  | 'invalid-session-id'
  | 'action-failed'
  | 'details-changed';

const RETRYABLE: ReadonlySet<CheckoutErrorCode> = new Set([
  'network',
  'timeout',
  'server',
  'bad-response',
  'action-failed',
]);

/** An error whose message is its code: sentences for people come from the locale. `cause` is kept. */
export class CheckoutError extends Error {
  readonly code: CheckoutErrorCode;
  /** Milliseconds to wait, as requested by the server; null if it requested none. */
  readonly retryAfterMs: number | null;

  constructor(code: CheckoutErrorCode, cause?: unknown, retryAfterMs: number | null = null) {
    super(code, { cause });
    this.code = code;
    this.retryAfterMs = retryAfterMs;
  }

  /** Whether the same request may succeed later. */
  get retryable(): boolean {
    return RETRYABLE.has(this.code);
  }
}
