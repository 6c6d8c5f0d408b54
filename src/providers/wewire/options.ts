// Checks for options that only WeWire has.
import { isLoopbackHost } from '../../schema/web-url.js';
import { checkApiKey, checkBaseUrl } from '../options.js';

const LIVE_KEY = 'sk_live_';
const TEST_KEY = 'sk_test_';

/** WeWire distinguishes test and live by the key alone. */
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
    throw new TypeError(
      `baseUrl is missing: WeWire assigns a host to every merchant; pass it with its path, ${example}.`,
    );
  }
  const url = checkBaseUrl(baseUrl);
  if (url.endsWith('/api/v1')) return url;
  throw new TypeError(`baseUrl must end in /api/v1, as in ${example}, got "${url}".`);
}

/** The warning for a live key that is sent to a sandbox; null otherwise. */
export function liveKeyWarning(apiKey: string, baseUrl: string): string | null {
  const { hostname, host } = new URL(baseUrl);
  if (!isLiveKey(apiKey) || !isLoopbackHost(hostname)) return null;
  return `payfect-checkout: a live key (${LIVE_KEY}…) is sent to ${host}, a sandbox on this machine: use a ${TEST_KEY} key there.`;
}
