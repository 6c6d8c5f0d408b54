// Adapter for node:http and Express. It only converts.
import { type AddressLookup, type CheckoutHandler, type PlainHandler, plainHandlerOf } from '../http/request.js';
import { BASE_HEADERS, withHeaders } from '../http/response.js';
import type { NodeRequest, NodeResponse } from './message.js';
import { toPlainNodeRequest } from './request.js';
import { sendResponse } from './response.js';

export interface NodeListenerOptions {
  /**
   * Returns the shopper's address, for the limits per client, or undefined for no limit. Behind a reverse proxy, read the
   * header that it sets, but only if clients cannot reach the server around it.
   * @default Express's `req.ip` or the connection's address, if that is a public one
   */
  readonly clientAddress?: (request: NodeRequest) => Promise<string | undefined> | string | undefined;
}

/**
 * A request listener for `http.createServer(nodeListener(proxy))` and `app.use(nodeListener(proxy))`, with or without a mount
 * path: the proxy's `basePath` is always the whole path. The `Host` header must be the one that the browser sent.
 */
export function nodeListener(
  proxy: CheckoutHandler,
  { clientAddress }: NodeListenerOptions = {},
): (request: NodeRequest, response: NodeResponse) => void {
  const handler = plainHandlerOf(proxy);
  const addressOf = (message: NodeRequest) =>
    clientAddress === undefined ? clientAddressOf(message) : () => clientAddress(message);
  return (message, response) => {
    serve(handler, message, addressOf, response).catch(() => {
      fail(response);
    });
  };
}

async function serve(
  handler: PlainHandler,
  message: NodeRequest,
  addressOf: (request: NodeRequest) => AddressLookup | string | undefined,
  response: NodeResponse,
): Promise<void> {
  const request = toPlainNodeRequest(message);
  if (request === null) {
    response.writeHead(400, { ...BASE_HEADERS, 'content-type': 'text/plain; charset=utf-8' });
    response.end('The Host header or the request target is malformed.');
    return;
  }
  const plainResponse = await handler(request, addressOf(message));
  // The unread rest of a body would otherwise block the connection for its next request.
  const mustClose = message.complete === false && message.httpVersionMajor === 1;
  await sendResponse(mustClose ? withHeaders(plainResponse, { connection: 'close' }) : plainResponse, response);
}

function fail(response: NodeResponse): void {
  if (response.headersSent) {
    response.destroy();
  } else {
    response.writeHead(500, BASE_HEADERS);
    response.end();
  }
}

/**
 * Loopback, private (RFC 1918), shared (RFC 6598, where some clouds have their load balancers), link-local and unique local
 * addresses, also IPv4-mapped.
 */
const INTERNAL =
  /^(?:::ffff:)?(?:127\.|10\.|192\.168\.|169\.254\.|172\.(?:1[6-9]|2\d|3[01])\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.)|^::1$|^f[cd]|^fe[89ab]/i;

/**
 * The address to limit requests by: Express's `req.ip`, which obeys `trust proxy`, else the connection's. Undefined for an
 * internal address: that is a reverse proxy, and all shoppers would share its limit.
 */
function clientAddressOf({ ip, socket }: NodeRequest): string | undefined {
  const address = ip ?? socket.remoteAddress;
  return address === undefined || INTERNAL.test(address) ? undefined : address;
}
