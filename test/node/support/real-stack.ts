import { request as httpRequest, type IncomingMessage, type RequestListener } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import type { TestContext } from 'node:test';
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
import { newestAnswer } from '../../support/payfect-answers.js';

export const API_KEY = 'the-secret-key-of-the-merchant';
export const WEWIRE_KEY = 'sk_test_the-secret-key-of-the-merchant';

interface Seen {
  readonly method: string | undefined;
  readonly path: string | undefined;
  readonly headers: IncomingMessage['headers'];
}

/** A real server in Payfect's place, the real proxy behind a real server, and a clock that stands still. */
export function realStack(
  t: TestContext,
  answer: RequestListener = answerSession(),
  options: Partial<CheckoutProxyOptions> = {},
  upstreamFetch: UpstreamFetch = fetch,
) {
  const make = (origin: string, clock: Clock) =>
    payfect({
      apiKey: API_KEY,
      callbackSecret: CALLBACK_SECRET,
      baseUrl: `${origin}/api/v1`,
      fetch: upstreamFetch,
      clock,
    });
  return stackOf(t, make, answer, options);
}

/** Likewise, in WeWire's place. */
export function realWeWireStack(t: TestContext, answer: RequestListener, options: Partial<CheckoutProxyOptions> = {}) {
  const make = (origin: string, clock: Clock) => wewire({ apiKey: WEWIRE_KEY, baseUrl: `${origin}/api/v1`, clock });
  return stackOf(t, make, answer, options);
}

async function stackOf<Provider extends CheckoutProvider>(
  t: TestContext,
  makeProvider: (origin: string, clock: Clock) => Provider,
  answer: RequestListener,
  options: Partial<CheckoutProxyOptions>,
) {
  const seen: Seen[] = [];
  const clock = new ManualClock();
  const entries: LogEntry[] = [];
  const upstream = await listen((request, response) => {
    seen.push({ method: request.method, path: request.url, headers: request.headers });
    answer(request, response);
  });
  t.after(() => upstream.close());
  const provider = makeProvider(upstream.origin, clock);
  const proxy = createCheckoutProxy({ provider, clock, onLog: (entry) => void entries.push(entry), ...options });
  const { origin, port } = await serve(t, proxy);
  return { seen, clock, entries, origin, port, provider, upstream };
}

/** What Payfect documents, for whatever id the path names. */
export function answerSession(changes: Record<string, unknown> = {}): RequestListener {
  return (request, response) => {
    const id = request.url?.split('/').at(-2);
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(newestAnswer({ id, ...changes })));
  };
}

/** Sends a path as it is written: `fetch` would put `..` and friends right before they leave. */
export async function getVerbatim(port: number, path: string): Promise<{ status: number | undefined; body: string }> {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    httpRequest({ port, host: '127.0.0.1', path }, resolve).on('error', reject).end();
  });
  return { status: response.statusCode, body: await text(response) };
}

/** Sends bytes as they are, and gives what comes back until the other side closes. */
export async function exchangeRaw(port: number, message: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.write(message);
  return text(socket);
}
