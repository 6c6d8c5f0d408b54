// Lets node:http and Express call the proxy. It converts and decides nothing.
import { BASE_HEADERS, withHeaders } from '../http/response.js';
import type { CheckoutHandler } from '../checkout-proxy.js';
import { clientAddressOf as defaultClientAddress } from './client-address.js';
import type { NodeRequest, NodeResponse } from './message.js';
import { toIncoming } from './request.js';
import { sendAnswer } from './response.js';
import { plainHandlerOf, type PlainHandler } from '../http/plain-handler.js';

export interface NodeListenerOptions {
  /**
   * The shopper's address, for the limits by client; undefined for none. Behind a reverse proxy read the header that it
   * sets, and only if clients cannot reach the server without it.
   * @default Express's `req.ip` or the connection's address, where that is a public one
   */
  readonly clientAddress?: (request: NodeRequest) => string | undefined;
}

/**
 * A request listener for `http.createServer(nodeListener(proxy))` and `app.use(nodeListener(proxy))`, mounted on a path or
 * not: the proxy's `basePath` is always the whole path. The `Host` header must be the one that the browser sent.
 */
export function nodeListener(
  proxy: CheckoutHandler,
  { clientAddress = defaultClientAddress }: NodeListenerOptions = {},
): (request: NodeRequest, response: NodeResponse) => void {
  const handler = plainHandlerOf(proxy);
  return (message, response) => {
    serve(handler, message, clientAddress, response).catch(() => {
      fail(response);
    });
  };
}

async function serve(
  handler: PlainHandler,
  message: NodeRequest,
  clientAddressOf: (request: NodeRequest) => string | undefined,
  response: NodeResponse,
): Promise<void> {
  const incoming = toIncoming(message);
  if (incoming === null) {
    response.writeHead(400, { ...BASE_HEADERS, 'content-type': 'text/plain; charset=utf-8' });
    response.end('The Host header or the request target is malformed.');
    return;
  }
  const answer = await handler(incoming, clientAddressOf(message));
  // The rest of a body that nobody wants would otherwise block the connection for its next request.
  const mustClose = message.complete === false && message.httpVersionMajor === 1;
  await sendAnswer(mustClose ? withHeaders(answer, { connection: 'close' }) : answer, response);
}

function fail(response: NodeResponse): void {
  if (response.headersSent) {
    response.destroy();
  } else {
    response.writeHead(500, BASE_HEADERS);
    response.end();
  }
}
