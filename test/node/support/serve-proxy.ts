// A small correct proxy, and a way to make it faulty.
import type { IncomingMessage } from 'node:http';
import { listen } from './http-server.js';

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Returns the reply to send in place of the correct one; null if it has sent one itself. */
export type Fault = (request: IncomingMessage, reply: Reply) => Reply | null;

export interface ServedProxy {
  readonly url: string;
  close(): Promise<void>;
}

export const SESSION_ID = 'ed8d24aa-a860-426b-8e56-87cb9f55a081';

export const SESSION = {
  id: SESSION_ID,
  merchant: { name: 'Marram & Oak' },
  invoiceItems: [{ id: 'item', quantity: 1, amount: '20.00', priceData: null }],
  amountTotal: '20.00',
  currency: 'usdt',
  status: 'open',
  successUrl: null,
  cancelUrl: 'https://shop.example/cart',
  expiresAt: '1703939166000',
  paymentMethodTypes: ['card'],
  paymentMethodOptions: { card: null },
  url: 'https://buy.payfect.finance/checkouts/ed8d24aa',
  isLivemode: false,
  links: { events: `${SESSION_ID}/events`, cancel: `${SESSION_ID}/cancel` },
};

export async function serveProxy(fault: Fault = (_request, reply) => reply): Promise<ServedProxy> {
  const { origin, close } = await listen((request, response) => {
    const reply = fault(request, correctReply(request));
    if (reply === null) return;
    response.writeHead(reply.status, reply.headers);
    // A stream stays open.
    if (reply.headers['content-type']?.startsWith('text/event-stream') !== true) response.end(reply.body);
    else if (reply.body === '') response.flushHeaders();
    else response.write(reply.body);
  }, 'localhost');
  return { url: `${origin}/payfect`, close };
}

export function reply(status: number, contentType: string, body: unknown): Reply {
  const headers = { 'content-type': contentType, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };
  return { status, headers, body: typeof body === 'string' ? body : JSON.stringify(body) };
}

export function problem(status: number, code: string): Reply {
  return reply(status, 'application/problem+json', { title: 'No', status, code, requestId: crypto.randomUUID() });
}

function correctReply({ method, url, headers }: IncomingMessage): Reply {
  const isRead = method === 'GET' || method === 'HEAD';
  if (headers['sec-fetch-site'] === 'cross-site') return problem(403, 'forbidden');
  switch (url) {
    case `/payfect/checkouts/${SESSION_ID}`:
      return isRead ? reply(200, 'application/json', SESSION) : problem(405, 'method-not-allowed');
    case `/payfect/checkouts/${SESSION_ID}/events`:
      return reply(200, 'text/event-stream', ':\n\n');
    case `/payfect/checkouts/${SESSION_ID}/cancel`:
      return problem(405, 'method-not-allowed');
    default:
      return problem(404, 'not-found');
  }
}
