// A checkout proxy whose sessions are what their ids say, and that refuses requests without the CSRF token, except the
// recipes', which have none.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { PAYMENT_STAGES, tronPayment } from '../../../src/testing/payment-entries.js';
import { newestAnswer, type JsonObject } from '../../support/payfect-answers.js';

export const TOKEN_HEADER = 'x-csrf-token';
export const TOKEN = 'token-of-the-page';

/** Ids start with the status of their session: `complete-0001`; others are open, and `progress-0001` has seen money. */
export function respondAsProxy(path: string, request: IncomingMessage, response: ServerResponse, origin: string): void {
  const [, id = ''] = READ.exec(path) ?? [];
  if (request.headers[TOKEN_HEADER] !== TOKEN && !RECIPE_IDS.has(id)) sendProblem(response, 403, 'forbidden');
  else response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(sessionOf(id, origin)));
}

/** What the recipes show, once the order is open and once it is paid. */
export const RECIPE_IDS: ReadonlySet<string> = new Set(['ed8d24aa-a860-426b-8e56-87cb9f55a081', 'complete-0000']);

/** The path of a read, with the session's id. */
export const READ = /^\/payfect\/checkouts\/([\w-]+)$/;

function sessionOf(id: string, origin: string): JsonObject {
  const [status = 'open'] = /^(complete|expired)(?=-)/.exec(id) ?? [];
  const currency = { value: 'usdt', name: 'Tether', logo: null };
  const networks = [
    { value: 'tron', name: 'Tron (TRC20)' },
    { value: 'ethereum', name: 'Ethereum (ERC20)' },
  ];
  return newestAnswer({
    id,
    status,
    url: `${origin}/pay`,
    secondsLeft: 1800,
    successUrl: status === 'complete' ? `${origin}/thanks` : null,
    paymentMethodTypes: ['crypto'],
    paymentMethodOptions: { crypto: [{ currency, networks }] },
    links: { restart: `${id}/restart` },
    ...(id.startsWith('progress-') && { payments: [tronPayment(PAYMENT_STAGES.detected)] }),
  });
}

function sendProblem(response: ServerResponse, status: number, code: string): void {
  response
    .writeHead(status, { 'content-type': 'application/problem+json' })
    .end(JSON.stringify({ type: 'about:blank', title: code, status, code, requestId: 'req-1' }));
}
