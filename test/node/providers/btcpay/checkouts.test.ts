import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { btcpay } from '../../../../src/providers/btcpay/btcpay.js';
import { INVOICE_ID, invoiceAnswer, lightningAnswer, STORE_ID } from '../../../support/btcpay-answers.js';
import { providerErrorOf } from '../../support/provider-error-of.js';
import { BASE_URL, setUpBTCPay } from '../../support/set-up-btcpay.js';

const LIGHTNING = { type: 'crypto', currency: 'btc', network: 'lightning', customer: null };

describe('checkouts of btcpay()', () => {
  test('create posts the parameters as they are, and returns the invoice', async () => {
    const { checkouts, requests } = setUpBTCPay();
    const params = { amount: '42.50', currency: 'USD', metadata: { orderId: 'order-7' } };
    const invoice = await checkouts.create(params);
    const [request] = requests;
    assert.deepEqual(
      [request?.method, request?.url, await request?.json()],
      ['POST', `${BASE_URL}/api/v1/stores/${STORE_ID}/invoices`, params],
    );
    assert.deepEqual(
      [invoice.id, invoice.amount, invoice.status, invoice.isTopUp, invoice.expirationTime],
      [INVOICE_ID, '42.50', 'New', false, 1_703_938_500],
    );
    assert.equal(invoice.metadata.buyerEmail, 'jane@example.com');
  });

  test('retrieve and paymentMethods read an invoice', async () => {
    const { checkouts } = setUpBTCPay();
    assert.equal((await checkouts.retrieve(INVOICE_ID)).checkoutLink, `https://btcpay.example/i/${INVOICE_ID}`);
    const methods = await checkouts.paymentMethods(INVOICE_ID);
    assert.deepEqual(
      methods.map(({ paymentMethodId, isActivated }) => [paymentMethodId, isActivated]),
      [
        ['USDT-TRON', true],
        ['BTC-CHAIN', true],
        ['BTC-LN', true],
      ],
    );
  });

  test('activate asks for the method that was chosen', async () => {
    const { checkouts, requests } = setUpBTCPay({
      methods: [lightningAnswer({ paymentMethodId: 'BTC-LightningNetwork', activated: false, destination: null })],
    });
    await checkouts.activate(INVOICE_ID, LIGHTNING);
    assert.match(
      requests.map(({ method, url }) => `${method} ${url}`).at(-1) ?? '',
      /^POST .*\/payment-methods\/BTC-LightningNetwork\/activate$/,
    );
    const error = await providerErrorOf(checkouts.activate(INVOICE_ID, { ...LIGHTNING, currency: 'doge' }));
    assert.equal(error.code, 'invalid-request');
  });

  test('recreate repeats the invoice, with the chosen method alone', async () => {
    const { provider, requests } = setUpBTCPay({ invoice: { status: 'Expired' } });
    assert.equal(await provider.recreate?.(INVOICE_ID, LIGHTNING), INVOICE_ID);
    const { amount, currency, metadata, checkout } = (await requests.at(-1)?.json()) ?? {};
    const { metadata: ownMetadata } = invoiceAnswer();
    assert.deepEqual([amount, currency, metadata], ['42.50', 'USD', ownMetadata]);
    assert.deepEqual([checkout.paymentMethods, checkout.expirationMinutes], [['BTC-LN'], 15]);
    // The server refuses null for what is not set.
    assert.deepEqual(Object.values(checkout).includes(null), false);
  });

  test('recreate is refused once money may be on its way', async () => {
    for (const invoice of [
      { status: 'Processing' },
      { status: 'Settled' },
      { status: 'Invalid' },
      { additionalStatus: 'PaidPartial' },
      { status: 'Expired', additionalStatus: 'PaidLate' },
      { paidAmount: '0.01' },
    ]) {
      const { checkouts, requests } = setUpBTCPay({ invoice });
      assert.equal((await providerErrorOf(checkouts.recreate(INVOICE_ID, null))).code, 'conflict');
      assert.ok(requests.every(({ method }) => method === 'GET'));
    }
  });

  test('recreate does not use an invoice of another amount', async () => {
    const { checkouts, answer, requests } = setUpBTCPay();
    const recreated = checkouts.recreate(INVOICE_ID, null);
    while (requests.length < 2) await Promise.resolve();
    answer({ invoice: { amount: '43.00' } });
    const error = await providerErrorOf(recreated);
    assert.equal(error.code, 'bad-response');
  });
});

describe('An error of the API', () => {
  const failing = (status: number, body: unknown, headers: Record<string, string> = {}) =>
    btcpay({
      apiKey: 'the-key',
      storeId: STORE_ID,
      baseUrl: BASE_URL,
      fetch: async () => Response.json(body, { status, headers }),
    }).checkouts;

  test('names the invalid parameters, and none of the server’s own text', async () => {
    const issues = [
      { path: 'checkout.paymentMethods[0]', message: 'canary' },
      { path: 'amount', message: 'canary' },
      { path: 'not a <path>', message: 'canary' },
    ];
    const error = await providerErrorOf(failing(422, issues).create({}));
    assert.deepEqual(
      [error.code, error.status, error.fields],
      ['invalid-request', 422, ['checkout.paymentMethods[0]', 'amount']],
    );
    assert.ok(!error.message.includes('canary'));
    const plain = await providerErrorOf(failing(400, { code: 'generic-error', message: 'canary' }).create({}));
    assert.deepEqual([plain.code, plain.fields], ['invalid-request', []]);
  });

  for (const [status, code] of [
    [401, 'auth'],
    [403, 'auth'],
    [404, 'not-found'],
    [429, 'rate-limited'],
    [503, 'server-error'],
    [302, 'bad-response'],
  ] as const) {
    test(`${status} is reported as ${code}`, async () => {
      const checkouts = failing(status, { code: 'x', message: 'canary' }, { location: 'https://elsewhere.example' });
      assert.equal((await providerErrorOf(checkouts.retrieve(INVOICE_ID))).code, code);
    });
  }
});
