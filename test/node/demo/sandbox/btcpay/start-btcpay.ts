import { SANDBOX_BTCPAY_API_KEY, SANDBOX_BTCPAY_STORE_ID } from '../../../../../demo/sandbox/btcpay/stores.js';
import { createSandbox } from '../../../../../demo/sandbox/create-sandbox.js';
import { ManualClock } from '../../../support/manual-clock.js';

export const STORE_PATH = `/stores/${SANDBOX_BTCPAY_STORE_ID}`;
export const PUBLIC_URL = 'http://localhost:8001';

interface Call {
  readonly body?: unknown;
  /** The `authorization` header. @default the sandbox's key */
  readonly authorization?: string;
}

/** The double of BTCPay Server in process, with what it sends to webhooks. */
export function startBTCPay() {
  const clock = new ManualClock(Date.parse('2026-01-02T03:04:05.678Z'));
  const sent: { url: string; headers: Headers; body: string }[] = [];
  const state = { status: 200 };
  const sandbox = createSandbox({
    publicUrl: PUBLIC_URL,
    clock,
    fetch: async (input, init) => {
      const request = new Request(input, init);
      sent.push({ url: request.url, headers: request.headers, body: await request.text() });
      return new Response(null, { status: state.status });
    },
  });
  const call = async (
    method: string,
    path: string,
    { body, authorization = `token ${SANDBOX_BTCPAY_API_KEY}` }: Call = {},
  ) => {
    const response = await sandbox.app.request(`/btcpay/api/v1${path}`, {
      method,
      headers: { authorization, ...(body !== undefined && { 'content-type': 'application/json' }) },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return {
      status: response.status,
      text,
      json: text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : null,
    };
  };
  const create = async (request: object = { amount: '42.50', currency: 'USD' }) =>
    (await call('POST', `${STORE_PATH}/invoices`, { body: request })).json;
  return {
    clock,
    chain: sandbox.chain,
    idle: () => sandbox.idle(),
    sent,
    state,
    call,
    create,
    invoice: async (id: string) => (await call('GET', `${STORE_PATH}/invoices/${id}`)).json,
    methods: async (id: string, query = '') =>
      (await call('GET', `${STORE_PATH}/invoices/${id}/payment-methods${query}`)).json,
    show: (id: string, query = '') => sandbox.app.request(`/btcpay/i/${id}${query}`),
    press: (id: string, button: string) => sandbox.app.request(`/btcpay/i/${id}/${button}`, { method: 'POST' }),
  };
}
