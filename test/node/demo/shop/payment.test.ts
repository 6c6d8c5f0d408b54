import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkOut, postForm, readPage } from './support/browse.js';
import { runShop } from './support/run-shop.js';

const shop = await runShop();

/** Pays on the hosted page, and waits until the shop has responded to the callback. */
async function pay(paymentUrl: string) {
  const callback = shop.nextCallback();
  const response = await postForm(`${paymentUrl}/pay`, { currency: 'usdt', network: 'tron' });
  return { returnedTo: response.headers.get('location'), callback: await callback };
}

describe('a payment', () => {
  test('marks the order as paid through the signed callback', async () => {
    const { orderId, paymentUrl } = await checkOut(shop.url, { 'dune-mug': '2' });
    const { returnedTo, callback } = await pay(paymentUrl);
    assert.ok(callback.status >= 200 && callback.status < 300, String(callback.status));
    assert.equal(returnedTo, `${shop.url}/orders/${orderId}`);
    const page = await readPage(`${shop.url}/orders/${orderId}`);
    assert.match(page, /class="state paid"/);
    assert.match(page, /37\.00/);
    assert.match(page, /tron/);
    assert.match(page, /2026-11-20 12:00:00 UTC/);
    assert.match(page, /once Payfect’s signed callback has reached our server/);
  });

  test('is recorded once if the callback comes twice', async () => {
    const { orderId, paymentUrl } = await checkOut(shop.url, { 'oak-tray': '1' });
    const { callback } = await pay(paymentUrl);
    const before = await readPage(`${shop.url}/orders/${orderId}`);
    shop.advance(60_000);
    const repeated = await fetch(callback.request);
    assert.ok(repeated.ok);
    assert.equal(await readPage(`${shop.url}/orders/${orderId}`), before);
    assert.deepEqual(shop.reports, []);
  });

  test('is not recorded from a callback with a wrong signature', async () => {
    const { orderId, sessionId } = await checkOut(shop.url, { 'oak-tray': '1' });
    const forged = { id: sessionId, amount: '38.00', status: 'succeeded', currency: 'usdt', is_livemode: false };
    const response = await fetch(`${shop.url}/payfect/callback`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-payfect-signature': 'gAAAAA==' },
      body: JSON.stringify({ ...forged, client_reference_id: orderId }),
    });
    assert.equal(response.status, 401);
    assert.match(await readPage(`${shop.url}/orders/${orderId}`), /class="state waiting"/);
  });

  test('is not recorded because the browser opens the success page', async () => {
    const { orderId } = await checkOut(shop.url, { 'oak-tray': '1' });
    const page = await readPage(`${shop.url}/orders/${orderId}`);
    assert.match(page, /class="state waiting"/);
    assert.match(page, /We’re waiting for the payment confirmation\. This page updates on its own\./);
    assert.match(page, /no proof/);
  });

  test('that the provider reports to the browser first is shown as complete, but not as paid', async (t) => {
    const { orderId, sessionId } = await checkOut(shop.url, { 'oak-tray': '1' });
    const callback = shop.nextCallback();
    const release = shop.holdCallbacks();
    t.after(release);
    await postForm(`${shop.sandboxUrl}/checkouts/${sessionId}/pay`);
    const waiting = await readPage(`${shop.url}/orders/${orderId}`);
    assert.match(waiting, /class="state waiting"[^]*Payment complete\. We’re waiting for the confirmation/);
    assert.doesNotMatch(waiting, /Back to the checkout/);
    release();
    await callback;
    assert.match(await readPage(`${shop.url}/orders/${orderId}`), /class="state paid"/);
  });

  test('is still possible after the time to pay, which the order page says as the checkout does', async () => {
    const { orderId, sessionId } = await checkOut(shop.url, { 'oak-tray': '1' });
    await postForm(`${shop.sandboxUrl}/checkouts/${sessionId}/expire`);
    assert.match(await readPage(`${shop.url}/orders/${orderId}`), /The time to pay is up/);
  });

  test('is awaited without a claim about it while the provider is down', async () => {
    const { orderId } = await checkOut(shop.url, { 'oak-tray': '1' });
    shop.setProviderDown(true);
    const page = await readPage(`${shop.url}/orders/${orderId}`);
    shop.setProviderDown(false);
    assert.match(page, /We’re waiting for the payment confirmation/);
  });

  test('is shown in the list of orders, newest first', async () => {
    const older = await checkOut(shop.url, { 'oak-tray': '1' });
    const newer = await checkOut(shop.url, { 'dune-mug': '1' });
    await pay(older.paymentUrl);
    const page = await readPage(`${shop.url}/orders`);
    const [newestRow = '', nextRow = ''] = page.split('<tr>').slice(2);
    assert.ok(newestRow.includes(newer.orderId));
    assert.match(newestRow, /Waiting for payment/);
    assert.ok(nextRow.includes(older.orderId));
    assert.match(nextRow, /class="state paid"/);
  });
});

describe('the proxy of the shop', () => {
  test("returns the session without the merchant's data", async () => {
    const { orderId, sessionId } = await checkOut(shop.url, { 'harbor-kettle': '1' });
    const response = await fetch(`${shop.url}/payfect/checkouts/${sessionId}`);
    assert.equal(response.status, 200);
    const text = await response.text();
    assert.match(text, /Harbor kettle/);
    assert.match(text, /"amountTotal":"46\.00"/);
    assert.ok(!text.includes(orderId));
  });
});
