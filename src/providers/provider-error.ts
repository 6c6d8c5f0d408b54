export type ProviderErrorCode =
  | 'invalid-request'
  | 'auth'
  | 'not-found'
  /** The session is over, or its state does not allow the request. */
  | 'conflict'
  | 'rate-limited'
  | 'timeout'
  | 'unreachable'
  | 'server-error'
  | 'bad-response';

/** What is known besides the code. It never contains the provider's own text, which could name customers or keys. */
export interface ProviderErrorFacts {
  /** The provider's HTTP status; null if there was no response, or if the response is not to blame. */
  readonly status?: number;
  /** Paths of the parameters that the provider rejected (`invoice_items.0.quantity`). */
  readonly fields?: readonly string[];
  readonly retryAfterSeconds?: number | null;
}

/** A failed call to a provider. `code` is stable; the message is for the merchant's own logs. */
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
