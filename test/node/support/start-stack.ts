import { request as httpRequest, type IncomingMessage, type RequestListener } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import type { TestContext } from 'node:test';
import { btcpay } from '../../../src/providers/btcpay/btcpay.js';
import { payfect } from '../../../src/providers/payfect/payfect.js';
import type { Clock } from '../../../src/providers/clock.js';
import type { UpstreamFetch } from '../../../src/providers/http/upstream-fetch.js';
import type { CheckoutProvider } from '../../../src/providers/provider.js';
import { wewire } from '../../../src/providers/wewire/wewire.js';
import { createCheckoutProxy, type CheckoutProxyOptions } from '../../../src/proxy/index.js';
import type { LogEntry } from '../../../src/proxy/log.js';
import { ManualClock } from './manual-clock.js';
import { CALLBACK_SECRET } from '../proxy/support/fernet-token.js';
import { listen } from './http-server.js';
import { serve } from '../proxy/support/serve.js';
import { STORE_ID } from '../../support/btcpay-answers.js';
import { newestAnswer } from '../../support/payfect-answers.js';

export const API_KEY = 'the-secret-key-of-the-merchant';
export const BTCPAY_KEY = 'btcpay-key-of-the-merchant';
export const WEWIRE_KEY = 'sk_test_the-secret-key-of-the-merchant';

interface UpstreamRequest {
  readonly method: string | undefined;
  readonly path: string | undefined;
  readonly headers: IncomingMessage['headers'];
}

/** A real HTTP server that stands in for Payfect, the real proxy on another one, and a manual clock. */
export function startStack(
  t: TestContext,
  respond: RequestListener = respondWithSession(),
  options: Partial<CheckoutProxyOptions> = {},
  upstreamFetch: UpstreamFetch = fetch,
) {
  const createProvider = (origin: string, clock: Clock) =>
    payfect({
      apiKey: API_KEY,
      callbackSecret: CALLBACK_SECRET,
      baseUrl: `${origin}/api/v1`,
      fetch: upstreamFetch,
      clock,
    });
  return startServers(t, createProvider, respond, options);
}

/** The same for WeWire. */
export function startWeWireStack(
  t: TestContext,
  respond: RequestListener,
  options: Partial<CheckoutProxyOptions> = {},
) {
  const createProvider = (origin: string, clock: Clock) =>
    wewire({ apiKey: WEWIRE_KEY, baseUrl: `${origin}/api/v1`, clock });
  return startServers(t, createProvider, respond, options);
}

/** The same for BTCPay Server. */
export function startBTCPayStack(t: TestContext, respond: RequestListener) {
  const createProvider = (origin: string, clock: Clock) =>
    btcpay({ apiKey: BTCPAY_KEY, storeId: STORE_ID, baseUrl: origin, clock });
  return startServers(t, createProvider, respond, {});
}

async function startServers<Provider extends CheckoutProvider>(
  t: TestContext,
  createProvider: (origin: string, clock: Clock) => Provider,
  respond: RequestListener,
  options: Partial<CheckoutProxyOptions>,
) {
  const requests: UpstreamRequest[] = [];
  const clock = new ManualClock();
  const entries: LogEntry[] = [];
  const upstream = await listen((request, response) => {
    requests.push({ method: request.method, path: request.url, headers: request.headers });
    respond(request, response);
  });
  t.after(() => upstream.close());
  const provider = createProvider(upstream.origin, clock);
  const proxy = createCheckoutProxy({ provider, clock, onLog: (entry) => void entries.push(entry), ...options });
  const { origin, port } = await serve(t, proxy);
  return { requests, clock, entries, origin, port, provider, upstream };
}

/** Responds with the documented session of Payfect, under the id in the path. */
export function respondWithSession(changes: Record<string, unknown> = {}): RequestListener {
  return (request, response) => {
    const id = request.url?.split('/').at(-2);
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(newestAnswer({ id, ...changes })));
  };
}

/** Requests a path exactly as written: `fetch` would normalize `..` before sending it. */
export async function getRaw(port: number, path: string): Promise<{ status: number | undefined; body: string }> {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    httpRequest({ port, host: '127.0.0.1', path }, resolve).on('error', reject).end();
  });
  return { status: response.statusCode, body: await text(response) };
}

/** Sends raw bytes, and returns everything received until the server closes the connection. */
export async function sendRaw(port: number, message: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.write(message);
  return text(socket);
}
