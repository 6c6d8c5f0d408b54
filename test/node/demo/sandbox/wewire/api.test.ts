import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { OTHER_WEWIRE_API_KEY } from '../../../../../demo/sandbox/wewire/merchants.js';
import { parseWeWireSession } from '../../../../../src/schema/wewire-session.js';
import { PUBLIC_URL } from '../start-sandbox.js';
import { REQUEST, startWeWire } from './start-wewire.js';

const UNKNOWN_ID = '00000000-0000-4000-8000-000000000000';

/** The documented members, in the documented order. */
const MEMBERS = [
  ...['id', 'currency', 'amount', 'email', 'name', 'productId', 'productName', 'productDescription', 'allowedAssets'],
  ...['expiresAt', 'metadata', 'customerId', 'redirectUrl', 'cancelUrl', 'createdAt', 'updatedAt', 'customer'],
];

describe('access to the WeWire double', () => {
  test('returns 401 without a key and with a wrong one, before any other check', async () => {
    const { call } = startWeWire();
    for (const [method, path] of [
      ['GET', '/checkout'],
      ['POST', '/checkout'],
      ['GET', `/checkout/sessions/${UNKNOWN_ID}`],
      ['POST', `/checkout/${UNKNOWN_ID}/expire`],
      ['POST', `/checkout/${UNKNOWN_ID}/cancel`],
    ] as const) {
      assert.deepEqual((await call(method, path, undefined, 'sk_test_wrong')).json, {
        statusCode: 401,
        message: 'Invalid API key',
        error: 'Unauthorized',
      });
      assert.equal((await call(method, path, undefined, '')).status, 401, path);
    }
  });

  test("does not show another merchant's sessions", async () => {
    const { call, create } = startWeWire();
    const { id } = await create();
    for (const [method, path] of [
      ['GET', `/checkout/sessions/${id}`],
      ['POST', `/checkout/${id}/expire`],
      ['POST', `/checkout/${id}/cancel`],
    ] as const) {
      assert.equal((await call(method, path, undefined, OTHER_WEWIRE_API_KEY)).status, 404, path);
    }
    assert.deepEqual((await call('GET', '/checkout', undefined, OTHER_WEWIRE_API_KEY)).json, []);
  });

  test('returns 404 as JSON for an unknown id and an unknown path', async () => {
    const { call } = startWeWire();
    assert.deepEqual((await call('GET', `/checkout/sessions/${UNKNOWN_ID}`)).json, {
      statusCode: 404,
      message: 'Checkout session not found',
      error: 'Not Found',
    });
    const unknown = await call('DELETE', '/checkout');
    assert.deepEqual([unknown.status, unknown.json.message], [404, 'Cannot DELETE /wewire/api/v1/checkout']);
  });
});

describe('a WeWire session', () => {
  test('is created with a response that has only the payment page URL', async () => {
    const { call } = startWeWire();
    const { status, json } = await call('POST', '/checkout', REQUEST);
    assert.equal(status, 200);
    assert.deepEqual(Object.keys(json), ['url']);
    assert.ok(json.url.startsWith(`${PUBLIC_URL}/wewire/checkouts/`), json.url);
  });

  test('has the documented members: no status, no url, and the amount as a number', async () => {
    const { create, retrieve } = startWeWire();
    const { id } = await create({ amount: 100.5 });
    const session = await retrieve(id);
    assert.deepEqual(Object.keys(session), MEMBERS);
    assert.equal(session.amount, 100.5);
    assert.equal(session.redirectUrl, REQUEST.successUrl);
    assert.equal(session.createdAt, '2026-01-02T03:04:05.678Z');
    assert.equal(session.expiresAt, '2026-01-02T03:34:05.678Z');
    assert.deepEqual(session.metadata, REQUEST.metadata);
    const { amount, status, url } = parseWeWireSession(session);
    assert.deepEqual([amount, status, url], ['100.5', null, null]);
  });

  test('expires after expires_in_seconds', async () => {
    const { create, retrieve, clock, page } = startWeWire();
    const { id } = await create({ metadata: { sandbox: { expires_in_seconds: 60 } } });
    assert.equal((await retrieve(id)).expiresAt, '2026-01-02T03:05:05.678Z');
    clock.advance(59_999);
    assert.match(await page(id), /How to pay/);
    clock.advance(1);
    assert.match(await page(id), /This checkout has expired/);
  });

  for (const [action, sentence] of [
    ['expire', 'expired'],
    ['cancel', 'canceled'],
  ] as const) {
    test(`can be ended once by ${action}, which returns 201 without content`, async () => {
      const { create, call, page } = startWeWire();
      const { id } = await create();
      const { status, text } = await call('POST', `/checkout/${id}/${action}`);
      assert.deepEqual([status, text], [201, '']);
      assert.match(await page(id), new RegExp(`This checkout (has|was) ${sentence}`));
      for (const again of ['expire', 'cancel']) {
        const rejected = await call('POST', `/checkout/${id}/${again}`);
        assert.deepEqual([rejected.status, rejected.json.message], [409, `Checkout session is already ${sentence}`]);
      }
    });
  }

  test('moves its expiry to now when expired, and keeps it when canceled or paid', async () => {
    const { create, call, retrieve, clock, post } = startWeWire();
    const ends = {
      expire: (id: string) => call('POST', `/checkout/${id}/expire`),
      cancel: (id: string) => call('POST', `/checkout/${id}/cancel`),
      pay: (id: string) => post(id, 'pay'),
    };
    const { id: expired } = await create();
    const { id: canceled } = await create();
    const { id: paid } = await create();
    clock.advance(1000);
    await ends.expire(expired);
    await ends.cancel(canceled);
    await ends.pay(paid);
    const expiries = await Promise.all([expired, canceled, paid].map(async (id) => (await retrieve(id)).expiresAt));
    assert.deepEqual(expiries, ['2026-01-02T03:04:06.678Z', '2026-01-02T03:34:05.678Z', '2026-01-02T03:34:05.678Z']);
    assert.equal((await call('POST', `/checkout/${paid}/cancel`)).status, 409);
  });
});

describe("the list of a merchant's sessions", () => {
  test('is a bare array, newest first', async () => {
    const { create, call, retrieve } = startWeWire();
    const ids = [(await create()).id, (await create()).id];
    const { json } = await call('GET', '/checkout');
    assert.deepEqual(json, [await retrieve(ids[1] ?? ''), await retrieve(ids[0] ?? '')]);
  });

  test('is a page if the query asks for one', async () => {
    const { create, call } = startWeWire();
    const newestFirst: string[] = [];
    for (let count = 0; count < 12; count++) newestFirst.unshift((await create()).id);
    const idsOf = async (query: string) => {
      const { json } = await call('GET', `/checkout?${query}`);
      assert.equal(json.totalItems, 12);
      return [json.page, json.limit, json.data.map(({ id }: { id: string }) => id)];
    };
    assert.deepEqual(await idsOf('page=2&limit=5'), [2, 5, newestFirst.slice(5, 10)]);
    assert.deepEqual(await idsOf('page=2'), [2, 10, newestFirst.slice(10)]);
    assert.deepEqual(await idsOf('limit=100'), [1, 100, newestFirst]);
    assert.deepEqual(await idsOf('page=4&limit=5'), [4, 5, []]);
  });

  test('rejects invalid page queries', async () => {
    const { call } = startWeWire();
    for (const query of ['page=0', 'page=-1', 'limit=x', 'limit=101', 'limit=1.5']) {
      const { status, json } = await call('GET', `/checkout?${query}`);
      assert.equal(status, 400, query);
      assert.match(String(json.message), new RegExp(`^${query.slice(0, query.indexOf('='))} must`));
    }
  });
});
