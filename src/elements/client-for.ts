import { sessionClient, type SessionClient } from '../session/session-client.js';

/** The settings of an element that concern requests. */
export interface ClientSettings {
  readonly proxyUrl: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly paymentHosts: string;
}

/** A client to the proxy with an element's present settings. */
export function clientFor({ proxyUrl, headers, paymentHosts }: ClientSettings, fetcher: typeof fetch): SessionClient {
  return sessionClient({
    proxyUrl: URL.canParse(proxyUrl, document.baseURI) ? new URL(proxyUrl, document.baseURI).href : proxyUrl,
    headers,
    paymentHosts: paymentHosts.split(/\s+/).filter((host) => host !== ''),
    fetch: fetcher,
  });
}
