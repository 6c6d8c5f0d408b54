// What a shopper does, from the invoice to the order: the double, the real provider and the real proxy.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { openBTCPayShop, sendUsdt } from '../../support/btcpay-shop.js';

describe('An invoice that is paid in place', () => {
  test('is seen, confirmed and complete, and reported once', async (t) => {
    const shop = await openBTCPayShop(t);
    const { chain, create, payment, idle, paid, deliveries } = shop;
    const id = await create();
    assert.deepEqual(
      deliveries.map(({ type }) => type),
      ['InvoiceCreated'],
    );
    const before = await payment(id, 'tron');
    assert.deepEqual([before.status, before.stage, before.amount], ['open', 'awaiting', '42.50']);
    await sendUsdt(shop, id, '42.50');
    const seen = await payment(id, 'tron');
    assert.deepEqual(
      [seen.status, seen.stage, seen.canStillPay, seen.transactions?.[0]?.amount],
      ['open', 'confirming', false, '42.50'],
    );
    chain.mine('tron', 18);
    await idle();
    assert.deepEqual([(await payment(id, 'tron')).status, paid.length], ['open', 0]);
    chain.mine('tron');
    await idle();
    const after = await payment(id, 'tron');
    assert.deepEqual([after.status, after.stage, after.address], ['complete', 'confirmed', before.address]);
    assert.deepEqual(paid, [
      {
        provider: 'btcpay',
        sessionId: id,
        clientReferenceId: 'order-7',
        amount: '42.50',
        currency: 'USD',
        network: null,
        paymentIntent: null,
        isLivemode: false,
      },
    ]);
    assert.deepEqual(
      deliveries.map(({ type }) => type),
      ['InvoiceCreated', 'InvoiceReceivedPayment', 'InvoiceProcessing', 'InvoicePaymentSettled', 'InvoiceSettled'],
    );
  });

  test('with too little owes the rest, to the same address, and is complete after a second payment', async (t) => {
    const shop = await openBTCPayShop(t);
    const { chain, create, payment, idle, paid } = shop;
    const id = await create();
    await sendUsdt(shop, id, '20');
    const part = await payment(id, 'tron');
    assert.deepEqual(
      [part.status, part.stage, part.exception, part.received, part.due, part.canStillPay],
      ['open', 'detected', 'underpaid', '20.00', '22.50', true],
    );
    await sendUsdt(shop, id, '22.50');
    const rest = await payment(id, 'tron');
    assert.deepEqual(
      [rest.stage, rest.exception, rest.transactions?.length, rest.address === part.address],
      ['confirming', null, 2, true],
    );
    chain.mine('tron', 19);
    await idle();
    assert.deepEqual([(await payment(id, 'tron')).status, paid.length], ['complete', 1]);
  });

  test('can be paid in two coins: the rest counts in each, and Lightning has no stale invoice', async (t) => {
    const shop = await openBTCPayShop(t);
    const { chain, create, payment, idle, paid } = shop;
    const id = await create();
    await sendUsdt(shop, id, '32.50');
    const { address = assert.fail(), due = assert.fail() } = await payment(id, 'bitcoin');
    assert.equal((await payment(id, 'lightning')).address, undefined);
    chain.send({ network: 'bitcoin', asset: 'btc', address, amount: due ?? assert.fail() });
    chain.mine('bitcoin');
    chain.mine('tron', 19);
    await idle();
    assert.deepEqual([(await payment(id, 'bitcoin')).status, paid.length], ['complete', 1]);
  });

  test('with too much is complete, and says so', async (t) => {
    const shop = await openBTCPayShop(t);
    const { chain, create, payment, idle, paid } = shop;
    const id = await create();
    await sendUsdt(shop, id, '50');
    assert.equal((await payment(id, 'tron')).exception, 'overpaid');
    chain.mine('tron', 19);
    await idle();
    const { status, exception, due } = await payment(id, 'tron');
    assert.deepEqual([status, exception, due, paid[0]?.amount], ['complete', 'overpaid', '0', '42.50']);
  });

  test('by Lightning is complete at once', async (t) => {
    const { chain, create, payment, idle, paid } = await openBTCPayShop(t);
    const id = await create();
    const { address = assert.fail(), amount = assert.fail() } = await payment(id, 'lightning');
    chain.send({ network: 'lightning', asset: 'btc', address, amount });
    await idle();
    assert.deepEqual([(await payment(id, 'lightning')).status, paid.length], ['complete', 1]);
  });

  test('with the wrong coin is not paid: the server does not see it', async (t) => {
    const { chain, create, payment, idle } = await openBTCPayShop(t);
    const id = await create();
    const { address = assert.fail() } = await payment(id, 'tron');
    chain.send({ network: 'tron', asset: 'trx', address, amount: '42.50' });
    await idle();
    assert.deepEqual([(await payment(id, 'tron')).status, (await payment(id, 'tron')).stage], ['open', 'awaiting']);
  });

  test('goes back when the chain does, and forward again with another payment', async (t) => {
    const shop = await openBTCPayShop(t);
    const { chain, create, payment, idle, paid } = shop;
    const id = await create();
    await sendUsdt(shop, id, '42.50');
    chain.mine('tron');
    await idle();
    const { address } = await payment(id, 'tron');
    chain.reorganize('tron');
    await idle();
    const back = await payment(id, 'tron');
    assert.deepEqual(
      [back.status, back.stage, back.transactions, back.canStillPay, back.address === address],
      ['open', 'awaiting', [], true, true],
    );
    await sendUsdt(shop, id, '42.50');
    chain.mine('tron', 19);
    await idle();
    assert.deepEqual([(await payment(id, 'tron')).status, paid.length], ['complete', 1]);
  });
});
