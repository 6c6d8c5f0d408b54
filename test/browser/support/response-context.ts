import type { SessionContext } from '../../../src/session/session-from-json.js';

export const ANSWERED_URL = 'https://shop.example/payfect/checkouts/ed8d24aa-a860-426b-8e56-87cb9f55a081';

/** The context of a response, with any payment host allowed, ten minutes before the documented session expires. */
export function responseContext(overrides: Partial<SessionContext> = {}): SessionContext {
  return { responseUrl: ANSWERED_URL, paymentHosts: [], serverNowMs: 1703939166000 - 600_000, ...overrides };
}
