export type ProviderErrorCode =
  | 'invalid-request'
  | 'auth'
  | 'not-found'
  /** The session is over, or in a state that does not allow what was asked. */
  | 'conflict'
  | 'rate-limited'
  | 'timeout'
  | 'unreachable'
  | 'server-error'
  | 'bad-response';

/** What is known beside the code; it never holds the provider's own text, which could name customers or keys. */
export interface ProviderErrorFacts {
  /** The provider's HTTP status; null where it did not answer, or where the fault is not in how it answered. */
  readonly status?: number;
  /** Paths of the parameters that the provider complained about (`invoice_items.0.quantity`). */
  readonly fields?: readonly string[];
  readonly retryAfterSeconds?: number | null;
}

/** A call to the provider that did not succeed; `code` is stable, the message is for the merchant's own logs. */
export class ProviderError extends Error {
  readonly code: ProviderErrorCode;
  readonly status: number | null;
  readonly fields: readonly string[];
  readonly retryAfterSeconds: number | null;

  constructor(code: ProviderErrorCode, message: string, facts: ProviderErrorFacts = {}) {
    super(message);
    this.name = 'ProviderError';
    this.code = code;
    this.status = facts.status ?? null;
    this.fields = facts.fields ?? [];
    this.retryAfterSeconds = facts.retryAfterSeconds ?? null;
  }
}
