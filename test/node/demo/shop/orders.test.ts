import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkOut, postForm, readPage } from './support/browse.js';
import { runShop } from './support/run-shop.js';

const shop = await runShop();

describe('placing an order', () => {
  test("opens a checkout with the server's prices", async () => {
    const { orderId, sessionId, paymentUrl } = await checkOut(shop.url, { 'dune-mug': '2', 'evening-candle': '1' });
    const session = await shop.readCheckout(sessionId);
    assert.equal(session.amountTotal, '46.75');
    assert.equal(session.currency, 'usdt');
    assert.equal(session.url, paymentUrl);
    assert.equal(session.clientReferenceId, orderId);
    assert.equal(session.successUrl, `${shop.url}/orders/${orderId}`);
    assert.equal(session.cancelUrl, `${shop.url}/?canceled`);
    assert.deepEqual(
      session.invoiceItems.map(({ quantity, priceData }) => [quantity, priceData?.productData?.name]),
      [
        [2, 'Dune mug'],
        [1, 'Evening candle'],
      ],
    );
  });

  test('gives each item an image that the shop serves', async () => {
    const { sessionId } = await checkOut(shop.url, { 'oak-tray': '1' });
    const [item] = (await shop.readCheckout(sessionId)).invoiceItems;
    const [imageUrl = ''] = item?.priceData?.productData?.images ?? [];
    assert.equal(imageUrl, `${shop.url}/products/oak-tray.svg`);
    assert.equal((await fetch(imageUrl)).headers.get('content-type'), 'image/svg+xml; charset=utf-8');
  });

  test('rejects a price from the browser', async () => {
    const response = await postForm(`${shop.url}/orders`, { 'dune-mug': '1', unit_amount: '0.01' });
    assert.equal(response.status, 400);
    assert.match(await response.text(), /We don’t sell “unit_amount”/);
  });

  test('rejects an empty cart with a message on the store page', async () => {
    const response = await postForm(`${shop.url}/orders`, { 'dune-mug': '0' });
    assert.equal(response.status, 400);
    assert.match(await response.text(), /role="alert">Your cart is empty/);
  });

  test('keeps the other quantities if one is rejected', async () => {
    const response = await postForm(`${shop.url}/orders`, { 'dune-mug': '3', 'oak-tray': '500' });
    assert.equal(response.status, 400);
    assert.match(await response.text(), /name="dune-mug"[^>]*value="3"/);
  });

  test('escapes what a shopper typed', async () => {
    const response = await postForm(`${shop.url}/orders`, { '<img src=x>': '1' });
    const page = await response.text();
    assert.ok(!page.includes('<img src=x>'));
    assert.ok(page.includes('&lt;img src=x&gt;'));
  });

  test('rejects a form that is too large', async () => {
    const response = await postForm(`${shop.url}/orders`, { 'dune-mug': '1'.repeat(20_000) });
    assert.equal(response.status, 413);
  });
});

describe('while Payfect is down', () => {
  test('keeps the order, and its checkout works later', async () => {
    shop.setProviderDown(true);
    const rejected = await postForm(`${shop.url}/orders`, { 'linen-towel': '2' });
    shop.setProviderDown(false);
    const orderPath = rejected.headers.get('location') ?? '';
    assert.equal(rejected.status, 303);
    assert.match(orderPath, /^\/orders\//);
    assert.match(shop.reports.join('\n'), /No checkout for order/);

    const page = await readPage(`${shop.url}${orderPath}`);
    assert.match(page, /We saved your order/);
    assert.match(page, /2 × Linen towel/);
    assert.match(await readPage(`${shop.url}/orders`), /Not started/);

    const retried = await postForm(`${shop.url}${orderPath}/checkout`);
    assert.equal(retried.headers.get('location'), orderPath.replace('orders', 'checkout'));
    assert.match(await readPage(`${shop.url}${orderPath}`), /Waiting for payment/);
  });

  test('redirects the checkout page of the order to the retry button', async () => {
    shop.setProviderDown(true);
    const rejected = await postForm(`${shop.url}/orders`, { 'linen-towel': '1' });
    shop.setProviderDown(false);
    const orderPath = rejected.headers.get('location') ?? '';
    const response = await fetch(`${shop.url}${orderPath.replace('orders', 'checkout')}`);
    assert.equal(response.url, `${shop.url}${orderPath}`);
    assert.match(await response.text(), />Try again</);
  });
});

describe('leaving the checkout', () => {
  test('leads to the store, which says that nothing was charged', async () => {
    const { paymentUrl } = await checkOut(shop.url, { 'slow-dripper': '4' });
    const left = await postForm(`${paymentUrl}/cancel`);
    assert.match(await readPage(left.headers.get('location') ?? ''), /nothing was charged/);
    assert.doesNotMatch(await readPage(shop.url), /nothing was charged/);
  });
});
