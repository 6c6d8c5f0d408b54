const MAX_RETRY_AFTER_MS = 120_000;

/**
 * Milliseconds that a `Retry-After` asks to wait (RFC 9110 §10.2.3: seconds, or a date), at most two minutes. A date is
 * measured against the answer's own `Date`, because the shopper's clock may be wrong. Null where it cannot be read.
 */
export function retryAfterMs(value: string | number | null, answerDate: string | null): number | null {
  if (value === null) return null;
  const isSeconds = /^\d+(\.\d+)?$/.test(String(value));
  const waitMs = isSeconds ? Number(value) * 1000 : Date.parse(String(value)) - Date.parse(answerDate ?? '');
  return Number.isNaN(waitMs) ? null : Math.min(Math.max(0, waitMs), MAX_RETRY_AFTER_MS);
}
