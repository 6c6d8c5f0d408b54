import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SANDBOX_BTCPAY_API_KEY, SANDBOX_BTCPAY_WEBHOOK_SECRET } from '../../../../demo/sandbox/btcpay/stores.js';
import { signatureOf } from '../../../../demo/sandbox/btcpay/webhooks.js';
import { checkProvider } from '../../../../src/provider-check/index.js';
import { btcpayShop } from '../../support/btcpay-shop.js';

const MINUTE_MS = 60_000;
const PRIVATE = { orderId: 'canary-order', buyerEmail: 'canary@example.com', internal: { note: 'canary-note' } };

test('btcpay() keeps every promise of the provider check on the double, and has nothing to cancel', async (t) => {
  const { clock, create, press, idle, deliveries, provider, close } = await btcpayShop();
  t.after(close);
  const metadata = { ...PRIVATE, itemDesc: 'Tea' };
  const expiredId = await create({ metadata });
  clock.advance(15 * MINUTE_MS);
  const [openId, completeId] = [await create({ metadata }), await create({ metadata })];
  await press(completeId, 'pay');
  await idle();
  const settled = deliveries.find(({ type }) => type === 'InvoiceSettled') ?? assert.fail('not settled');
  const text = JSON.stringify(settled.body);
  const findings = await checkProvider(provider, {
    openId,
    completeId,
    expiredId,
    unknownId: 'NoSuchInvoiceAnywhere1',
    choice: { type: 'crypto', currency: 'btc', network: 'lightning', customer: null },
    delivery: {
      headers: new Headers({ 'btcpay-sig': signatureOf(text, SANDBOX_BTCPAY_WEBHOOK_SECRET) }),
      body: new TextEncoder().encode(text),
      nowSeconds: Math.floor(clock.now() / 1_000),
    },
    secrets: [
      SANDBOX_BTCPAY_API_KEY,
      SANDBOX_BTCPAY_WEBHOOK_SECRET,
      PRIVATE.orderId,
      PRIVATE.buyerEmail,
      PRIVATE.internal.note,
    ],
  });
  assert.deepEqual(
    findings.filter(({ verdict }) => verdict !== 'pass'),
    [{ verdict: 'skip', title: 'A canceled session is no longer open, and cannot be canceled again' }],
  );
});
