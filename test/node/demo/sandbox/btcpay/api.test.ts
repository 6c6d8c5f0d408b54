import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  OTHER_BTCPAY_API_KEY,
  SANDBOX_BTCPAY_API_KEY,
  VIEW_ONLY_BTCPAY_API_KEY,
} from '../../../../../demo/sandbox/btcpay/stores.js';
import { PUBLIC_URL, startBTCPay, STORE_PATH } from './start-btcpay.js';

describe('Access to the double of BTCPay Server', () => {
  test('needs a key that the server knows', async () => {
    const { call } = startBTCPay();
    for (const authorization of [
      '',
      SANDBOX_BTCPAY_API_KEY,
      `Bearer ${SANDBOX_BTCPAY_API_KEY}`,
      'token wrong',
      'token',
    ]) {
      const { status, json } = await call('POST', `${STORE_PATH}/invoices`, { body: {}, authorization });
      assert.deepEqual([status, json.code], [401, 'unauthenticated'], authorization);
    }
  });

  test('needs a key of the store, with the permission', async () => {
    const { call, create } = startBTCPay();
    const { id } = await create();
    const path = `${STORE_PATH}/invoices/${id}`;
    const viewOnly = { authorization: `token ${VIEW_ONLY_BTCPAY_API_KEY}` };
    assert.equal((await call('GET', path, { authorization: `token ${OTHER_BTCPAY_API_KEY}` })).status, 403);
    assert.equal((await call('GET', path, viewOnly)).status, 200);
    assert.equal((await call('GET', `${path}/payment-methods`, viewOnly)).status, 200);
    for (const [way, body] of [
      [`${STORE_PATH}/invoices`, {}],
      [`${path}/status`, { status: 'Settled' }],
      [`${STORE_PATH}/webhooks`, { url: 'https://shop.example' }],
    ] as const) {
      const { status, json } = await call('POST', way, { body, ...viewOnly });
      assert.deepEqual([status, json.code], [403, 'missing-permission'], way);
    }
  });
});

describe('An invoice of the double', () => {
  test('has the store’s methods, with amounts at the market’s rate, rounded up', async () => {
    const { create, methods } = startBTCPay();
    const { id, checkoutLink, expirationTime, createdTime } = await create();
    assert.equal(checkoutLink, `${PUBLIC_URL}/btcpay/i/${id}`);
    assert.equal(expirationTime - createdTime, 900);
    const summary = (await methods(id)).map((one: Record<string, unknown>) => [
      one.paymentMethodId,
      one.amount,
      one.due,
    ]);
    assert.deepEqual(summary, [
      ['USDT-TRON', '42.50', '42.50'],
      ['BTC-CHAIN', '0.00066002', '0.00066002'],
      ['BTC-LN', '0.00066002', '0.00066002'],
      ['USDC-ETHEREUM', '42.50', '42.50'],
    ]);
  });

  test('can have methods by the names of older versions', async () => {
    const { create } = startBTCPay();
    const { checkout } = await create({ amount: '1', checkout: { paymentMethods: ['BTC', 'BTC-LightningNetwork'] } });
    assert.deepEqual(checkout.paymentMethods, ['BTC-CHAIN', 'BTC-LN']);
  });

  test('is refused with the path of each member that is invalid', async () => {
    const { call } = startBTCPay();
    const refuse = async (body: unknown) => {
      const { status, json } = await call('POST', `${STORE_PATH}/invoices`, { body });
      assert.equal(status, 422);
      return json.map(({ path, message }: Record<string, string>) => `${path}: ${message}`);
    };
    assert.deepEqual(
      await refuse({
        amount: '-1',
        checkout: { paymentMethods: ['BTC', 'DOGE-MOON'], expirationMinutes: 0.1, paymentTolerance: 101 },
      }),
      [
        'amount: The amount should be 0 or more.',
        'checkout.paymentMethods[1]: Invalid PaymentMethodId',
        'checkout.expirationMinutes: Expiration time must be at least 30 seconds',
        'checkout.paymentTolerance: PaymentTolerance can only be between 0 and 100 percent',
      ],
    );
    assert.equal((await refuse('{')).length, 1);
    const { status, json } = await call('POST', `${STORE_PATH}/invoices`, { body: { amount: '1', currency: 'XYZ' } });
    assert.deepEqual([status, json.code], [400, 'generic-error']);
  });

  test('is settled by a little less, as far as the merchant tolerates it', async () => {
    const { create, methods, invoice, chain } = startBTCPay();
    const { id } = await create({ amount: '100', checkout: { paymentTolerance: 2, speedPolicy: 'HighSpeed' } });
    const [{ destination: address }] = await methods(id);
    chain.send({ network: 'tron', asset: 'usdt', address, amount: '97.99' });
    assert.equal((await invoice(id)).status, 'New');
    chain.send({ network: 'tron', asset: 'usdt', address, amount: '0.01' });
    assert.equal((await invoice(id)).status, 'Settled');
  });

  test('of a top-up is settled by any amount, and then costs it', async () => {
    const { create, methods, invoice, chain } = startBTCPay();
    const { id } = await create({ currency: 'USD' });
    const [{ destination: address, amount }] = await methods(id);
    assert.equal(amount, '0.00');
    chain.send({ network: 'tron', asset: 'usdt', address, amount: '12.34' });
    chain.mine('tron', 19);
    const { status, type, amount: total } = await invoice(id);
    assert.deepEqual([status, type, total], ['Settled', 'TopUp', '12.34']);
  });

  test('lists payments that the chain has dropped only if asked', async () => {
    const { create, methods, invoice, chain } = startBTCPay();
    const { id } = await create();
    const [{ destination: address }] = await methods(id);
    chain.send({ network: 'tron', asset: 'usdt', address, amount: '42.50' });
    chain.mine('tron');
    assert.equal((await invoice(id)).status, 'Processing');
    chain.reorganize('tron');
    assert.equal((await invoice(id)).status, 'New');
    assert.deepEqual((await methods(id))[0].payments, []);
    const [{ payments }] = await methods(id, '?onlyAccountedPayments=false');
    assert.deepEqual([payments.length, payments[0].status], [1, 'Invalid']);
  });

  test('can be marked by the merchant, but not once it is settled', async () => {
    const { create, call, invoice } = startBTCPay();
    const { id } = await create();
    const mark = (status: string) => call('POST', `${STORE_PATH}/invoices/${id}/status`, { body: { status } });
    assert.equal((await mark('New')).status, 422);
    assert.equal((await mark('Settled')).json.status, 'Settled');
    assert.equal((await mark('Invalid')).status, 422);
    assert.equal((await invoice(id)).additionalStatus, 'Marked');
  });
});

describe('A webhook of the double', () => {
  test('gets the events that it asks for, and an attempt after a failure has an id of its own', async () => {
    const { call, create, press, clock, idle, sent, state } = startBTCPay();
    const authorizedEvents = { everything: false, specificEvents: ['InvoiceSettled'] };
    await call('POST', `${STORE_PATH}/webhooks`, { body: { url: 'https://shop.example/hook', authorizedEvents } });
    const { id } = await create();
    state.status = 500;
    await press(id, 'pay');
    await idle();
    state.status = 200;
    await clock.advanceAsync(1_000);
    await idle();
    const [first, second, ...others] = sent.map(({ body }) => JSON.parse(body));
    assert.equal(others.length, 0);
    assert.deepEqual([first.type, first.isRedelivery, second.isRedelivery], ['InvoiceSettled', false, true]);
    assert.equal(first.originalDeliveryId, first.deliveryId);
    assert.equal(second.originalDeliveryId, first.deliveryId);
    assert.notEqual(second.deliveryId, first.deliveryId);
  });

  test('to the same address takes the place of the one before', async () => {
    const { call } = startBTCPay();
    for (const secret of ['a', 'b']) {
      await call('POST', `${STORE_PATH}/webhooks`, { body: { url: 'https://shop.example/hook', secret } });
    }
    const { json } = await call('GET', `${STORE_PATH}/webhooks`);
    assert.equal(json.length, 1);
    assert.equal(json[0].secret, undefined);
  });
});

describe('The checkout page of the double', () => {
  test('shows the address and the exact amount of the chosen method', async () => {
    const { create, methods, show } = startBTCPay();
    const { id } = await create();
    const [tron, bitcoin, lightning] = await methods(id);
    const html = await (await show(id)).text();
    assert.ok(html.includes(tron.destination) && !html.includes(bitcoin.destination));
    assert.match(html, /Send <strong>42\.5 USDT<\/strong>/);
    const other = await (await show(id, '?currency=btc')).text();
    assert.ok(other.includes(bitcoin.destination) && other.includes(lightning.destination));
    assert.match(other, /Send <strong>0\.00066002 BTC<\/strong>/);
    assert.equal((await show('unknown')).status, 404);
  });

  test('pays, underpays, expires and leaves by its buttons', async () => {
    const { create, press, invoice } = startBTCPay();
    const statusAfter = async (...buttons: readonly string[]) => {
      const { id } = await create();
      for (const button of buttons) await press(id, button);
      const { status, additionalStatus } = await invoice(id);
      return `${status} ${additionalStatus}`;
    };
    assert.equal(await statusAfter('pay'), 'Settled None');
    assert.equal(await statusAfter('underpay'), 'New PaidPartial');
    assert.equal(await statusAfter('underpay', 'pay'), 'Settled None');
    assert.equal(await statusAfter('expire'), 'Expired None');
    assert.equal(await statusAfter('underpay', 'expire'), 'Expired PaidPartial');
    assert.equal(await statusAfter('cancel'), 'New None');
  });
});
