import { sessionClient, type SessionClient } from '../session/session-client.js';
import { type Clock, systemClock } from '../state/clock.js';
import { type HandOffMemory, tabMemory } from '../state/hand-off-memory.js';

/** The element's external dependencies; tests pass their own. */
export interface Environment {
  readonly clock: Clock;
  readonly memory: HandOffMemory;
  readonly fetch: typeof fetch;
  /** Leaves the page for `auto-redirect`; *Back* must not return to it, and be redirected again. */
  readonly navigate: (url: string) => void;
}

/** Captured when this script loads, in case the page replaces it later. */
const pageFetch = globalThis.fetch;

export const browserEnvironment: Environment = {
  clock: systemClock,
  memory: tabMemory,
  fetch: (input, init) => pageFetch(input, init),
  navigate: (url) => location.replace(url),
};

/** The element's settings for requests. */
interface ClientSettings {
  readonly proxyUrl: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly paymentHosts: string;
}

/** A client to the proxy with the element's current settings. */
export function clientFor({ proxyUrl, headers, paymentHosts }: ClientSettings, fetcher: typeof fetch): SessionClient {
  // An element named `baseURI` shadows the property.
  const { baseURI }: { readonly baseURI: unknown } = document;
  const base = typeof baseURI === 'string' ? baseURI : location.href;
  return sessionClient({
    proxyUrl: URL.canParse(proxyUrl, base) ? new URL(proxyUrl, base).href : proxyUrl,
    headers,
    paymentHosts: paymentHosts.split(/\s+/).filter((host) => host !== ''),
    fetch: fetcher,
  });
}
