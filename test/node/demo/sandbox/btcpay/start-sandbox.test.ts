import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startSandbox } from '../../../../../demo/sandbox/start-sandbox.js';
import { btcpay, createCheckoutProxy } from '../../../../../src/proxy/index.js';
import { serve } from '../../../proxy/support/serve.js';

test('startSandbox() pays an invoice, in time and late, and the webhook that was added reports it', async (t) => {
  const sandbox = await startSandbox({ log: () => undefined });
  t.after(() => sandbox.close());
  const provider = btcpay(sandbox.btcpay);
  const paid: (string | null)[] = [];
  const proxy = createCheckoutProxy({
    provider,
    onComplete: ({ clientReferenceId }) => void paid.push(clientReferenceId),
    clientAddress: () => undefined,
    onLog: () => undefined,
  });
  const { origin } = await serve(t, proxy);
  await sandbox.addBTCPayWebhook(`${origin}/payfect/callback`);
  const create = (orderId: string) =>
    provider.checkouts.create({ amount: '20.00', currency: 'USD', metadata: { orderId } });
  const one = await create('order-1');
  await sandbox.pay(one.id, { currency: 'btc', network: 'lightning' });
  assert.deepEqual([(await provider.readSession(one.id)).status, paid], ['complete', ['order-1']]);
  const two = await create('order-2');
  await sandbox.underpay(two.checkoutLink ?? '');
  assert.equal((await provider.readSession(two.id)).payments?.[0]?.exception, 'underpaid');
  await sandbox.payLate(two.id);
  const late = await provider.readSession(two.id);
  assert.deepEqual([late.status, late.payments?.[0]?.exception, paid.length], ['expired', 'late', 1]);
  // As the merchant accepts the money: the button is on the same page.
  await sandbox.payLate(two.id);
  assert.deepEqual([(await provider.readSession(two.id)).status, paid], ['complete', ['order-1', 'order-2']]);
  await assert.rejects(sandbox.addBTCPayWebhook('not an address'), TypeError);
});
