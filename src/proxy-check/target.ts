// The proxy to check, from the arguments of the command.
import { isSessionId } from '../schema/session-id.js';

/** The proxy to check, as a shopper's browser reaches it. */
export interface Target {
  readonly origin: string;
  /** The path of the mount, without a trailing slash: `/payfect`. */
  readonly mountPath: string;
  readonly sessionId: string;
  /** Sent with every request, for proxies that require a cookie or a token. */
  readonly headers: Readonly<Record<string, string>>;
}

export interface Endpoint {
  readonly isHttps: boolean;
  /** A name or an address; IPv6 without the brackets, which belong to the URL. */
  readonly hostname: string;
  readonly port: number;
}

/** @throws {TypeError} with a message that says what to do. */
export function targetFrom(url: string, sessionId: string, headers: readonly string[] = []): Target {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (parsed === null || !/^https?:$/.test(parsed.protocol)) {
    throw new TypeError(`The URL of the proxy must look like https://shop.example/payfect, got "${url}".`);
  }
  if (!isSessionId(sessionId)) {
    throw new TypeError(`A session id has 8 to 64 letters, digits, "_" or "-", got "${String(sessionId)}".`);
  }
  return {
    origin: parsed.origin,
    mountPath: parsed.pathname.replace(/\/+$/, ''),
    sessionId,
    headers: Object.fromEntries(headers.map(checkedHeader)),
  };
}

export function sessionPath({ mountPath }: Target, id: string): string {
  return `${mountPath}/checkouts/${id}`;
}

/** Where to open a connection to the target. */
export function endpointOf({ origin }: Target): Endpoint {
  const { protocol, hostname, port } = new URL(origin);
  const isHttps = protocol === 'https:';
  return { isHttps, hostname: hostname.replace(/^\[|\]$/g, ''), port: Number(port || (isHttps ? 443 : 80)) };
}

/** Splits a header line into its name, in lower case, and its value. */
export function parseHeader(line: string): readonly [name: string, value: string] {
  const [name = '', ...value] = line.split(':');
  return [name.toLowerCase(), value.join(':').trim()];
}

function checkedHeader(line: string): readonly [name: string, value: string] {
  const [name, value] = parseHeader(line);
  if (!/^[\w-]+$/.test(name) || !/^[\x20-\x7e]+$/.test(value)) {
    throw new TypeError(`A header must look like "Cookie: shop=1", got "${line}".`);
  }
  return [name, value];
}
