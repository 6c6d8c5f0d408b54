import assert from 'node:assert/strict';
import { describe, test, type TestContext } from 'node:test';
import { payfect } from '../../../../src/providers/payfect/payfect.js';
import { sandboxFetch } from '../../support/sandbox-fetch.js';

const API_KEY = '5a31f3a4-279c-11ee-be56-0242ac120002';

function sandboxShop(t: TestContext) {
  const { fetch, bodies, close } = sandboxFetch();
  t.after(close);
  const callbackUrl = 'https://shop.example/payfect/callback';
  return {
    bodies,
    provider: payfect({ apiKey: API_KEY, baseUrl: 'http://localhost:8001/api/v1', fetch, callbackUrl }),
  };
}

function cart(shape: 'newest' | 'older') {
  const item = (name: string, unit_amount: string, quantity: number) => ({
    price_data: { product_data: { name }, currency: 'usdt', unit_amount },
    quantity,
  });
  return {
    client_reference_id: 'order-7',
    currency: 'usdt',
    invoice_items: [item('Plan', '20.5', 1), item('頑碼', '0.000125', 3)],
    success_url: 'https://shop.example/thanks',
    cancel_url: 'https://shop.example/cart',
    metadata: { order: 7, sandbox: { shape } },
  };
}

describe('payfect() with the sandbox', () => {
  for (const shape of ['newest', 'older'] as const) {
    test(`recreates a checkout in the ${shape} form, with a choice and then without one`, async (t) => {
      const { provider, bodies } = sandboxShop(t);
      const { checkouts } = provider;
      const first = await checkouts.create(cart(shape));
      assert.equal(first.invoiceItems[0]?.priceData === null, shape === 'newest');
      const choice = { type: 'crypto', currency: 'usdt', network: 'tron', customer: null };
      const chosen = await checkouts.recreate(first.id, choice);
      assert.notEqual(chosen.id, first.id);
      assert.deepEqual(
        [chosen.amountTotal, chosen.clientReferenceId, chosen.successUrl, chosen.cancelUrl],
        [first.amountTotal, first.clientReferenceId, first.successUrl, first.cancelUrl],
      );
      const offered = chosen.paymentMethodOptions.crypto?.map(({ currency, networks }) => [
        currency.value,
        networks.map(({ value }) => value),
      ]);
      assert.deepEqual(offered, [['usdt', ['tron']]]);
      const again = await checkouts.recreate(chosen.id, null);
      assert.deepEqual(again.paymentMethodOptions, first.paymentMethodOptions);
      assert.equal(Object(bodies.at(-1)).callback_url, 'https://shop.example/payfect/callback');
    });
  }
});
