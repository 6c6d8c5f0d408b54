import { payfect } from '../../../../src/providers/payfect/payfect.js';
import { createCheckoutProxy } from '../../../../src/proxy/checkout-proxy.js';
import type { LogEntry } from '../../../../src/proxy/log.js';
import type { CheckoutProxyOptions } from '../../../../src/proxy/options/options.js';
import { SESSION_ID } from '../../../support/payfect-answers.js';
import { ManualClock } from '../../support/manual-clock.js';
import { FakeUpstream } from './fake-upstream.js';
import { CALLBACK_SECRET } from './fernet-token.js';

export const API_KEY = 'test-key-of-the-merchant';
export const SESSION_PATH = `/payfect/checkouts/${SESSION_ID}`;
const SHOP = 'https://shop.example';

/** The real proxy in front of a fake Payfect, with a manual clock. */
export function testProxy(options: Partial<CheckoutProxyOptions> = {}, upstream = new FakeUpstream()) {
  const clock = new ManualClock();
  const entries: LogEntry[] = [];
  const provider = payfect({ apiKey: API_KEY, callbackSecret: CALLBACK_SECRET, fetch: upstream.fetch, clock });
  const proxy = createCheckoutProxy({
    provider,
    clock,
    onLog: (entry) => entries.push(entry),
    // No limits per client unless a test passes an address.
    clientAddress: () => undefined,
    ...options,
  });
  const send = (path: string, init: RequestInit = {}, context = {}) =>
    proxy(new Request(`${SHOP}${path}`, init), context);
  return {
    clock,
    upstream,
    entries,
    proxy,
    send,
    read: (init?: RequestInit) => send(SESSION_PATH, init),
    /** Posts an action as the element does, from a page of the proxy's own origin. */
    post: (action: string, body: unknown = {}, path = SESSION_PATH, context = {}) =>
      send(`${path}/${action}`, jsonPost(body), context),
  };
}

/** The route or the warning event of each entry. */
export function namesOf(entries: readonly LogEntry[]): readonly string[] {
  return entries.map((entry) => (entry.kind === 'request' ? entry.route : entry.event));
}

export function jsonPost(body: unknown, headers: Record<string, string> = {}): RequestInit {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return { method: 'POST', body: text, headers: { 'content-type': 'application/json', origin: SHOP, ...headers } };
}

/** The body of an error response, with its random request id replaced by whether it has one. */
export async function problemOf(response: Response) {
  const { requestId, ...problem } = await response.json();
  return { ...problem, hasRequestId: typeof requestId === 'string' && requestId.length === 36 };
}
