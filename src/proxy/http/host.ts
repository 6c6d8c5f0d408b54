// Hosts are compared by what they mean: a default port and upper case make no difference.

/** Stricter than the URL parser, which would accept "shop@evil.example" or "shop/path". */
const HOST = /^(?:[\w.-]+|\[[\da-fA-F:.]+\])(?::\d{1,5})?$/;

/** A `Host` header in the URL parser's spelling, without the scheme's default port; null if it is malformed. */
export function normalHost(host: string, protocol: string): string | null {
  const url = `${protocol}//${host}`;
  return HOST.test(host) && URL.canParse(url) ? new URL(url).host : null;
}

export function isSameHost(one: string, other: string, protocol: string): boolean {
  const normal = normalHost(one, protocol);
  return normal !== null && normal === normalHost(other, protocol);
}
