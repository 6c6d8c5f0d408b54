// Adapter for node:http, node:http2 and Express. It only converts.
import { type CheckoutHandler, type PlainHandler, plainHandlerOf } from '../http/request.js';
import { ProblemError } from '../http/problem.js';
import { BASE_HEADERS, problemResponse, withHeaders } from '../http/response.js';
import type { NodeRequest, NodeResponse } from './message.js';
import { toPlainNodeRequest } from './request.js';
import { sendResponse } from './response.js';

export interface NodeListenerOptions {
  /**
   * Returns the shopper's address, for the limits per client, or undefined for no limit. Behind a reverse proxy, read the
   * header that it sets, but only if clients cannot reach the server around it. If it throws, the request is not limited, and
   * the proxy's log has a warning, once.
   * @default Express's `req.ip` or the connection's address, if that is a public one
   */
  readonly clientAddress?: (request: NodeRequest) => string | undefined;
}

/**
 * A request listener for `http.createServer(nodeListener(proxy))`, `http2.createSecureServer(tls, nodeListener(proxy))` and
 * `app.use(nodeListener(proxy))`, with or without a mount path: the proxy's `basePath` is always the whole path. The `Host`
 * header must be the one that the browser sent.
 */
export function nodeListener(
  proxy: CheckoutHandler,
  { clientAddress = clientAddressOf }: NodeListenerOptions = {},
): (request: NodeRequest, response: NodeResponse) => void {
  const handler = plainHandlerOf(proxy);
  return (message, response) => {
    serveNode(handler, message, response, () => clientAddress(message));
  };
}

/** Answers a request, whatever happens. `addressOf` returns the shopper's address. */
export function serveNode(
  handler: PlainHandler,
  message: NodeRequest,
  response: NodeResponse,
  addressOf: () => string | undefined,
): void {
  serve(handler, message, addressOf, response).catch((error: unknown) => fail(response, error));
}

/** Of HTTP/2. */
const NO_ERROR = 0;

async function serve(
  handler: PlainHandler,
  message: NodeRequest,
  addressOf: () => string | undefined,
  response: NodeResponse,
): Promise<void> {
  const request = toPlainNodeRequest(message);
  if (request === null) {
    response.writeHead(400, { ...BASE_HEADERS, 'content-type': 'text/plain; charset=utf-8' });
    response.end('The Host header or the request target is malformed.');
    return;
  }
  const plainResponse = await handler(request, ...addressFrom(addressOf));
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

/** The address, and the error if the merchant's function fails. A shopper must not pay for that. */
function addressFrom(addressOf: () => string | undefined): [address: string | undefined, error?: unknown] {
  try {
    // Plain JavaScript may return a promise, and an unhandled rejection would end the process.
    const address: unknown = addressOf();
    if (address instanceof Promise) {
      address.catch(() => undefined);
      return [undefined, new TypeError('The clientAddress of nodeListener must return a string, not a promise.')];
    }
    return [typeof address === 'string' ? address : undefined];
  } catch (error) {
    return [undefined, error ?? new Error('clientAddress threw nothing.')];
  }
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

/** Loopback, private (RFC 1918), link-local and unique local addresses, also IPv4-mapped. */
const INTERNAL =
  /^(?:::ffff:)?(?:127\.|10\.|192\.168\.|169\.254\.|172\.(?:1[6-9]|2\d|3[01])\.)|^::1$|^f[cd]|^fe[89ab]/i;

/**
 * The address to limit requests by: Express's and Fastify's `ip`, which obeys `trust proxy`, else the connection's. Undefined for an
 * internal address: that is a reverse proxy, and all shoppers would share its limit.
 */
export function clientAddressOf({ ip, socket }: Pick<NodeRequest, 'ip' | 'socket'>): string | undefined {
  const address = ip ?? socket.remoteAddress;
  return address === undefined || INTERNAL.test(address) ? undefined : address;
}
