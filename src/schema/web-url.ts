/** The URL if it may be followed or loaded: `https:`, or `http:` on this machine, and without user info. */
export function webUrlOrNull(value: string | null, base?: string): URL | null {
  if (value === null || !URL.canParse(value, base)) return null;
  const url = new URL(value, base);
  const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopbackHost(url.hostname));
  return isSafe && url.username === '' && url.password === '' ? url : null;
}

/** RFC 6761 reserves `localhost` and everything below it for loopback. */
export function isLoopbackHost(hostname: string): boolean {
  return /^(.+\.)?localhost$|^127(\.\d{1,3}){3}$|^\[::1\]$/.test(hostname);
}
