import { isSessionId } from '../schema/session-id.js';

/** The proxy under test, as a shopper's browser reaches it. */
export interface Target {
  readonly origin: string;
  /** Path of the mount, without a slash at the end: `/payfect`. */
  readonly mountPath: string;
  readonly sessionId: string;
  /** Sent with every request, for proxies that ask who is there. */
  readonly headers: Readonly<Record<string, string>>;
}

/** @throws {TypeError} with a sentence that says what to do. */
export function targetFrom(url: string, sessionId: string, headers: readonly string[] = []): Target {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (parsed === null || !/^https?:$/.test(parsed.protocol)) {
    throw new TypeError(`The address of the proxy's mount must look like https://shop.example/payfect, got "${url}".`);
  }
  if (!isSessionId(sessionId)) {
    throw new TypeError(`A session id is 8 to 64 letters, digits, "_" or "-", got "${String(sessionId)}".`);
  }
  return {
    origin: parsed.origin,
    mountPath: parsed.pathname.replace(/\/+$/, ''),
    sessionId,
    headers: Object.fromEntries(headers.map(headerFrom)),
  };
}

export function sessionPath({ mountPath }: Target, id: string): string {
  return `${mountPath}/checkouts/${id}`;
}

function headerFrom(line: string): [string, string] {
  const [, name, value] = /^([\w-]+):\s*([\x20-\x7e]+)$/.exec(line) ?? [];
  if (name === undefined || value === undefined) {
    throw new TypeError(`A header must look like "Cookie: shop=1", got "${line}".`);
  }
  return [name.toLowerCase(), value];
}
