import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { postToProxy, checkOut, postForm, readPage } from '../support/browse.js';
import { runWeWireShop } from '../support/run-shop.js';

const shop = await runWeWireShop();

/** The session as the element gets it. */
async function readProxy(sessionId: string) {
  const response = await fetch(`${shop.url}/payfect/checkouts/${sessionId}`);
  assert.equal(response.status, 200);
  const text = await response.text();
  return { text, json: JSON.parse(text) };
}

/** Pays on the hosted page, and waits until the shop has responded to the notification. */
async function pay(paymentUrl: string) {
  const notification = shop.nextCallback();
  const response = await postForm(`${paymentUrl}/pay`, { currency: 'USDT', network: 'tron' });
  return { returnedTo: response.headers.get('location'), notification: await notification };
}

const orderPage = (orderId: string) => readPage(`${shop.url}/orders/${orderId}`);

describe('an order through WeWire', () => {
  test("opens a session with the server's prices in dollars, and embeds it", async () => {
    const { orderId, sessionId, paymentUrl } = await checkOut(shop.url, { 'dune-mug': '2', 'evening-candle': '1' });
    const session = await shop.readSession(sessionId);
    assert.deepEqual([session.amount, session.currency], ['46.75', 'USD']);
    assert.equal(session.productDescription, '2 × Dune mug, 1 × Evening candle');
    assert.equal(session.redirectUrl, `${shop.url}/orders/${orderId}`);
    assert.equal(session.cancelUrl, `${shop.url}/?canceled`);
    assert.equal(paymentUrl, `${shop.sandboxUrl}/wewire/checkouts/${sessionId}`);
    assert.match(await readPage(`${shop.url}/`), /18\.50 <span class="currency">USD/);
  });

  test("is returned by the proxy with its payment page, and without the merchant's data", async () => {
    const { orderId, sessionId, paymentUrl } = await checkOut(shop.url, { 'harbor-kettle': '1' });
    const { text, json } = await readProxy(sessionId);
    assert.deepEqual(
      [json.amount, json.status, json.url, json.merchant.name, json.isLivemode],
      ['46', 'open', paymentUrl, 'Marram & Oak', false],
    );
    assert.deepEqual(Object.keys(json.links).sort(), ['cancel', 'events', 'restart']);
    for (const secret of ['guest@', 'notify_url', 'wewire/paid', `"${orderId}"`])
      assert.ok(!text.includes(secret), secret);
  });

  test('is kept while WeWire is down', async () => {
    shop.setProviderDown(true);
    const rejected = await postForm(`${shop.url}/orders`, { 'linen-towel': '2' });
    shop.setProviderDown(false);
    const orderPath = rejected.headers.get('location') ?? '';
    assert.match(await readPage(`${shop.url}${orderPath}`), /We saved your order/);
    const retried = await postForm(`${shop.url}${orderPath}/checkout`);
    assert.equal(retried.headers.get('location'), orderPath.replace('orders', 'checkout'));
  });

  test('has pages that load nothing from WeWire', async () => {
    const policy = (await fetch(shop.url)).headers.get('content-security-policy') ?? '';
    assert.match(policy, /img-src 'self';/);
  });
});

describe('a payment through WeWire', () => {
  test('marks the order paid, and turns the open page complete, through the notification', async () => {
    const { orderId, sessionId, paymentUrl } = await checkOut(shop.url, { 'dune-mug': '2' });
    const stream = await fetch(`${shop.url}/payfect/checkouts/${sessionId}/events`);
    assert.equal((await readProxy(sessionId)).json.status, 'open');
    const { returnedTo, notification } = await pay(paymentUrl);
    assert.equal(notification.status, 204);
    assert.equal(returnedTo, `${shop.url}/orders/${orderId}`);
    const { json } = await readProxy(sessionId);
    assert.deepEqual([json.status, json.redirectUrl], ['complete', returnedTo]);
    const page = await orderPage(orderId);
    assert.match(page, /class="state paid"/);
    assert.match(page, /37\.00 <span class="currency">USD/);
    assert.match(page, /once the sandbox’s notification has reached our server/);
    assert.match(await readUntil(stream, 'event: change'), /event: change/);
  });

  test('is recorded once if the notification comes twice', async () => {
    const { orderId, paymentUrl } = await checkOut(shop.url, { 'oak-tray': '1' });
    const { notification } = await pay(paymentUrl);
    const before = await orderPage(orderId);
    shop.advance(60_000);
    assert.equal((await fetch(notification.request)).status, 204);
    assert.equal(await orderPage(orderId), before);
    assert.deepEqual(
      shop.reports.filter((line) => line.includes(orderId)),
      [],
    );
  });

  test('is rejected at a wrong path, for an unknown session, and with a large body', async () => {
    const { orderId, sessionId } = await checkOut(shop.url, { 'oak-tray': '1' });
    const { notification } = await pay((await checkOut(shop.url, { 'dune-mug': '1' })).paymentUrl);
    const notify = async (url: string, body: string) =>
      (await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body })).status;
    const { url } = notification.request;
    for (const forged of [
      `${shop.url}/wewire/paid/`,
      `${shop.url}/wewire/paid/${orderId}`,
      `${url}x`,
      url.slice(0, -1),
    ]) {
      assert.equal(await notify(forged, JSON.stringify({ sessionId })), 404, forged);
    }
    for (const body of ['{"sessionId":"session-of-nobody"}', '{"sessionId":7}', '[]', 'paid', '']) {
      assert.equal(await notify(url, body), 404, body);
    }
    assert.equal(await notify(url, JSON.stringify({ sessionId, padding: 'x'.repeat(2000) })), 413);
    assert.match(await orderPage(orderId), /class="state waiting"/);
    assert.equal((await readProxy(sessionId)).json.status, 'open');
  });

  test('that is the second of one order is reported and shown for a refund', async () => {
    const { orderId, sessionId, paymentUrl, cookie } = await checkOut(shop.url, { 'dune-mug': '1' });
    const restarted = await postToProxy(shop.url, `${sessionId}/restart`, { cookie });
    const { id, url } = JSON.parse(await restarted.text());
    assert.notEqual(id, sessionId);
    await pay(String(url));
    assert.doesNotMatch(await orderPage(orderId), /We received another/);
    await pay(paymentUrl);
    assert.match(await orderPage(orderId), /We received another[^]*18\.50/);
    const warning = `Order ${orderId} was already paid: refund 18.50 USD of checkout ${sessionId}.`;
    assert.ok(shop.reports.includes(warning), shop.reports.join('\n'));
  });
});

describe('canceling in the shop', () => {
  test('cancels at WeWire, for the shopper who placed the order', async () => {
    const { sessionId, paymentUrl, cookie } = await checkOut(shop.url, { 'slow-dripper': '1' });
    assert.match(await readPage(paymentUrl), /How to pay/);
    assert.equal((await postToProxy(shop.url, `${sessionId}/cancel`, { cookie })).status, 204);
    assert.match(await readPage(paymentUrl), /This checkout was canceled/);
    assert.equal((await readProxy(sessionId)).json.status, 'expired');
    assert.equal((await postToProxy(shop.url, `${sessionId}/cancel`, { cookie })).status, 409);
  });

  test('returns 404 to anyone else', async () => {
    const { sessionId, paymentUrl } = await checkOut(shop.url, { 'slow-dripper': '1' });
    const stranger = await checkOut(shop.url, { 'slow-dripper': '1' });
    for (const cookie of ['', stranger.cookie]) {
      assert.equal((await postToProxy(shop.url, `${sessionId}/cancel`, { cookie })).status, 404);
    }
    assert.match(await readPage(paymentUrl), /How to pay/);
  });

  test('can be followed by a restart', async () => {
    const { sessionId, orderId, cookie } = await checkOut(shop.url, { 'slow-dripper': '1' });
    await postToProxy(shop.url, `${sessionId}/cancel`, { cookie });
    const restarted = JSON.parse(await (await postToProxy(shop.url, `${sessionId}/restart`, { cookie })).text());
    assert.equal(restarted.status, 'open');
    await pay(String(restarted.url));
    assert.match(await orderPage(orderId), /class="state paid"/);
  });
});

/** Reads an event stream until it contains `text`. */
async function readUntil(stream: Response, text: string): Promise<string> {
  let received = '';
  for await (const chunk of stream.body ?? []) {
    received += new TextDecoder().decode(chunk);
    if (received.includes(text)) return received;
  }
  return received;
}
