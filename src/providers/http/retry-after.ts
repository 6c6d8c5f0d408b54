/**
 * Seconds that an answer's `Retry-After` asks to wait (RFC 9110, section 10.2.3), as seconds or as a date; null where
 * there is none that can be read. A date is measured against the answer's own `Date`, or against `nowMs` without one.
 */
export function retryAfterSeconds(headers: Pick<Headers, 'get'>, nowMs: number): number | null {
  const value = headers.get('retry-after');
  if (value === null) return null;
  if (/^\d{1,6}$/.test(value)) return Number(value);
  // Everything but a date of HTTP's is refused: `Date.parse` would take a bare "-5" for a month.
  const untilMs = /^[A-Z][a-z]{2}, .+ GMT$/.test(value) ? Date.parse(value) : NaN;
  const answeredAtMs = Date.parse(headers.get('date') ?? '');
  const waitMs = untilMs - (Number.isNaN(answeredAtMs) ? nowMs : answeredAtMs);
  return Number.isNaN(waitMs) ? null : Math.max(0, Math.ceil(waitMs / 1_000));
}
