import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { startSandbox } from '../start-sandbox.js';

const URLS = { success_url: 'https://shop.example/thanks?a=1', cancel_url: 'https://shop.example/basket' };

describe('the payment page', () => {
  test('shows merchant, amount, items, expiry, address and the four forms', async () => {
    const { create, app } = startSandbox();
    const { url } = await create({ metadata: { sandbox: { merchant_name: 'Tea & Co <b>' } } });
    const response = await app.request(String(url));
    assert.equal(response.status, 200);
    const page = await response.text();
    assert.match(page, /<title>Pay 20\.50 USDT to Tea &amp; Co &lt;b&gt;<\/title>/);
    assert.match(page, /<html lang="en">/);
    assert.match(page, /Sandbox<\/a>: no real money/);
    assert.match(page, /Standard Plan/);
    assert.match(page, /datetime="2026-01-02T03:34:05\.678Z" data-seconds-left="1800">at 03:34 UTC/);
    assert.match(page, /TSANDBOX[0-9a-f]{26}</);
    assert.match(page, /<svg/);
    for (const action of ['pay', 'underpay', 'expire', 'cancel']) {
      assert.ok(page.includes(`<form method="post" action="${new URL(String(url)).pathname}/${action}"`), action);
    }
  });

  test('has a strict content security policy without form-action', async () => {
    const { create, app } = startSandbox();
    const { url } = await create();
    const response = await app.request(String(url));
    const policy = response.headers.get('content-security-policy') ?? '';
    assert.match(policy, /default-src 'none'/);
    assert.doesNotMatch(policy, /unsafe|form-action/);
    assert.equal(response.headers.get('cache-control'), 'no-store');
    assert.doesNotMatch(await response.text(), / style=|<style| onclick=/);
  });

  test('serves its style sheet, its script and its logos', async () => {
    const { app } = startSandbox();
    for (const [path, mediaType] of [
      ['/static/payment-page.css', 'text/css; charset=utf-8'],
      ['/static/payment-page.js', 'text/javascript; charset=utf-8'],
      ['/static/images/cryptos/usdt.png', 'image/png'],
      ['/static/images/cryptos/usdc.png', 'image/png'],
    ] as const) {
      const response = await app.request(path);
      assert.equal(response.status, 200, path);
      assert.equal(response.headers.get('content-type'), mediaType);
    }
    assert.equal((await app.request('/static/images/cryptos/doge.png')).status, 404);
  });

  test('lets the shopper choose coin and network, and starts with the first', async () => {
    const { create, page } = startSandbox();
    const { id } = await create();
    const checked = /id="network-(\w+)"\s+value="\w+"\s+checked/;
    const first = await page(id);
    assert.equal(checked.exec(first)?.[1], 'tron');
    assert.match(first, new RegExp(`href="/checkouts/${String(id)}\\?currency=usdc"`));
    const chosen = await page(id, '?currency=usdc&network=bsc');
    assert.equal(checked.exec(chosen)?.[1], 'bsc');
    assert.match(chosen, /name="currency" value="usdc"/);
    assert.doesNotMatch(chosen, /network-tron/);
    assert.match(await page(id, '?method=card'), /needs no card number/);
  });

  test('has no choice if the merchant fixed coin and network', async () => {
    const { create, page, post } = startSandbox();
    const paymentMethodDetail = { currency: 'usdt', network: 'polygon' };
    const { id } = await create({ payment_method_data: { type: 'cryptopaymentmethoddetail', paymentMethodDetail } });
    const html = await page(id, '?method=card');
    assert.doesNotMatch(html, /type="radio"/);
    assert.match(html, /<input type="hidden" name="network" value="polygon" \/>/);
    assert.match(html, /<strong>20\.50 USDT<\/strong> on <b>Polygon<\/b> to/);
    assert.doesNotMatch(html, /<nav/);
    assert.equal((await post(id, 'pay', { method: 'card' })).status, 400);
  });

  test('shows a different address per checkout and network, the same on each visit', async () => {
    const { create, page } = startSandbox();
    const addresses = async (id: unknown) => (await page(id)).match(/(?<=<code dir="ltr">)\w+/g) ?? [];
    const [one, other] = [await create(), await create()];
    const seen = await addresses(one.id);
    assert.equal(new Set([...seen, ...(await addresses(other.id))]).size, 8);
    assert.deepEqual(await addresses(one.id), seen);
  });

  test('returns a 404 page for an unknown id, for GET and POST', async () => {
    const { app, post } = startSandbox();
    assert.equal((await app.request('/checkouts/unknown-id')).status, 404);
    const response = await post('unknown-id', 'pay');
    assert.equal(response.status, 404);
    assert.match(await response.text(), /We can’t find this checkout/);
  });
});

describe('the forms of the payment page', () => {
  test('Simulate payment completes the checkout and goes to the success URL', async () => {
    const { create, post, retrieve } = startSandbox();
    const { id } = await create(URLS);
    const response = await post(id, 'pay', { currency: 'usdc', network: 'polygon' });
    assert.deepEqual([response.status, response.headers.get('location')], [303, URLS.success_url]);
    assert.equal((await retrieve(id)).status, 'complete');
  });

  test('Simulate payment shows the outcome if there is no success URL', async () => {
    const { create, post, page } = startSandbox();
    const { id } = await create();
    const response = await post(id, 'pay');
    assert.deepEqual([response.status, response.headers.get('location')], [303, `/checkouts/${String(id)}`]);
    assert.match(await page(id), /Payment received/);
  });

  test('Simulate payment rejects a coin on a network that does not carry it', async () => {
    const { create, post, retrieve } = startSandbox();
    const { id } = await create();
    const response = await post(id, 'pay', { currency: 'usdc', network: 'tron' });
    assert.equal(response.status, 400);
    assert.match(await response.text(), /role="alert">This coin is not offered on this network/);
    assert.equal((await retrieve(id)).status, 'open');
  });

  test('Simulate underpayment keeps it open and shows received and due; a payment pays the rest', async () => {
    const { create, post, page, retrieve } = startSandbox();
    const { id } = await create();
    assert.equal((await post(id, 'underpay')).status, 303);
    assert.match(await page(id), /<dd>10\.25 USDT<\/dd>[^]*Still due[^]*<dd>10\.25 USDT<\/dd>/);
    await post(id, 'underpay');
    assert.match(await page(id), /<dd>15\.37 USDT<\/dd>[^]*Still due[^]*<dd>5\.13 USDT<\/dd>/);
    assert.equal((await retrieve(id)).status, 'open');
    await post(id, 'pay');
    assert.equal((await retrieve(id)).status, 'complete');
  });

  test('Expire now expires it; then only a payment marked late is accepted', async () => {
    const { create, post, page, retrieve } = startSandbox();
    const { id } = await create(URLS);
    assert.equal((await post(id, 'expire')).status, 303);
    assert.equal((await retrieve(id)).status, 'expired');
    assert.match(await page(id), /This checkout has expired[^]*name="late"/);
    assert.equal((await post(id, 'pay')).status, 409);
    assert.equal((await post(id, 'underpay')).status, 409);
    assert.equal((await retrieve(id)).status, 'expired');
    const late = await post(id, 'pay', { late: '1' });
    assert.equal(late.headers.get('location'), URLS.success_url);
    assert.equal((await retrieve(id)).status, 'complete');
  });

  test('Cancel goes to the cancel URL, or shows a page, and the checkout stays open', async () => {
    const { create, post, retrieve } = startSandbox();
    const { id } = await create(URLS);
    const response = await post(id, 'cancel');
    assert.deepEqual([response.status, response.headers.get('location')], [303, URLS.cancel_url]);
    assert.equal((await retrieve(id)).status, 'open');
    const { id: other } = await create();
    assert.match(await (await post(other, 'cancel')).text(), /Payment canceled/);
  });

  test('none of them changes a paid checkout', async () => {
    const { create, post, retrieve } = startSandbox();
    const { id } = await create(URLS);
    await post(id, 'pay');
    for (const action of ['underpay', 'expire', 'cancel']) assert.equal((await post(id, action)).status, 409, action);
    assert.equal((await retrieve(id)).status, 'complete');
  });
});
