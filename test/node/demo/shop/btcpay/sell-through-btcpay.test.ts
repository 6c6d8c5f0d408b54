import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  SANDBOX_BTCPAY_API_KEY,
  SANDBOX_BTCPAY_STORE_ID,
  SANDBOX_BTCPAY_WEBHOOK_SECRET,
} from '../../../../../demo/sandbox/btcpay/stores.js';
import { btcpay } from '../../../../../src/proxy/index.js';
import { parsePayments } from '../../../../../src/schema/payments/payments.js';
import { checkOut, postForm, readPage } from '../support/browse.js';
import { openShop } from '../support/open-shop.js';

const { url, sandboxUrl, account, nextCallback, holdCallbacks, setProviderDown, reports } = await openShop(
  (sandbox) => ({
    btcpay: {
      apiKey: SANDBOX_BTCPAY_API_KEY,
      storeId: SANDBOX_BTCPAY_STORE_ID,
      webhookSecret: SANDBOX_BTCPAY_WEBHOOK_SECRET,
      baseUrl: `${sandbox}/btcpay`,
      explorerUrl: `${sandbox}/chain`,
    },
  }),
);

/** An order of 42.50. */
const CART = { 'dune-mug': '1', 'slow-dripper': '1' };

async function sessionOf(sessionId: string) {
  const response = await fetch(`${url}/payfect/checkouts/${sessionId}`);
  return (await response.json()) as Record<string, unknown>;
}

async function paymentOn(network: string, sessionId: string) {
  const payments = parsePayments((await sessionOf(sessionId)).payments);
  return payments.find((payment) => payment.network.value === network) ?? assert.fail(`nothing on ${network}`);
}

/** From the server itself: a read through the proxy would be cached. */
async function tronAddress(sessionId: string): Promise<string> {
  const { explorerUrl: _, ...options } = account.btcpay;
  const methods = await btcpay(options).checkouts.paymentMethods(sessionId);
  const tron = methods.find(({ paymentMethodId }) => paymentMethodId === 'USDT-TRON');
  return tron?.destination ?? assert.fail('no address');
}

/** As the wallet page does. */
async function send(order: Readonly<Record<string, string>>): Promise<void> {
  assert.equal((await postForm(`${sandboxUrl}/wallet/send`, order)).status, 303);
}

const mine = (network: string, blocks: number) =>
  postForm(`${sandboxUrl}/wallet/mine`, { network, blocks: String(blocks) });

/** More than one test sends. */
const MAX_EVENTS = 20;

/** Resolves once the shop has accepted an event of this type. All are awaited from now on: they may come at the same time. */
async function acceptedEvent(type: string): Promise<void> {
  const events = Array.from({ length: MAX_EVENTS }, async () => {
    const { request, status } = await nextCallback();
    const event: { type: string } = await request.json();
    assert.deepEqual([event.type, status], [type, 204]);
  });
  await Promise.any(events);
}

describe('The shop that sells through BTCPay Server', () => {
  test('offers an order of 42.50 in place, by each method, with its lines', async () => {
    const { sessionId, paymentUrl } = await checkOut(url, CART);
    assert.equal(paymentUrl, `${sandboxUrl}/btcpay/i/${sessionId}`);
    const { total, items, merchantName, payments } = await sessionOf(sessionId);
    assert.deepEqual([total, merchantName], [{ amount: '42.50', currency: 'USD' }, 'Marram & Oak']);
    assert.deepEqual(
      Object.values(Object(items)).map((item) => [Object(item).name, Object(item).amount.amount]),
      [
        ['Dune mug', '18.50'],
        ['Slow dripper', '24.00'],
      ],
    );
    assert.deepEqual(
      parsePayments(payments).map(({ currency, network, amount }) => [currency, network.value, amount]),
      [
        ['usdt', 'tron', '42.50'],
        ['btc', 'bitcoin', '0.00066002'],
        ['btc', 'lightning', '0.00066002'],
        ['usdc', 'ethereum', '42.50'],
      ],
    );
  });

  test('shows confirmations from its explorer, and marks the order as paid once the webhook is confirmed', async () => {
    // Until then nothing has the proxy read the session, and keep it for a second.
    const release = holdCallbacks();
    const settled = acceptedEvent('InvoiceSettled');
    const { sessionId, orderId } = await checkOut(url, CART);
    const address = await tronAddress(sessionId);
    await send({ network: 'tron', asset: 'usdt', address, amount: '42.50' });
    await mine('tron', 3);
    const { confirmations, stage, transactions } = await paymentOn('tron', sessionId);
    assert.deepEqual([confirmations?.seen, confirmations?.needed, stage], [3, 19, 'confirming']);
    assert.match(await readPage(transactions[0]?.url ?? ''), /42\.5 USDT on Tron/);
    assert.match(await readPage(`${url}/orders/${orderId}`), /waiting for the payment confirmation/);
    release();
    await mine('tron', 16);
    await settled;
    assert.match(await readPage(`${url}/orders/${orderId}`), /Thank you! We received/);
    assert.equal((await sessionOf(sessionId)).status, 'complete');
  });

  test('says that the wrong coin arrived, which BTCPay Server does not see', async () => {
    const release = holdCallbacks();
    const { sessionId } = await checkOut(url, CART);
    const address = await tronAddress(sessionId);
    await send({ network: 'tron', asset: 'trx', address, amount: '42.50' });
    const { exception, stage, received, transactions } = await paymentOn('tron', sessionId);
    assert.deepEqual([exception, stage, received], ['wrong-asset', 'detected', '0.00']);
    assert.equal(transactions[0]?.amount, null);
    release();
  });

  test('keeps an order whose invoice cannot be created', async () => {
    setProviderDown(true);
    const response = await postForm(`${url}/orders`, CART);
    setProviderDown(false);
    assert.match(response.headers.get('location') ?? '', /^\/orders\//);
    assert.match(reports.at(-1) ?? '', /^No checkout for order/);
  });
});
