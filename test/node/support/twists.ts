import type { IncomingMessage } from 'node:http';
import { SESSION, SESSION_ID, type Reply, type Twist } from './serve-proxy.js';

/** Another session in place of the right one. */
export function session(members: object): Twist {
  return where(isRead, (right) => ({ ...right, body: JSON.stringify({ ...SESSION, ...members }) }));
}

/** Another reply to the requests that this holds for. */
export function where(holds: (request: IncomingMessage) => boolean, other: (right: Reply) => Reply): Twist {
  return (request, right) => (holds(request) ? other(right) : right);
}

/** Another reply to paths that end like this. */
export function whereEndsIn(end: string, other: (right: Reply) => Reply): Twist {
  return where(({ url = '' }) => url.endsWith(end), other);
}

export function everywhere(other: (right: Reply) => Reply): Twist {
  return (_request, right) => other(right);
}

export function withHeaders(headers: Readonly<Record<string, string>>): (right: Reply) => Reply {
  return (right) => ({ ...right, headers: { ...right.headers, ...headers } });
}

/** Bytes on the wire in place of a reply, and the end. */
export function sendsBytes(holds: (request: IncomingMessage) => boolean, bytes: string): Twist {
  return (request, right) => {
    if (!holds(request)) return right;
    request.socket.end(bytes);
    return null;
  };
}

/** The shopper's page reading the session. */
export function isRead({ url, method, headers }: IncomingMessage): boolean {
  const isOwn = url === `/payfect/checkouts/${SESSION_ID}` && headers['sec-fetch-site'] === 'same-origin';
  return isOwn && (method === 'GET' || method === 'HEAD');
}
