/** Captured when this script loads, in case the page replaces it later. */
const { URL } = globalThis;

/** The URL if it is safe to open or load: `https:`, or `http:` on loopback, and without user info. */
export function webUrlOrNull(value: string | null, base?: string): URL | null {
  if (value === null || !URL.canParse(value, base)) return null;
  const url = new URL(value, base);
  const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopbackHost(url.hostname));
  return isSafe && url.username === '' && url.password === '' ? url : null;
}

/** A longer URL is not cut, but refused: it would be another URL. */
export const MAX_URL_CHARACTERS = 2_048;

/**
 * The payment page's URL if a shopper may be sent there: one that `webUrlOrNull` accepts, on one of `hosts` (each with its
 * port, in any spelling). Null for `hosts` allows any host. Server and element both decide by this function alone.
 */
export function paymentUrlOrNull(value: string | null, hosts: readonly string[] | null): URL | null {
  // URL parsers silently drop tabs, newlines and control characters, and turn backslashes. A provider never sends them; an
  // attacker who hides something does.
  if (value === null || value.length > MAX_URL_CHARACTERS || /[\s\\\p{Cc}]/u.test(value)) return null;
  const url = webUrlOrNull(value);
  // Each host is parsed, too, as part of a URL of the same scheme: without regard to case, in punycode, with or without the
  // default port.
  return url && (hosts?.some((host) => webUrlOrNull(`${url.protocol}//${host}`)?.host === url.host) ?? true)
    ? url
    : null;
}

/** RFC 6761 reserves `localhost` and all its subdomains for loopback. */
export function isLoopbackHost(hostname: string): boolean {
  return /^(.+\.)?localhost$|^127(\.\d{1,3}){3}$|^\[::1\]$/.test(hostname);
}
