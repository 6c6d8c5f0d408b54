import type { NodeRequest } from './message.js';

/** Loopback, private (RFC 1918), link-local and unique local addresses, also as IPv4 in IPv6. */
const INTERNAL =
  /^(?:::ffff:)?(?:127\.|10\.|192\.168\.|169\.254\.|172\.(?:1[6-9]|2\d|3[01])\.)|^::1$|^f[cd]|^fe[89ab]/i;

/**
 * The address to limit requests by: Express's `req.ip`, which obeys `trust proxy`, else the connection's.
 * None for an internal one: that is a reverse proxy, and its limit would be shared by all shoppers.
 */
export function clientAddressOf({ ip, socket }: NodeRequest): string | undefined {
  const address = ip ?? socket.remoteAddress;
  return address === undefined || INTERNAL.test(address) ? undefined : address;
}
