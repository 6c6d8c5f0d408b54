import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parsePayfectSession } from '../../../../../src/schema/payfect-session.js';
import { ORDER, PUBLIC_URL, startSandbox } from '../start-sandbox.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const USDT_ON_TRON = {
  type: 'cryptopaymentmethoddetail',
  paymentMethodDetail: { currency: 'usdt', network: 'tron' },
};

/** The documented members, in the documented order. */
const MEMBERS = [
  ...['id', 'merchant', 'nameCollection', 'emailCollection', 'phoneNumberCollection', 'shippingAddressCollection'],
  ...['invoiceItems', 'amountTotal', 'status', 'createdAt', 'updatedAt', 'clientReferenceId', 'currency', 'successUrl'],
  ...['cancelUrl', 'expiresAt', 'paymentIntent', 'paymentMethodTypes', 'paymentMethodOptions', 'url', 'metadata'],
  'isLivemode',
];

describe('a created checkout', () => {
  test('has the newest documented form by default', async () => {
    const { create, retrieve } = startSandbox();
    const session = await create({ client_reference_id: 'order-7', success_url: 'https://shop.example/thanks' });
    const [item] = parsePayfectSession(session).invoiceItems;
    assert.deepEqual(Object.keys(session), MEMBERS);
    assert.match(String(session.id), UUID);
    assert.match(String(session.paymentIntent), UUID);
    assert.deepEqual(item, { id: item?.id, quantity: 1, amount: '20.50', priceData: null });
    assert.deepEqual(
      [session.amountTotal, session.currency, session.status, session.isLivemode, session.metadata],
      ['20.50', 'usdt', 'open', false, null],
    );
    assert.deepEqual(
      [session.clientReferenceId, session.successUrl, session.cancelUrl],
      ['order-7', 'https://shop.example/thanks', null],
    );
    assert.equal(session.url, `${PUBLIC_URL}/checkouts/${String(session.id)}`);
    assert.deepEqual(await retrieve(session.id), session);
  });

  test('has times as strings: seconds with a fraction, and milliseconds', async () => {
    const { create } = startSandbox();
    const session = await create();
    assert.equal(session.createdAt, '1767323045.678000');
    assert.equal(session.updatedAt, '1767323045.678000');
    assert.equal(session.expiresAt, '1767324845678');
  });

  test('has the older documented form if the sandbox options select it', async () => {
    const { create } = startSandbox();
    const metadata = {
      order: 7,
      customer: { name: '王小明', address: { country: 'TW' } },
      sandbox: { shape: 'older', expires_in_seconds: 60, merchant_name: '頑碼資訊有限公司' },
    };
    const session = await create({ metadata });
    assert.deepEqual(Object.keys(session), MEMBERS);
    assert.equal(session.expiresAt, '2026-01-02T03:05:05.678000Z');
    assert.deepEqual(session.metadata, metadata);
    const parsed = parsePayfectSession(session);
    assert.equal(parsed.merchant.name, '頑碼資訊有限公司');
    assert.deepEqual(parsed.invoiceItems[0]?.priceData, {
      productData: { name: 'Standard Plan', description: null, images: [] },
      currency: 'usdt',
      unitAmount: '20.50',
    });
  });

  test('sums its items exactly', async () => {
    const { create } = startSandbox();
    const item = (unit_amount: string, quantity: number) => ({
      price_data: { product_data: { name: 'Part' }, currency: 'usdt', unit_amount },
      quantity,
    });
    const session = await create({
      invoice_items: [item('0.1', 3), item('9007199254740993.01', 1), item('1.005', 100)],
    });
    assert.equal(session.amountTotal, '9007199254741093.810');
    assert.deepEqual(
      parsePayfectSession(session).invoiceItems.map((entry) => entry.amount),
      ['0.30', '9007199254740993.01', '100.500'],
    );
  });

  test('has its currency in lower case, and offers crypto and card', async () => {
    const { create } = startSandbox();
    const session = parsePayfectSession(await create({ currency: 'CNY' }));
    assert.equal(session.currency, 'cny');
    assert.deepEqual(session.paymentMethodTypes, ['crypto', 'card']);
    const crypto = session.paymentMethodOptions.get('crypto') ?? [];
    assert.deepEqual(
      crypto.map(({ currency, networks }) => [currency.value, networks.map(({ value }) => value).join(' ')]),
      [
        ['usdt', 'tron ethereum bsc polygon'],
        ['usdc', 'ethereum bsc polygon'],
      ],
    );
    assert.equal(session.paymentMethodOptions.get('card'), null);
  });

  test('lists only the coin and network that the merchant fixed', async () => {
    const { create } = startSandbox();
    const session = await create({ payment_method_data: USDT_ON_TRON });
    assert.deepEqual(session.paymentMethodOptions, {
      crypto: [
        {
          currency: { value: 'usdt', name: 'Tether', logo: '/static/images/cryptos/usdt.png' },
          networks: [{ value: 'tron', name: 'Tron (TRC20)' }],
        },
      ],
      card: null,
    });
  });

  test('accepts the documented example of a fiat code with a network', async () => {
    const { create } = startSandbox();
    const paymentMethodDetail = { currency: 'TWD', network: 'tron' };
    const session = parsePayfectSession(
      await create({ currency: 'CNY', payment_method_data: { ...USDT_ON_TRON, paymentMethodDetail } }),
    );
    const crypto = session.paymentMethodOptions.get('crypto') ?? [];
    assert.deepEqual(
      crypto.map(({ currency, networks }) => [currency.value, networks.length]),
      [['usdt', 1]],
    );
  });

  test('lists each requested payment method type once', async () => {
    const { create } = startSandbox();
    const card = await create({ payment_method_types: ['card', 'card'] });
    assert.deepEqual(card.paymentMethodTypes, ['card']);
    assert.deepEqual(card.paymentMethodOptions, { card: null });
    const crypto = await create({ payment_method_types: ['crypto'], payment_method_data: USDT_ON_TRON });
    assert.deepEqual(crypto.paymentMethodTypes, ['crypto']);
  });

  test('says which customer data to collect', async () => {
    const { create } = startSandbox();
    const session = await create({ email_collection: true, shipping_address_collection: ['TW'] });
    assert.deepEqual([session.nameCollection, session.emailCollection], [false, true]);
    assert.deepEqual(session.shippingAddressCollection, ['TW']);
  });

  test('accepts null for optional fields', async () => {
    const { create } = startSandbox();
    const nulls = { client_reference_id: null, success_url: null, callback_url: null, metadata: null };
    const session = await create({ ...ORDER, ...nulls, payment_method_data: null, payment_method_types: null });
    assert.equal(session.clientReferenceId, null);
  });
});
