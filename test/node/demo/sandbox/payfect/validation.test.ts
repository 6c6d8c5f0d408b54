import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ORDER, startSandbox } from '../start-sandbox.js';

const REQUIRED = ['This field is required.'];
const PRICE_DATA = { product_data: { name: 'Part' }, currency: 'usdt', unit_amount: '1' };

async function errorsOf(changes: object): Promise<unknown> {
  const { call } = startSandbox();
  const { status, json } = await call('POST', '/api/v1/checkouts/', { ...ORDER, ...changes });
  assert.equal(status, 400, JSON.stringify(changes));
  return json;
}

describe('validation of a checkout', () => {
  test('reports each missing field', async () => {
    const { call } = startSandbox();
    const response = await call('POST', '/api/v1/checkouts/', {});
    assert.equal(response.status, 400);
    assert.deepEqual(response.json, { currency: REQUIRED, invoice_items: REQUIRED });
  });

  test('nests errors like the request, with {} for valid items', async () => {
    const broken = { price_data: { product_data: {}, currency: 'usdt' }, quantity: 1 };
    const errors = await errorsOf({ invoice_items: [{ price_data: PRICE_DATA, quantity: 1 }, broken] });
    assert.deepEqual(errors, {
      invoice_items: [{}, { price_data: { product_data: { name: REQUIRED }, unit_amount: REQUIRED } }],
    });
  });

  test('reports an empty list, null, and a list entry that is not an object', async () => {
    assert.deepEqual(await errorsOf({ invoice_items: [] }), { invoice_items: ['This list may not be empty.'] });
    assert.deepEqual(await errorsOf({ currency: null }), { currency: ['This field may not be null.'] });
    assert.deepEqual(await errorsOf({ invoice_items: ['x'] }), {
      invoice_items: [{ non_field_errors: ['Expected a dictionary of items.'] }],
    });
  });

  test('accepts only plain decimal strings as amounts', async () => {
    for (const unit_amount of [20.5, '-1', '1e3', '1,50', '']) {
      const errors = await errorsOf({ invoice_items: [{ price_data: { ...PRICE_DATA, unit_amount }, quantity: 1 }] });
      assert.match(JSON.stringify(errors), /"unit_amount":\["[^"]*decimal string/, String(unit_amount));
    }
  });

  test('accepts only whole quantities from 1', async () => {
    for (const quantity of [0, -1, 1.5, '1', undefined]) {
      const errors = await errorsOf({ invoice_items: [{ price_data: PRICE_DATA, quantity }] });
      assert.match(JSON.stringify(errors), /^\{"invoice_items":\[\{"quantity":/, String(quantity));
    }
  });

  test('requires either price data or a price, and a price that exists', async () => {
    assert.deepEqual(await errorsOf({ invoice_items: [{ quantity: 1 }] }), {
      invoice_items: [{ non_field_errors: ['Either price_data or price is required.'] }],
    });
    assert.deepEqual(await errorsOf({ invoice_items: [{ price: 'x', price_data: PRICE_DATA, quantity: 1 }] }), {
      invoice_items: [{ non_field_errors: ['Send price_data or price, not both.'] }],
    });
    assert.deepEqual(await errorsOf({ invoice_items: [{ price: 'x', quantity: 1 }] }), {
      invoice_items: [{ price: ['Invalid pk "x" - object does not exist.'] }],
    });
  });

  test('accepts only web URLs', async () => {
    for (const field of ['success_url', 'cancel_url', 'callback_url']) {
      assert.deepEqual(await errorsOf({ [field]: 'javascript:alert(1)' }), { [field]: ['Enter a valid URL.'] });
      assert.deepEqual(await errorsOf({ [field]: 'thanks' }), { [field]: ['Enter a valid URL.'] });
    }
  });

  test('rejects a network that does not carry the coin, and unknown payment types', async () => {
    const choice = (currency: string, network: string, type = 'cryptopaymentmethoddetail') => ({
      payment_method_data: { type, paymentMethodDetail: { currency, network } },
    });
    assert.deepEqual(await errorsOf(choice('usdc', 'tron')), {
      payment_method_data: { paymentMethodDetail: { network: ['"tron" is not a valid choice for "usdc".'] } },
    });
    assert.match(JSON.stringify(await errorsOf(choice('doge', 'tron'))), /not a valid choice/);
    assert.deepEqual(await errorsOf(choice('usdt', 'tron', 'cash')), {
      payment_method_data: { type: ['"cash" is not a valid choice.'] },
    });
    assert.deepEqual(await errorsOf({ ...choice('usdt', 'tron'), payment_method_types: ['card'] }), {
      payment_method_types: ['payment_method_data requires "crypto" here.'],
    });
    assert.deepEqual(await errorsOf({ payment_method_types: ['paypal'] }), {
      payment_method_types: [{ non_field_errors: ['"paypal" is not a valid choice.'] }],
    });
  });

  test('reports every unknown or invalid sandbox option', async () => {
    const message = 'Unknown sandbox option. Known options: shape, expires_in_seconds, merchant_name.';
    assert.deepEqual(await errorsOf({ metadata: { sandbox: { shap: 'older', speed: 2 } } }), {
      metadata: { sandbox: { shap: [message], speed: [message] } },
    });
    assert.deepEqual(await errorsOf({ metadata: { sandbox: { shape: 'oldest', expires_in_seconds: 0 } } }), {
      metadata: {
        sandbox: { shape: ['Must be "newest" or "older".'], expires_in_seconds: ['Must be at least 1 second.'] },
      },
    });
    assert.match(
      JSON.stringify(await errorsOf({ metadata: { sandbox: 'older' } })),
      /Expected an object of sandbox options/,
    );
    assert.deepEqual(await errorsOf({ metadata: [] }), { metadata: ['Expected a dictionary of items.'] });
  });
});
