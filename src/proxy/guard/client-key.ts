/**
 * Whom an address is counted for: an IPv4 address itself, of an IPv6 address its network of 64 bits, because a single
 * connection is given 2^64 addresses to choose from. What is no address counts for itself.
 */
export function clientKey(address: string): string {
  const groups = ipv6Groups(address);
  if (groups === null) return address;
  // RFC 4291, 2.5.5.2: an IPv4 address in IPv6 clothes. All of them share one network of 64 bits.
  if (/^(?:0:){5}ffff:/.test(groups.join(':'))) return ipv4Of(groups.slice(6));
  return `${groups.slice(0, 4).join(':')}::/64`;
}

/** Eight groups without leading zeros; null for anything but IPv6. */
function ipv6Groups(address: string): readonly string[] | null {
  if (!address.includes(':')) return null;
  // A zone (`%eth0`) belongs to this machine, not to the address.
  const url = `http://[${address.replace(/%.*$/, '')}]`;
  if (!URL.canParse(url)) return null;
  // The URL parser writes every spelling of an address in one way, `1.2.3.4` at its end included.
  const [head = '', tail] = new URL(url).hostname.slice(1, -1).split('::');
  const [first, last] = [groupsOf(head), groupsOf(tail ?? '')];
  return [...first, ...Array<string>(8 - first.length - last.length).fill('0'), ...last];
}

function groupsOf(text: string): readonly string[] {
  return text === '' ? [] : text.split(':');
}

function ipv4Of(groups: readonly string[]): string {
  const bytes = groups.map((group) => parseInt(group, 16)).flatMap((value) => [value >> 8, value & 255]);
  return bytes.join('.');
}
