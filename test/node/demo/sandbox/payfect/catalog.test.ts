import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { OTHER_MERCHANT_API_KEY } from '../../../../../demo/sandbox/payfect/merchants.js';
import { ORDER, startSandbox } from '../start-sandbox.js';

describe('products and prices', () => {
  test('can be created, and used by a checkout', async () => {
    const { call, create } = startSandbox();
    const product = await call('POST', '/api/v1/products/', { name: 'Mug', images: ['https://shop.example/mug.png'] });
    assert.equal(product.status, 200);
    assert.deepEqual(
      { ...product.json, id: '' },
      { id: '', name: 'Mug', description: null, images: ['https://shop.example/mug.png'] },
    );
    const request = { product: product.json.id, currency: 'USDT', unit_amount: '12.5' };
    const price = await call('POST', '/api/v1/prices/', request);
    assert.deepEqual(
      { ...price.json, id: '' },
      { id: '', product: product.json.id, productData: product.json, currency: 'usdt', unitAmount: '12.50' },
    );
    const session = await create({ invoice_items: [{ price: price.json.id, quantity: 3 }] });
    assert.equal(session.amountTotal, '37.50');
  });

  test('report missing fields and unknown references', async () => {
    const { call } = startSandbox();
    const required = ['This field is required.'];
    assert.deepEqual((await call('POST', '/api/v1/products/', {})).json, { name: required });
    assert.deepEqual((await call('POST', '/api/v1/prices/', {})).json, {
      product: required,
      currency: required,
      unit_amount: required,
    });
    const unknown = await call('POST', '/api/v1/prices/', { product: 'x', currency: 'usdt', unit_amount: '1' });
    assert.equal(unknown.status, 400);
    assert.deepEqual(unknown.json, { product: ['Invalid pk "x" - object does not exist.'] });
  });

  test('belong to one merchant', async () => {
    const { call } = startSandbox();
    const product = await call('POST', '/api/v1/products/', { name: 'Mug' });
    const order = { product: product.json.id, currency: 'usdt', unit_amount: '1' };
    assert.equal((await call('POST', '/api/v1/prices/', order, OTHER_MERCHANT_API_KEY)).status, 400);
    const price = await call('POST', '/api/v1/prices/', order);
    const items = { ...ORDER, invoice_items: [{ price: price.json.id, quantity: 1 }] };
    assert.equal((await call('POST', '/api/v1/checkouts/', items, OTHER_MERCHANT_API_KEY)).status, 400);
    assert.equal((await call('POST', '/api/v1/checkouts/', items)).status, 200);
  });
});

describe('payment links', () => {
  test('open a new checkout on each visit', async () => {
    const { call, app, retrieve, page } = startSandbox();
    const link = await call('POST', '/api/v1/payment-links/', {
      invoice_items: ORDER.invoice_items,
      name_collection: true,
    });
    assert.equal(link.status, 200);
    const path = new URL(String(link.json.url)).pathname;
    const visits = [await app.request(path), await app.request(path)].map(
      (visit) => visit.headers.get('location') ?? '',
    );
    assert.notEqual(visits[0], visits[1]);
    for (const location of visits) {
      const session = await retrieve(location.replace('/checkouts/', ''));
      assert.deepEqual([session.status, session.amountTotal, session.nameCollection], ['open', '20.50', true]);
      assert.match(await page(session.id), /Standard Plan/);
    }
  });

  test('require items, and an unknown link returns a 404 page', async () => {
    const { call, app } = startSandbox();
    const rejected = await call('POST', '/api/v1/payment-links/', {});
    assert.deepEqual(rejected.json, { invoice_items: ['This field is required.'] });
    const unknown = await app.request('/payment-links/nothing');
    assert.equal(unknown.status, 404);
    assert.match(await unknown.text(), /We can’t find this checkout/);
  });
});
