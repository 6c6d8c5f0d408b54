import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { INVOICE_ID, lightningAnswer, methodAnswer } from '../../../support/btcpay-answers.js';
import { providerErrorOf } from '../../support/provider-error-of.js';
import { BASE_URL, setUpBTCPay } from '../../support/set-up-btcpay.js';

describe('A session of btcpay()', () => {
  test('is the invoice, read with the key and without a redirect', async () => {
    const { read, requests } = setUpBTCPay();
    const { id, status, total, expiresAtMs, isLivemode, clientReferenceId, paymentUrl } = await read();
    assert.deepEqual([id, status, total], [INVOICE_ID, 'open', { amount: '42.50', currency: 'USD' }]);
    assert.deepEqual([expiresAtMs, isLivemode, clientReferenceId], [1_703_938_500_000, true, 'order-7']);
    assert.equal(paymentUrl, `https://btcpay.example/i/${INVOICE_ID}`);
    assert.equal(requests.length, 2);
    for (const { url, headers, redirect } of requests) {
      assert.ok(url.startsWith(`${BASE_URL}/api/v1/stores/`), url);
      assert.deepEqual([headers.get('authorization'), redirect], ['token the-key', 'manual']);
    }
  });

  for (const [word, status] of [
    ['New', 'open'],
    ['Processing', 'open'],
    ['Settled', 'complete'],
    ['Expired', 'expired'],
    ['Invalid', 'pending'],
    // A later version may add words, and none of them may end a session.
    ['Complete', 'pending'],
    ['complete', 'pending'],
    ['Refunded', 'pending'],
  ] as const) {
    test(`with the status ${word} is ${status}`, async () => {
      const { read } = setUpBTCPay({ invoice: { status: word } });
      assert.equal((await read()).status, status);
    });
  }

  test('has no deadline any more once enough has arrived', async () => {
    const { read } = setUpBTCPay({ invoice: { status: 'Processing' } });
    assert.equal((await read()).expiresAtMs, null);
  });

  test('offers each currency with its networks, and LNURL only where there is no plain Lightning', async () => {
    const lnurl = lightningAnswer({ paymentMethodId: 'BTC-LNURL', destination: null });
    const offered = async (methods: Parameters<typeof setUpBTCPay>[0]) =>
      (await setUpBTCPay(methods).read()).methods[0]?.currencies.map(({ value, networks }) => [
        value,
        ...networks.map((network) => network.value),
      ]);
    assert.deepEqual(await offered({}), [
      ['usdt', 'tron'],
      ['btc', 'bitcoin', 'lightning'],
    ]);
    assert.deepEqual(await offered({ methods: [methodAnswer(), lnurl] }), [
      ['usdt', 'tron'],
      ['btc', 'lnurl'],
    ]);
    assert.deepEqual(await offered({ methods: [lnurl, lightningAnswer()] }), [['btc', 'lightning']]);
  });

  test('shows the redirect URL with its placeholders filled in, and only once it is complete', async () => {
    const { read } = setUpBTCPay({ invoice: { status: 'Settled' } });
    const session = await read();
    assert.equal(session.toPublic('complete').successUrl, `https://shop.example/orders/order-7?invoice=${INVOICE_ID}`);
    assert.equal(session.toPublic('open').successUrl, null);
  });

  test('of a top-up costs what was paid, and nothing before', async () => {
    const topUp = { type: 'TopUp', amount: '0' };
    assert.equal((await setUpBTCPay({ invoice: topUp }).read()).total.amount, '0');
    assert.equal((await setUpBTCPay({ invoice: { ...topUp, amount: null } }).read()).total.amount, '0');
    const paid = { ...topUp, status: 'Settled', paidAmount: '12.34' };
    assert.equal((await setUpBTCPay({ invoice: paid }).read()).total.amount, '12.34');
    assert.deepEqual((await setUpBTCPay({ invoice: topUp }).read()).payments, []);
  });

  test('is refused if it is another invoice, another store’s, or lacks what a checkout needs', async () => {
    for (const invoice of [
      { id: 'another-invoice' },
      { storeId: 'another-store' },
      { storeId: undefined },
      { amount: null },
      { currency: null },
      { status: 7 },
    ]) {
      const error = await providerErrorOf(setUpBTCPay({ invoice }).read());
      assert.equal(error.code, 'bad-response', JSON.stringify(invoice));
    }
  });

  test('never asks for an id that is none', async () => {
    const { provider, requests } = setUpBTCPay();
    for (const id of ['..', '../../../api-keys/current', 'a b c d e', '']) {
      assert.equal((await providerErrorOf(provider.readSession(id))).code, 'invalid-request', id);
    }
    assert.equal(requests.length, 0);
  });
});
