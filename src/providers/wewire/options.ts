// The checks of WeWire's options that other providers do not have.
import { isLoopbackHost } from '../../schema/web-url.js';
import { checkApiKey, checkBaseUrl } from '../options.js';

const LIVE_KEY = 'sk_live_';
const TEST_KEY = 'sk_test_';

/** WeWire tells test from live by the key alone. */
export function isLiveKey(apiKey: string): boolean {
  return apiKey.startsWith(LIVE_KEY);
}

export function checkWeWireKey(apiKey: unknown): string {
  const key = checkApiKey(apiKey);
  if (key.startsWith(LIVE_KEY) || key.startsWith(TEST_KEY)) return key;
  throw new TypeError(
    `apiKey must begin with ${TEST_KEY} or ${LIVE_KEY}, as WeWire's keys do: is this another provider's?`,
  );
}

/** @returns the base URL without a slash at its end. */
export function checkWeWireBaseUrl(baseUrl: string | undefined): string {
  const example = 'https://your-wewire-host.example/api/v1';
  if (baseUrl === undefined || baseUrl === '') {
    throw new TypeError(`baseUrl is missing: WeWire gives every merchant a host; pass it with its path, ${example}.`);
  }
  const url = checkBaseUrl(baseUrl);
  if (url.endsWith('/api/v1')) return url;
  throw new TypeError(`baseUrl must end in /api/v1, as in ${example}, got "${url}".`);
}

/** What to tell a merchant whose key and address do not fit; null where they do. */
export function liveKeyWarning(apiKey: string, baseUrl: string): string | null {
  const { hostname, host } = new URL(baseUrl);
  if (!isLiveKey(apiKey) || !isLoopbackHost(hostname)) return null;
  return `payfect-checkout: a live key (${LIVE_KEY}…) is sent to ${host}, a sandbox on this machine: use a ${TEST_KEY} key there.`;
}
