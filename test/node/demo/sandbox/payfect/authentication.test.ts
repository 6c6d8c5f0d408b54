import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { OTHER_MERCHANT_API_KEY } from '../../../../../demo/sandbox/payfect/merchants.js';
import { ORDER, startSandbox } from '../start-sandbox.js';

const UNKNOWN_ID = '00000000-0000-4000-8000-000000000000';

describe('access to the Payfect double', () => {
  test('returns 401 without a key, with another scheme and with a wrong key', async () => {
    const { app } = startSandbox();
    const headers = [
      {},
      { Authorization: 'Bearer 5a31f3a4-279c-11ee-be56-0242ac120002' },
      { Authorization: 'Api-Key x' },
    ];
    for (const sent of headers) {
      const response = await app.request(`/api/v1/checkouts/${UNKNOWN_ID}/`, {
        headers: new Headers(Object.entries(sent)),
      });
      assert.equal(response.status, 401);
      assert.equal(response.headers.get('www-authenticate'), 'Api-Key');
    }
  });

  test('is checked before the request body', async () => {
    const { call } = startSandbox();
    assert.equal((await call('POST', '/api/v1/checkouts/', {}, 'wrong')).status, 401);
    assert.equal((await call('POST', '/api/v1/products/', {}, 'wrong')).status, 401);
    assert.equal((await call('POST', '/api/v1/prices/', {}, 'wrong')).status, 401);
    assert.equal((await call('POST', '/api/v1/payment-links/', {}, 'wrong')).status, 401);
  });

  test("returns 403 for another merchant's checkout", async () => {
    const { call, create } = startSandbox();
    const { id } = await create();
    const response = await call('GET', `/api/v1/checkouts/${String(id)}/`, undefined, OTHER_MERCHANT_API_KEY);
    assert.equal(response.status, 403);
    assert.deepEqual(response.json, { detail: 'You do not have permission to perform this action.' });
  });

  test('returns 404 as JSON for an unknown id and an unknown path', async () => {
    const { call } = startSandbox();
    for (const path of [`/api/v1/checkouts/${UNKNOWN_ID}/`, '/api/v1/refunds/', '/api/v2/checkouts/', '/nowhere']) {
      const response = await call('GET', path);
      assert.equal(response.status, 404, path);
      assert.deepEqual(response.json, { detail: 'Not found.' });
    }
  });

  test('redirects a path without a trailing slash, like Django', async () => {
    const { app } = startSandbox();
    const response = await app.request(`/api/v1/checkouts/${UNKNOWN_ID}?page=1`);
    assert.equal(response.status, 301);
    assert.equal(response.headers.get('location'), `/api/v1/checkouts/${UNKNOWN_ID}/?page=1`);
  });

  test('returns 405 with the allowed method, 415 for a form, 400 for broken JSON and for a list', async () => {
    const { call, app } = startSandbox();
    const rejected = await call('DELETE', `/api/v1/checkouts/${UNKNOWN_ID}/`);
    assert.equal(rejected.status, 405);
    assert.equal(rejected.headers.get('allow'), 'GET');

    const Authorization = 'Api-Key 5a31f3a4-279c-11ee-be56-0242ac120002';
    const post = (type: string, body: string) =>
      app.request('/api/v1/checkouts/', { method: 'POST', headers: { Authorization, 'Content-Type': type }, body });
    assert.equal((await post('application/x-www-form-urlencoded', 'currency=usdt')).status, 415);
    assert.equal((await post('application/json', '{')).status, 400);
    assert.deepEqual(await (await post('application/json', '[]')).json(), {
      non_field_errors: ['Invalid data. Expected a dictionary, but got list.'],
    });
  });

  test('works with and without the version in the path', async () => {
    const { call } = startSandbox();
    const created = await call('POST', '/api/checkouts/', ORDER);
    assert.equal(created.status, 200);
    const retrieved = await call('GET', `/api/checkouts/${String(created.json.id)}/`);
    assert.deepEqual(retrieved.json, created.json);
    assert.deepEqual((await call('GET', `/api/v1/checkouts/${String(created.json.id)}/`)).json, created.json);
  });
});
