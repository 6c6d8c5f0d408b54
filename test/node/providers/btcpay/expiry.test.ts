// What becomes of an invoice that is not paid in time, or not at once payable: double, provider and proxy.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { openBTCPayShop, sendUsdt } from '../../support/btcpay-shop.js';

describe('An invoice that expires', () => {
  const MINUTE_MS = 60_000;

  test('without money is expired, and can be created again', async (t) => {
    const { clock, create, payment, provider, deliveries, idle } = await openBTCPayShop(t);
    const id = await create();
    clock.advance(15 * MINUTE_MS);
    await idle();
    assert.equal(deliveries.at(-1)?.type, 'InvoiceExpired');
    const { status, stage, canStillPay } = await payment(id, 'tron');
    assert.deepEqual([status, stage, canStillPay], ['expired', 'awaiting', false]);
    assert.equal((await provider.readSession((await provider.recreate?.(id, null)) ?? '')).status, 'open');
  });

  test('with part of the money says what arrived, and is not created again', async (t) => {
    const shop = await openBTCPayShop(t);
    const { clock, create, payment, provider } = shop;
    const id = await create();
    await sendUsdt(shop, id, '20');
    clock.advance(15 * MINUTE_MS);
    const { status, exception, received, canStillPay } = await payment(id, 'tron');
    assert.deepEqual([status, exception, received, canStillPay], ['expired', 'underpaid', '20.00', false]);
    await assert.rejects(async () => provider.recreate?.(id, null), { code: 'conflict' });
  });

  test('and is paid late stays expired, until the merchant accepts the money', async (t) => {
    const shop = await openBTCPayShop(t);
    const { clock, chain, create, payment, idle, mark, paid } = shop;
    const id = await create();
    clock.advance(15 * MINUTE_MS);
    await sendUsdt(shop, id, '42.50');
    chain.mine('tron', 19);
    await idle();
    const late = await payment(id, 'tron');
    assert.deepEqual([late.status, late.exception, late.stage, paid.length], ['expired', 'late', 'confirmed', 0]);
    assert.equal((await mark(id, 'Settled')).status, 200);
    await idle();
    assert.deepEqual([(await payment(id, 'tron')).status, paid.length], ['complete', 1]);
  });

  test('while its payment never confirms is held, and never complete', async (t) => {
    const shop = await openBTCPayShop(t);
    const { clock, create, payment, paid } = shop;
    const id = await create({ checkout: { monitoringMinutes: 10 } });
    await sendUsdt(shop, id, '42.50');
    clock.advance(26 * MINUTE_MS);
    const { status, exception } = await payment(id, 'tron');
    assert.deepEqual([status, exception, paid.length], ['pending', 'held', 0]);
  });
});

describe('A lazy invoice', () => {
  test('has no address until its method is activated', async (t) => {
    const { create, payment, provider, read } = await openBTCPayShop(t);
    const id = await create({ checkout: { lazyPaymentMethods: true } });
    assert.deepEqual((await read(id)).payments, []);
    await provider.checkouts.activate(id, { type: 'crypto', currency: 'usdt', network: 'tron', customer: null });
    assert.match((await payment(id, 'tron')).address ?? '', /^T[1-9A-HJ-NP-Za-km-z]{33}$/);
    assert.equal((await read(id)).payments.length, 1);
  });
});
