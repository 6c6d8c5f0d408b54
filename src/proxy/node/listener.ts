// Adapter for node:http, node:http2 and Express. It only converts.
import { type AddressLookup, type CheckoutHandler, type PlainHandler, plainHandlerOf } from '../http/request.js';
import { ProblemError } from '../http/problem.js';
import { BASE_HEADERS, problemResponse, withHeaders } from '../http/response.js';
import type { NodeRequest, NodeResponse } from './message.js';
import { toPlainNodeRequest } from './request.js';
import { sendResponse } from './response.js';

export interface NodeListenerOptions {
  /**
   * Returns the shopper's address, for the limits per client, or undefined for no limit. Behind a reverse proxy, read the
   * header that it sets, but only if clients cannot reach the server around it. If it fails, the request is not limited, and
   * the proxy's log has a warning, once.
   * @default Express's `req.ip` or the connection's address, if that is a public one
   */
  readonly clientAddress?: (request: NodeRequest) => Promise<string | undefined> | string | undefined;
}

/**
 * A request listener for `http.createServer(nodeListener(proxy))`, `http2.createSecureServer(tls, nodeListener(proxy))` and
 * `app.use(nodeListener(proxy))`, with or without a mount path: the proxy's `basePath` is always the whole path. The `Host`
 * header must be the one that the browser sent.
 */
export function nodeListener(
  proxy: CheckoutHandler,
  { clientAddress }: NodeListenerOptions = {},
): (request: NodeRequest, response: NodeResponse) => void {
  const handler = plainHandlerOf(proxy);
  const addressOf = (message: NodeRequest) =>
    clientAddress === undefined ? clientAddressOf(message) : () => clientAddress(message);
  return (message, response) => {
    serveNode(handler, message, response, addressOf(message));
  };
}

/** Answers a request, whatever happens. */
export function serveNode(
  handler: PlainHandler,
  message: NodeRequest,
  response: NodeResponse,
  address: AddressLookup | string | undefined,
): void {
  serve(handler, message, address, response).catch((error: unknown) => fail(response, error));
}

/** Of HTTP/2. */
const NO_ERROR = 0;

async function serve(
  handler: PlainHandler,
  message: NodeRequest,
  address: AddressLookup | string | undefined,
  response: NodeResponse,
): Promise<void> {
  const request = toPlainNodeRequest(message);
  if (request === null) {
    response.writeHead(400, { ...BASE_HEADERS, 'content-type': 'text/plain; charset=utf-8' });
    response.end('The Host header or the request target is malformed.');
    return;
  }
  const plainResponse = await handler(request, address);
  // The unread rest of a body would otherwise block the connection for its next request, or an HTTP/2 client that still sends.
  const isUnread = message.complete === false;
  const mustClose = isUnread && message.httpVersionMajor === 1;
  await sendResponse(mustClose ? withHeaders(plainResponse, { connection: 'close' }) : plainResponse, response);
  // Node itself reads what nobody has begun to read, and the response to a GET may be an event stream.
  if (isUnread && message.method === 'POST') endUnread(message);
}

/** RFC 9113, 8.1: NO_ERROR, once the response is sent. Destroyed, because Node waits forever for someone to read the rest. */
function endUnread({ stream }: NodeRequest): void {
  stream?.close(NO_ERROR);
  stream?.once('finish', () => void stream.destroy());
}

/** A fault of this package, or of a function that wraps the proxy: the proxy itself never rejects. */
function fail(response: NodeResponse, error: unknown): void {
  const requestId = crypto.randomUUID();
  console.error(`[payfect-checkout] nodeListener internal 500 request=${requestId}`, error);
  if (response.headersSent) {
    response.destroy();
    return;
  }
  sendResponse(problemResponse(new ProblemError('internal'), requestId), response).catch(() => response.destroy());
}

/**
 * Loopback, private (RFC 1918), shared (RFC 6598, where some clouds have their load balancers), link-local and unique local
 * addresses, also IPv4-mapped.
 */
const INTERNAL =
  /^(?:::ffff:)?(?:127\.|10\.|192\.168\.|169\.254\.|172\.(?:1[6-9]|2\d|3[01])\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.)|^::1$|^f[cd]|^fe[89ab]/i;

/**
 * The address to limit requests by: Express's and Fastify's `ip`, which obeys `trust proxy`, else the connection's. Undefined for an
 * internal address: that is a reverse proxy, and all shoppers would share its limit.
 */
export function clientAddressOf({ ip, socket }: Pick<NodeRequest, 'ip' | 'socket'>): string | undefined {
  const address = ip ?? socket.remoteAddress;
  return address === undefined || INTERNAL.test(address) ? undefined : address;
}
