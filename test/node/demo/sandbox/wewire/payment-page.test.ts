import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { settled } from '../../../support/manual-clock.js';
import { REQUEST, startWeWire } from './start-wewire.js';

const NOTIFY_URL = 'http://localhost:8000/wewire/notify/secret';

/** A sandbox with a merchant's server that returns these statuses in turn and records its requests. */
function withMerchant(...statuses: number[]) {
  const requests: Request[] = [];
  const wewire = startWeWire({
    fetch: async (input, init) => {
      requests.push(new Request(input, init));
      return new Response(null, { status: statuses.shift() ?? 204 });
    },
  });
  return { ...wewire, requests };
}

describe("WeWire's payment page", () => {
  test('shows merchant, amount, product, address and the four forms', async () => {
    const { create, app } = startWeWire();
    const { url } = await create({ metadata: { sandbox: { merchant_name: 'Tea & Co' } } });
    const response = await app.request(url);
    assert.equal(response.status, 200);
    const page = await response.text();
    assert.match(page, /<title>Pay 100\.00 USD to Tea &amp; Co<\/title>/);
    assert.match(page, /Product Name/);
    assert.match(page, /0xSANDBOX/);
    assert.match(page, /<strong>100\.00 USD<\/strong> in ETH on <b>Ethereum/);
    for (const action of ['pay', 'underpay', 'expire', 'cancel']) {
      assert.ok(page.includes(`<form method="post" action="${new URL(url).pathname}/${action}"`), action);
    }
  });

  test('offers only the allowed assets, or all if the list is empty', async () => {
    const { create, page } = startWeWire();
    const labels = async (allowedAssets: readonly string[]) => {
      const { id } = await create({ allowedAssets });
      return [...(await page(id)).matchAll(/\?currency=(\w+)"/g)].map(([, asset]) => asset);
    };
    assert.deepEqual(await labels(['USDT', 'USDC']), ['USDT', 'USDC']);
    assert.deepEqual(await labels([]), ['ETH', 'USDT', 'USDC']);
  });

  test('returns 404 for an unknown id, and outside /wewire', async () => {
    const { create, app } = startWeWire();
    const { id } = await create();
    assert.equal((await app.request(`/checkouts/${id}`)).status, 404);
    assert.equal((await app.request('/wewire/checkouts/unknown-id')).status, 404);
  });

  test('Simulate payment goes to the success URL, and completes the session for good', async () => {
    const { create, post, page } = startWeWire();
    const { id } = await create();
    const response = await post(id, 'pay', { currency: 'USDT', network: 'tron' });
    assert.deepEqual([response.status, response.headers.get('location')], [303, REQUEST.successUrl]);
    assert.match(await page(id), /Payment received/);
    for (const action of ['underpay', 'expire', 'cancel']) assert.equal((await post(id, action)).status, 409, action);
  });

  test('Simulate payment rejects an asset that is not allowed', async () => {
    const { create, post } = startWeWire();
    const { id } = await create({ allowedAssets: ['USDC'] });
    assert.equal((await post(id, 'pay', { currency: 'ETH' })).status, 400);
  });

  test('Simulate underpayment keeps it open and shows received and due', async () => {
    const { create, post, page } = startWeWire();
    const { id } = await create();
    await post(id, 'underpay');
    assert.match(await page(id), /<dd>50\.00 USD<\/dd>[^]*Still due[^]*<dd>50\.00 USD<\/dd>/);
  });

  test('Expire now expires it; Cancel goes back to the shop and leaves it open', async () => {
    const { create, post, page, retrieve } = startWeWire();
    const { id } = await create();
    const left = await post(id, 'cancel');
    assert.deepEqual([left.status, left.headers.get('location')], [303, REQUEST.cancelUrl]);
    assert.match(await page(id), /How to pay/);
    await post(id, 'expire');
    assert.match(await page(id), /This checkout has expired/);
    assert.equal((await retrieve(id)).expiresAt, '2026-01-02T03:04:05.678Z');
  });

  test('offers and accepts a late payment after a cancellation', async () => {
    const { create, call, post, page } = startWeWire();
    const { id } = await create();
    await call('POST', `/checkout/${id}/cancel`);
    assert.match(await page(id), /This checkout was canceled[^]*name="late"/);
    assert.equal((await post(id, 'pay')).status, 409);
    assert.equal((await post(id, 'expire')).status, 409);
    assert.equal((await post(id, 'pay', { late: '1' })).headers.get('location'), REQUEST.successUrl);
  });
});

describe("the sandbox's notification of a WeWire payment", () => {
  const metadata = { orderId: '7', sandbox: { notify_url: NOTIFY_URL } };

  test('has the session id, is marked as not part of WeWire, and is not signed', async () => {
    const { create, post, requests } = withMerchant();
    const { id } = await create({ metadata });
    await post(id, 'pay');
    await settled();
    const [request] = requests;
    assert.deepEqual([requests.length, request?.method, request?.url], [1, 'POST', NOTIFY_URL]);
    assert.deepEqual(await request?.json(), { sessionId: id });
    assert.match(request?.headers.get('x-sandbox') ?? '', /Not part of WeWire/);
    assert.equal(request?.headers.get('x-payfect-signature'), null);
  });

  test('is retried until the merchant accepts it', async () => {
    const { create, post, requests, clock } = withMerchant(500, 204);
    const { id } = await create({ metadata });
    await post(id, 'pay');
    await clock.advanceAsync(60_000);
    assert.equal(requests.length, 2);
  });

  test('is sent only if notify_url is set, and only for a payment', async () => {
    const { create, post, requests, call } = withMerchant();
    const { id: silent } = await create();
    await post(silent, 'pay');
    const { id } = await create({ metadata });
    for (const action of ['underpay', 'cancel', 'expire']) await post(id, action);
    const { id: canceled } = await create({ metadata });
    await call('POST', `/checkout/${canceled}/cancel`);
    await settled();
    assert.equal(requests.length, 0);
  });

  test('stops with the sandbox', async () => {
    const { create, post, clock, close } = withMerchant(500);
    const { id } = await create({ metadata });
    await post(id, 'pay');
    await settled();
    const waiting = clock.pendingTimers;
    close();
    assert.deepEqual([waiting, clock.pendingTimers], [1, 0]);
  });
});
