// T17 to T21 for BTCPay Server: which webhooks are accepted, and what they can cause.
import assert from 'node:assert/strict';
import { describe, test, type TestContext } from 'node:test';
import { SANDBOX_BTCPAY_WEBHOOK_SECRET } from '../../../../demo/sandbox/btcpay/stores.js';
import { signatureOf } from '../../../../demo/sandbox/btcpay/webhooks.js';
import { type Delivery, openBTCPayShop } from '../../support/btcpay-shop.js';

/** A shop that misses all webhooks of an invoice, which is paid and settled meanwhile. */
async function missedWebhooks(t: TestContext) {
  const shop = await openBTCPayShop(t);
  const id = await shop.create();
  shop.state.isHeld = true;
  await shop.press(id, 'pay');
  await shop.idle();
  shop.state.reads = 0;
  const find = (type: string): Delivery => shop.deliveries.find((one) => one.type === type) ?? assert.fail(type);
  return { ...shop, id, find };
}

describe('A webhook of BTCPay Server', () => {
  test('T17 that is forged gets a 401 and causes no read', async (t) => {
    const { find, state, paid } = await missedWebhooks(t);
    const settled = find('InvoiceSettled');
    const body = JSON.stringify(settled.body);
    for (const [what, changes] of Object.entries({
      'no signature': { signature: '' },
      'another secret': { signature: signatureOf(body, 'another-secret') },
      'the signature of another event': {
        signature: signatureOf(JSON.stringify(find('InvoiceProcessing').body), SANDBOX_BTCPAY_WEBHOOK_SECRET),
      },
      'a changed body': { body: body.replace('"isRedelivery":false', '"isRedelivery":true') },
      'an empty body': { body: '' },
    })) {
      assert.equal(await settled.send(changes), 401, what);
    }
    assert.deepEqual([state.reads, paid.length], [0, 0]);
  });

  test('T19 that is replayed is reported once, and read once', async (t) => {
    const { find, state, paid, clock } = await missedWebhooks(t);
    for (const type of ['InvoiceProcessing', 'InvoiceSettled']) {
      for (let copy = 0; copy < 3; copy += 1) assert.equal(await find(type).send(), 204);
    }
    assert.deepEqual([state.reads, paid.length], [2, 1]);
    clock.advance(172_800_000);
    assert.equal(await find('InvoiceSettled').send(), 204);
    assert.equal(paid.length, 1);
  });

  test('T19 that is replayed when it is old may use the cache, and no more', async (t) => {
    const { find, state, clock } = await missedWebhooks(t);
    assert.equal(await find('InvoiceProcessing').send(), 204);
    clock.advance(601_000);
    for (let copy = 0; copy < 5; copy += 1) assert.equal(await find('InvoiceProcessing').send(), 204);
    assert.equal(state.reads, 2);
  });

  test('that comes late is handled like a fresh one: the invoice decides', async (t) => {
    const { find, paid, clock } = await missedWebhooks(t);
    clock.advance(3_600_000);
    assert.equal(await find('InvoiceSettled').send(), 204);
    assert.equal(paid.length, 1);
  });

  test('that comes out of order changes nothing: the last word is the invoice’s', async (t) => {
    const { find, id, paid, read } = await missedWebhooks(t);
    for (const type of ['InvoiceSettled', 'InvoicePaymentSettled', 'InvoiceProcessing', 'InvoiceCreated']) {
      assert.equal(await find(type).send(), 204, type);
      assert.equal((await read(id)).status, 'complete', type);
    }
    assert.equal(paid.length, 1);
  });

  test('T21 that says InvoiceProcessing, or is not confirmed by the invoice, is no payment', async (t) => {
    const shop = await openBTCPayShop(t);
    const { create, payment, chain, idle, paid, deliveries } = shop;
    const id = await create();
    const { address = assert.fail() } = await payment(id, 'tron');
    chain.send({ network: 'tron', asset: 'usdt', address, amount: '42.50' });
    await idle();
    assert.equal(paid.length, 0);
    const processing = deliveries.find(({ type }) => type === 'InvoiceProcessing') ?? assert.fail();
    const early = { ...processing.body, type: 'InvoiceSettled', deliveryId: 'an-early-announcement' };
    const body = JSON.stringify(early);
    const signature = signatureOf(body, SANDBOX_BTCPAY_WEBHOOK_SECRET);
    // The server should deliver it again later.
    assert.equal(await processing.send({ body, signature }), 503);
    assert.equal(paid.length, 0);
    chain.mine('tron', 19);
    await idle();
    assert.equal(await processing.send({ body, signature }), 204);
    assert.equal(paid.length, 1);
  });

  test('of the dashboard’s test button is accepted, and nothing happens', async (t) => {
    const { find, state, paid } = await missedWebhooks(t);
    const settled = find('InvoiceSettled');
    const body = JSON.stringify({ ...settled.body, invoiceId: `__test__${crypto.randomUUID()}__test__` });
    assert.equal(await settled.send({ body, signature: signatureOf(body, SANDBOX_BTCPAY_WEBHOOK_SECRET) }), 204);
    assert.deepEqual([state.reads, paid.length], [0, 0]);
  });
});
