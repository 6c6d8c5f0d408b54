/**
 * Whether a value can be a checkout session id: 8 to 64 letters, digits, `_` or `-`.
 * Dots and percent signs are refused, because a URL parser resolves `.` and `..` (also percent-encoded), and the request
 * would reach another resource, such as the list of all sessions.
 */
export function isSessionId(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Za-z0-9_-]{8,64}$/.test(value);
}
