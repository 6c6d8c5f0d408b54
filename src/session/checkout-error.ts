/** What can go wrong, as codes that a merchant's program may rely on; the sentence for the shopper is the locale's. */
export type CheckoutErrorCode =
  | 'not-found'
  | 'forbidden'
  | 'network'
  | 'timeout'
  | 'server'
  | 'bad-response'
  | 'bad-url'
  | 'invalid-session-id'
  | 'action-failed';

const RETRYABLE: ReadonlySet<CheckoutErrorCode> = new Set([
  'network',
  'timeout',
  'server',
  'bad-response',
  'action-failed',
]);

/** A fault with a stable code, which is its message, too: sentences for people are the locale's. `cause` is kept. */
export class CheckoutError extends Error {
  readonly code: CheckoutErrorCode;
  /** Milliseconds that the server asked to wait, null where it did not. */
  readonly retryAfterMs: number | null;

  constructor(code: CheckoutErrorCode, cause?: unknown, retryAfterMs: number | null = null) {
    super(code, { cause });
    this.code = code;
    this.retryAfterMs = retryAfterMs;
  }

  /** Whether the same request may succeed a moment later. */
  get retryable(): boolean {
    return RETRYABLE.has(this.code);
  }
}
