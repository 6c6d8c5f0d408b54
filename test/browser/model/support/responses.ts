import { jsonResponse } from '../../support/fake-server.js';
import type { JsonObject } from '../../../support/payfect-answers.js';
import { paymentJson } from './payments/payment-json.js';
import type { Fault, Form, ServerState } from './story.js';

const TETHER = { value: 'usdt', name: 'Tether', logo: null };
const TRON = { value: 'tron', name: 'Tron (TRC20)' };
const ETHEREUM = { value: 'ethereum', name: 'Ethereum (ERC20)' };

/** The smallest valid session: thousands of stories read it, and none depends on its items. */
const SMALLEST: JsonObject = {
  merchant: { name: 'Shop' },
  invoiceItems: [],
  amountTotal: '20.00',
  currency: 'usdt',
  expiresAt: '1703939166000',
  paymentMethodTypes: ['crypto'],
  paymentMethodOptions: { crypto: [{ currency: TETHER, networks: [TRON] }] },
  isLivemode: true,
};
const CHOICE: JsonObject = {
  paymentMethodTypes: ['crypto', 'card'],
  paymentMethodOptions: { crypto: [{ currency: TETHER, networks: [TRON, ETHEREUM] }] },
};

/** Absolute paths, which are the same for all routes. */
const linksOf = (id: string, ...routes: readonly string[]) =>
  Object.fromEntries(routes.map((route) => [route, `/payfect/checkouts/${id}/${route}`]));

const MEMBERS: Readonly<Record<Form, (id: string) => JsonObject>> = {
  plain: () => ({}),
  choice: () => CHOICE,
  doorbell: (id) => ({ links: linksOf(id, 'events') }),
  'two-steps': (id) => ({ ...CHOICE, links: linksOf(id, 'select') }),
  'every-route': (id) => ({ ...CHOICE, links: linksOf(id, 'events', 'select', 'cancel', 'restart') }),
  'no-page': () => ({ url: null }),
  'refused-page': () => ({ url: 'javascript:alert(1)' }),
};

export function sessionResponse(id: string, { status, form, secondsLeft, pollAfter, payments }: ServerState): Response {
  return jsonResponse({
    ...SMALLEST,
    id,
    status,
    url: `https://pay.example/checkouts/${id}`,
    ...(secondsLeft !== null && { secondsLeft }),
    ...(pollAfter !== null && { pollAfter }),
    ...(payments.length > 0 && { payments: payments.map(paymentJson) }),
    ...MEMBERS[form](id),
  });
}

/** A complete response without a session. */
export function faultResponse(fault: Fault & { kind: 'problem' | 'nonsense' }): Response {
  if (fault.kind === 'nonsense') return new Response(fault.body, { headers: { 'content-type': fault.type } });
  const { status, retryAfterSeconds } = fault;
  return new Response(JSON.stringify({ type: 'about:blank', title: 'Problem', status }), {
    status,
    headers: {
      'content-type': 'application/problem+json',
      ...(retryAfterSeconds !== null && { 'retry-after': String(retryAfterSeconds) }),
    },
  });
}

/** Headers at once, and a body that breaks when the request is aborted. */
export function halfResponse(signal: AbortSignal): Response {
  const body = new ReadableStream({
    start: (controller) => signal.addEventListener('abort', () => controller.error(signal.reason)),
  });
  return new Response(body, { headers: { 'content-type': 'application/json' } });
}
