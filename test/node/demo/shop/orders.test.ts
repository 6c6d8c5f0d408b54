import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkOut, postForm, readPage } from './support/browse.js';
import { runShop } from './support/run-shop.js';

const shop = await runShop();

describe('placing an order', () => {
  test('opens a checkout with the prices of the server', async () => {
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

  test('gives each item a picture that the shop serves', async () => {
    const { sessionId } = await checkOut(shop.url, { 'oak-tray': '1' });
    const [item] = (await shop.readCheckout(sessionId)).invoiceItems;
    const [imageUrl = ''] = item?.priceData?.productData?.images ?? [];
    assert.equal(imageUrl, `${shop.url}/products/oak-tray.svg`);
    assert.equal((await fetch(imageUrl)).headers.get('content-type'), 'image/svg+xml; charset=utf-8');
  });

  test('never takes a price from the browser', async () => {
    const answer = await postForm(`${shop.url}/orders`, { 'dune-mug': '1', unit_amount: '0.01' });
    assert.equal(answer.status, 400);
    assert.match(await answer.text(), /We do not sell “unit_amount”/);
  });

  test('refuses an empty cart on the store page, with a sentence', async () => {
    const answer = await postForm(`${shop.url}/orders`, { 'dune-mug': '0' });
    assert.equal(answer.status, 400);
    assert.match(await answer.text(), /role="alert">Your cart is empty/);
  });

  test('shows the other quantities again when one is refused', async () => {
    const answer = await postForm(`${shop.url}/orders`, { 'dune-mug': '3', 'oak-tray': '500' });
    assert.equal(answer.status, 400);
    assert.match(await answer.text(), /name="dune-mug"[^>]*value="3"/);
  });

  test('writes what a shopper typed as text, never as markup', async () => {
    const answer = await postForm(`${shop.url}/orders`, { '<img src=x>': '1' });
    const page = await answer.text();
    assert.ok(!page.includes('<img src=x>'));
    assert.ok(page.includes('&lt;img src=x&gt;'));
  });

  test('refuses a form that is far too large', async () => {
    const answer = await postForm(`${shop.url}/orders`, { 'dune-mug': '1'.repeat(20_000) });
    assert.equal(answer.status, 413);
  });
});

describe('while Payfect does not answer', () => {
  test('the order is kept, and checking out works later', async () => {
    shop.setProviderDown(true);
    const refused = await postForm(`${shop.url}/orders`, { 'linen-towel': '2' });
    shop.setProviderDown(false);
    const orderPath = refused.headers.get('location') ?? '';
    assert.equal(refused.status, 303);
    assert.match(orderPath, /^\/orders\//);
    assert.match(shop.reports.join('\n'), /No checkout for order/);

    const page = await readPage(`${shop.url}${orderPath}`);
    assert.match(page, /Your order is kept/);
    assert.match(page, /2 × Linen towel/);
    assert.match(await readPage(`${shop.url}/orders`), /Not started/);

    const retried = await postForm(`${shop.url}${orderPath}/checkout`);
    assert.equal(retried.headers.get('location'), orderPath.replace('orders', 'checkout'));
    assert.match(await readPage(`${shop.url}${orderPath}`), /Waiting for payment/);
  });

  test('the checkout address of such an order leads to the page with the button', async () => {
    shop.setProviderDown(true);
    const refused = await postForm(`${shop.url}/orders`, { 'linen-towel': '1' });
    shop.setProviderDown(false);
    const orderPath = refused.headers.get('location') ?? '';
    const answer = await fetch(`${shop.url}${orderPath.replace('orders', 'checkout')}`);
    assert.equal(answer.url, `${shop.url}${orderPath}`);
    assert.match(await answer.text(), />Try again</);
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
