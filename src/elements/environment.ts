import { sessionClient, type SessionClient } from '../session/session-client.js';
import { type Clock, systemClock } from '../state/clock.js';
import { type HandOffMemory, tabMemory } from '../state/hand-off-memory.js';

/** What the element needs from the world. Tests hand in their own. */
export interface Environment {
  readonly clock: Clock;
  readonly memory: HandOffMemory;
  readonly fetch: typeof fetch;
  /** Leaves the page, for `auto-redirect`. */
  readonly navigate: (url: string) => void;
}

/** As it is when this script loads: a page may break its own later. */
const pageFetch = globalThis.fetch;

export const browserEnvironment: Environment = {
  clock: systemClock,
  memory: tabMemory,
  fetch: (input, init) => pageFetch(input, init),
  navigate: (url) => location.assign(url),
};

/** The settings of an element that concern requests. */
export interface ClientSettings {
  readonly proxyUrl: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly paymentHosts: string;
}

/** A client to the proxy with an element's present settings. */
export function clientFor({ proxyUrl, headers, paymentHosts }: ClientSettings, fetcher: typeof fetch): SessionClient {
  // An element that is named `baseURI` takes the property's place.
  const { baseURI }: { readonly baseURI: unknown } = document;
  const base = typeof baseURI === 'string' ? baseURI : location.href;
  return sessionClient({
    proxyUrl: URL.canParse(proxyUrl, base) ? new URL(proxyUrl, base).href : proxyUrl,
    headers,
    paymentHosts: paymentHosts.split(/\s+/).filter((host) => host !== ''),
    fetch: fetcher,
  });
}
