import { sessionClient, type SessionClient } from '../session/session-client.js';

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
