import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { payfect, type PayfectOptions } from '../../../../src/providers/payfect/payfect.js';
import type { SelectRequest } from '../../../../src/schema/select-request.js';
import { FakeUpstream, jsonResponse } from '../../proxy/support/fake-upstream.js';
import { newestAnswer, olderAnswer, SESSION_ID, type JsonObject } from '../../../support/payfect-answers.js';
import { providerErrorOf } from '../../support/provider-error-of.js';

const TRON: SelectRequest = { type: 'crypto', currency: 'usdt', network: 'tron', customer: null };
const NEXT = { id: 'the-next-checkout' };

/** Responds with these, one after the other. One more request fails the test. */
function respondInTurn(...responses: readonly Response[]): FakeUpstream {
  const left = [...responses];
  return new FakeUpstream(() => left.shift() ?? assert.fail('one request more than expected'));
}

/** Recreates the checkout `before`. Payfect responds with `after`. `sent` returns the request's body. */
function recreation(before: JsonObject, after: JsonObject = newestAnswer(NEXT), options: Partial<PayfectOptions> = {}) {
  const upstream = respondInTurn(jsonResponse(before), jsonResponse(after));
  const provider = payfect({ apiKey: 'key', fetch: upstream.fetch, ...options });
  return {
    upstream,
    provider,
    recreate: (choice: SelectRequest | null) => provider.checkouts.recreate(SESSION_ID, choice),
    sent: async () => JSON.parse((await upstream.requests[1]?.text()) ?? 'null'),
  };
}

describe('checkouts.recreate', () => {
  test('sends the items by price id, and every other parameter that the checkout was created with', async () => {
    const { recreate, sent, upstream } = recreation(newestAnswer({ metadata: { order: 7 } }));
    assert.equal((await recreate(TRON)).id, NEXT.id);
    assert.deepEqual(
      upstream.requests.map(({ method, url }) => `${method} ${url}`),
      [
        `GET https://api.payfect.finance/api/v1/checkouts/${SESSION_ID}/`,
        'POST https://api.payfect.finance/api/v1/checkouts/',
      ],
    );
    assert.deepEqual(await sent(), {
      currency: 'usdt',
      invoice_items: [{ price: '3bababfe-5ba8-4afb-84ca-d62c6933704b', quantity: 1 }],
      client_reference_id: '5ae50223-e455-4a72-a48d-fe7d85800e64',
      success_url: 'https://example.com/success',
      cancel_url: 'https://example.com/cancel',
      payment_method_data: {
        type: 'cryptopaymentmethoddetail',
        paymentMethodDetail: { currency: 'usdt', network: 'tron' },
      },
      metadata: { order: 7 },
    });
  });

  test('omits parameters that the checkout does not have', async () => {
    const { recreate, sent } = recreation(newestAnswer({ clientReferenceId: null, successUrl: null, cancelUrl: null }));
    await recreate(TRON);
    assert.deepEqual(Object.keys(await sent()), ['currency', 'invoice_items', 'payment_method_data']);
  });

  test('sends price_data for items without a price id', async () => {
    const priceData = { ...Object(Object(olderAnswer().invoiceItems)[0].priceData), unitAmount: '10.00' };
    const plan = { id: 'i', price: null, priceData, quantity: 2, amount: '20.00' };
    const productData = { ...priceData.productData, description: 'All of it', images: ['https://img.example/1'] };
    const { recreate, sent } = recreation(
      olderAnswer({ invoiceItems: [plan, { ...plan, priceData: { ...priceData, productData }, quantity: 1 }] }),
    );
    await recreate(TRON);
    const price_data = { product_data: { name: 'Standard Plan' }, currency: 'usdt', unit_amount: '10.00' };
    const product_data = { name: 'Standard Plan', description: 'All of it', images: ['https://img.example/1'] };
    assert.deepEqual((await sent()).invoice_items, [
      { price_data, quantity: 2 },
      { price_data: { ...price_data, product_data }, quantity: 1 },
    ]);
  });

  test('sends payment_method_types for a method without options', async () => {
    const { recreate, sent } = recreation(newestAnswer());
    await recreate({ type: 'card', currency: null, network: null, customer: null });
    const { payment_method_types, payment_method_data } = await sent();
    assert.deepEqual([payment_method_types, payment_method_data], [['card'], undefined]);
  });

  test('sends payment_method_types for a method other than crypto, whatever the choice', async () => {
    const { paymentMethodOptions } = newestAnswer();
    const options = { 'stable-coin': Object(paymentMethodOptions).crypto };
    const before = newestAnswer({ paymentMethodTypes: ['stable-coin'], paymentMethodOptions: options });
    const { recreate, sent } = recreation(before);
    await recreate({ ...TRON, type: 'stable-coin' });
    const { payment_method_types, payment_method_data } = await sent();
    assert.deepEqual([payment_method_types, payment_method_data], [['stable-coin'], undefined]);
  });

  test('sends all methods if there is no choice', async () => {
    const { recreate, sent } = recreation(newestAnswer({ status: 'expired' }));
    await recreate(null);
    const { payment_method_types, payment_method_data } = await sent();
    assert.deepEqual([payment_method_types, payment_method_data], [['crypto', 'card'], undefined]);
  });

  test('stores the known members of the customer in the metadata', async () => {
    const address = { line1: 'A', line2: null, city: 'B', state: null, postalCode: '1', country: 'TW' };
    const customer = { name: 'Ana', email: 'ana@example.com', phone: null, address };
    const choice = { ...TRON, customer: { ...customer, isAdmin: true, address: { ...address, extra: {} } } };
    const { recreate, sent } = recreation(newestAnswer({ metadata: { order: 7, customer: 'earlier' } }));
    await recreate(choice);
    assert.deepEqual((await sent()).metadata, { order: 7, customer });
  });

  test('provider.recreate returns the new id', async () => {
    const { upstream } = recreation(newestAnswer());
    const { recreate } = payfect({ apiKey: 'key', fetch: upstream.fetch });
    assert.equal(await recreate?.(SESSION_ID, TRON), NEXT.id);
  });
});

describe('checkouts.recreate creates nothing', () => {
  const choices: readonly [string, unknown][] = [
    ['another method', { type: 'bank' }],
    ['another currency', { type: 'crypto', currency: 'btc', network: 'tron' }],
    ['another network', { type: 'crypto', currency: 'usdt', network: 'ethereum' }],
    ['no network', { type: 'crypto', currency: 'usdt' }],
    ['no currency', { type: 'crypto' }],
    ['a network for a method without options', { type: 'card', network: 'tron' }],
    ['a currency for a method without options', { type: 'card', currency: 'usdt' }],
    ['a member that every object inherits', { type: 'constructor' }],
    ['nothing', {}],
    ['a string', 'crypto'],
    ['a list as type', { type: ['crypto'] }],
    ['a name of 201 characters', { ...TRON, customer: { name: 'a'.repeat(201) } }],
    ['a line break in an address', { ...TRON, customer: { address: { city: 'a\nb' } } }],
  ];
  for (const [name, choice] of choices) {
    test(`for a choice of ${name}`, async () => {
      const { recreate, upstream } = recreation(newestAnswer());
      assert.equal((await providerErrorOf(recreate(Object(choice)))).code, 'invalid-request');
      assert.equal(upstream.requests.length, 1);
    });
  }

  for (const status of ['complete', 'processing', null]) {
    test(`if the checkout is ${status}`, async () => {
      for (const choice of [TRON, null]) {
        const { recreate, upstream } = recreation(newestAnswer({ status }));
        assert.equal((await providerErrorOf(recreate(choice))).code, 'conflict');
        assert.equal(upstream.requests.length, 1);
      }
    });
  }

  const item = { id: 'i', price: 'p', quantity: 1, amount: '20.00' };
  const priceData = { productData: { name: 'Plan' }, currency: 'usdt', unitAmount: '20.00' };
  const items: readonly [string, unknown[], RegExp][] = [
    ['no items', [], /has no items/],
    ['no quantity', [{ ...item, quantity: null }], /no whole quantity/],
    ['a fractional quantity', [{ ...item, quantity: 1.5 }], /no whole quantity/],
    ['a quantity of 0', [item, { ...item, quantity: 0 }], /no whole quantity/],
    ['no price', [{ ...item, price: null }], /neither a price id/],
    ['no name', [{ ...item, price: null, priceData: { ...priceData, productData: {} } }], /neither a price id/],
    ['no product', [{ ...item, price: null, priceData: { ...priceData, productData: null } }], /neither a price id/],
    ['no amount', [{ ...item, price: null, priceData: { ...priceData, unitAmount: null } }], /neither a price id/],
  ];
  for (const [name, invoiceItems, reason] of items) {
    test(`if the session has ${name}`, async () => {
      const { recreate, upstream } = recreation(newestAnswer({ invoiceItems }));
      const { code, message } = await providerErrorOf(recreate(TRON));
      assert.equal(code, 'bad-response');
      assert.match(message, reason);
      assert.equal(upstream.requests.length, 1);
    });
  }
});

describe('checkouts.recreate returns the new checkout', () => {
  for (const changes of [{ amountTotal: '20.01' }, { amountTotal: '2000' }, { currency: 'usdc' }]) {
    test(`but not with ${JSON.stringify(changes)}, which the shopper has not agreed to`, async () => {
      const { recreate } = recreation(newestAnswer(), newestAnswer({ ...NEXT, ...changes }));
      const { code, message } = await providerErrorOf(recreate(TRON));
      assert.equal(code, 'bad-response');
      assert.match(message, /another total or currency/);
    });
  }

  test('if the total and currency are the same in another spelling', async () => {
    const { recreate } = recreation(newestAnswer(), newestAnswer({ ...NEXT, amountTotal: '20', currency: 'USDT' }));
    assert.equal((await recreate(TRON)).id, NEXT.id);
  });
});
