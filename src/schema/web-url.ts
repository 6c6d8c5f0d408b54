/** Captured when this script loads, in case the page replaces it later. */
const { URL } = globalThis;

/** The URL if it is safe to open or load: `https:`, or `http:` on loopback, and without user info. */
export function webUrlOrNull(value: string | null, base?: string): URL | null {
  if (value === null || !URL.canParse(value, base)) return null;
  const url = new URL(value, base);
  const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopbackHost(url.hostname));
  return isSafe && url.username === '' && url.password === '' ? url : null;
}

/** RFC 6761 reserves `localhost` and all its subdomains for loopback. */
export function isLoopbackHost(hostname: string): boolean {
  return /^(.+\.)?localhost$|^127(\.\d{1,3}){3}$|^\[::1\]$/.test(hostname);
}
