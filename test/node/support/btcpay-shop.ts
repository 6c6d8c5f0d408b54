import type { TestContext } from 'node:test';
import { createSandbox } from '../../../demo/sandbox/create-sandbox.js';
import {
  SANDBOX_BTCPAY_API_KEY,
  SANDBOX_BTCPAY_STORE_ID,
  SANDBOX_BTCPAY_WEBHOOK_SECRET,
} from '../../../demo/sandbox/btcpay/stores.js';
import { btcpay } from '../../../src/providers/btcpay/btcpay.js';
import { createCheckoutProxy, type Payment } from '../../../src/proxy/index.js';
import type { Payment as PaymentInPlace } from '../../../src/schema/payments/payments.js';
import { ManualClock } from './manual-clock.js';

const SANDBOX = 'http://localhost:8001';
const SHOP = 'https://shop.example';
const STORE_PATH = `/btcpay/api/v1/stores/${SANDBOX_BTCPAY_STORE_ID}`;

/** A webhook that the sandbox has sent, and a way to deliver it again. */
export interface Delivery {
  readonly type: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly send: (changes?: { readonly body?: string; readonly signature?: string }) => Promise<number>;
}

/** The double of BTCPay Server, the real provider and the real proxy, with webhooks from one to the other. */
export async function btcpayShop() {
  const clock = new ManualClock();
  const deliveries: Delivery[] = [];
  const paid: Payment[] = [];
  const state = { isHeld: false, reads: 0 };
  const sandbox = createSandbox({
    publicUrl: SANDBOX,
    clock,
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const { url, headers } = request;
      const body = await request.text();
      const post = ({ body: otherBody = body, signature = headers.get('btcpay-sig') ?? '' } = {}) =>
        proxy(new Request(url, { method: 'POST', headers: { 'btcpay-sig': signature }, body: otherBody }));
      const event = JSON.parse(body);
      deliveries.push({ type: event.type, body: event, send: async (changes) => (await post(changes)).status });
      return state.isHeld ? new Response() : await post();
    },
  });
  const fetchSandbox = async (url: string, init?: object) => {
    if (!url.includes('/payment-methods')) state.reads += 1;
    return sandbox.app.fetch(new Request(url, init));
  };
  const provider = btcpay({
    apiKey: SANDBOX_BTCPAY_API_KEY,
    storeId: SANDBOX_BTCPAY_STORE_ID,
    baseUrl: `${SANDBOX}/btcpay`,
    webhookSecret: SANDBOX_BTCPAY_WEBHOOK_SECRET,
    isTest: true,
    fetch: fetchSandbox,
    clock,
  });
  const proxy = createCheckoutProxy({
    provider,
    clock,
    onComplete: (payment) => void paid.push(payment),
    clientAddress: () => undefined,
    onLog: () => undefined,
  });
  const post = (path: string, body: object) =>
    sandbox.app.request(`${STORE_PATH}${path}`, {
      method: 'POST',
      headers: { authorization: `token ${SANDBOX_BTCPAY_API_KEY}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  await post('/webhooks', { url: `${SHOP}/payfect/callback`, secret: SANDBOX_BTCPAY_WEBHOOK_SECRET });
  const read = async (id: string) => {
    // Older than what the proxy's cache keeps.
    clock.advance(6_000);
    const response = await proxy(new Request(`${SHOP}/payfect/checkouts/${id}`));
    const session: { status: string; payments?: readonly PaymentInPlace[] } = await response.json();
    return { status: session.status, payments: session.payments ?? [] };
  };
  return {
    clock,
    sandbox,
    chain: sandbox.chain,
    provider,
    paid,
    deliveries,
    state,
    read,
    /** Resolves when no webhook is in flight. */
    idle: () => sandbox.idle(),
    create: async (changes: object = {}) =>
      (
        await provider.checkouts.create({
          amount: '42.50',
          currency: 'USD',
          metadata: { orderId: 'order-7' },
          ...changes,
        })
      ).id,
    /** What a shopper sees of one way to pay. */
    payment: async (id: string, network: string) => {
      const { status, payments } = await read(id);
      return { status, ...payments.find((one) => one.network.value === network) };
    },
    mark: (id: string, status: string) => post(`/invoices/${id}/status`, { status }),
    press: (id: string, button: string, fields: Readonly<Record<string, string>> = {}) =>
      sandbox.app.request(`/btcpay/i/${id}/${button}`, { method: 'POST', body: new URLSearchParams(fields) }),
    close: () => sandbox.close(),
  };
}

export type BTCPayShop = Awaited<ReturnType<typeof btcpayShop>>;

/** A shop that ends with the test. */
export async function openBTCPayShop(t: TestContext): Promise<BTCPayShop> {
  const shop = await btcpayShop();
  t.after(() => shop.close());
  return shop;
}

/** Sends USDT on Tron to the address that the shopper sees. */
export async function sendUsdt({ chain, payment, idle }: BTCPayShop, id: string, amount: string): Promise<void> {
  const { address } = await payment(id, 'tron');
  if (address === undefined) throw new Error('Nothing can be paid on Tron');
  chain.send({ network: 'tron', asset: 'usdt', address, amount });
  await idle();
}
