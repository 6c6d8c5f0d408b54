// Builders of faults for `serveProxy`.
import type { IncomingMessage } from 'node:http';
import { SESSION, SESSION_ID, type Fault, type Reply } from './serve-proxy.js';

/** Serves a session with these members changed. */
export function session(members: object): Fault {
  return when(isRead, (reply) => ({ ...reply, body: JSON.stringify({ ...SESSION, ...members }) }));
}

/** Changes the reply to the requests that match. */
export function when(matches: (request: IncomingMessage) => boolean, change: (reply: Reply) => Reply): Fault {
  return (request, reply) => (matches(request) ? change(reply) : reply);
}

/** Changes the reply to paths with this ending. */
export function whenPathEnds(ending: string, change: (reply: Reply) => Reply): Fault {
  return when(({ url = '' }) => url.endsWith(ending), change);
}

export function always(change: (reply: Reply) => Reply): Fault {
  return (_request, reply) => change(reply);
}

export function withHeaders(headers: Readonly<Record<string, string>>): (reply: Reply) => Reply {
  return (reply) => ({ ...reply, headers: { ...reply.headers, ...headers } });
}

/** Sends raw bytes instead of a reply, and closes the connection. */
export function sendsBytes(matches: (request: IncomingMessage) => boolean, bytes: string): Fault {
  return (request, reply) => {
    if (!matches(request)) return reply;
    request.socket.end(bytes);
    return null;
  };
}

/** Matches a same-origin page's read of the session. */
export function isRead({ url, method, headers }: IncomingMessage): boolean {
  const isSameOrigin = url === `/payfect/checkouts/${SESSION_ID}` && headers['sec-fetch-site'] === 'same-origin';
  return isSameOrigin && (method === 'GET' || method === 'HEAD');
}
