import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { newestAnswer, olderAnswer, SESSION_ID } from '../../../support/payfect-answers.js';
import { jsonResponse } from '../support/fake-upstream.js';
import { SESSION_PATH, testProxy } from '../support/test-proxy.js';

describe('GET checkouts/{id}', () => {
  test('returns the public members, secondsLeft and links', async () => {
    const { read } = testProxy();
    const response = await read();
    assert.equal(response.status, 200);
    assert.deepEqual(await response.json(), {
      id: SESSION_ID,
      merchant: { name: '頑碼資訊有限公司' },
      nameCollection: false,
      emailCollection: false,
      phoneNumberCollection: false,
      shippingAddressCollection: null,
      invoiceItems: [{ id: 'ee05d205-e4cc-42bd-8897-03c92674c57a', quantity: 1, amount: '20.00', priceData: null }],
      amountTotal: '20.00',
      status: 'open',
      currency: 'usdt',
      successUrl: null,
      cancelUrl: 'https://example.com/cancel',
      expiresAt: '1703939166000',
      paymentMethodTypes: ['crypto', 'card'],
      paymentMethodOptions: newestAnswer().paymentMethodOptions,
      url: `https://buy-dev.payfect.finance/checkouts/${SESSION_ID}`,
      isLivemode: false,
      secondsLeft: 1566,
      links: { events: `${SESSION_ID}/events` },
    });
  });

  test('contains pollAfter if pollAfterSeconds is set, until the session is over', async () => {
    const { read, upstream, clock } = testProxy({ pollAfterSeconds: 30 });
    assert.equal((await (await read()).json()).pollAfter, 30);
    for (const status of ['complete', 'expired']) {
      upstream.respondWithSession({ status });
      clock.advance(60_000);
      assert.equal('pollAfter' in (await (await read()).json()), false, status);
    }
  });

  test('contains the product of an older item, without the ids of price and product', async () => {
    const { read, upstream } = testProxy();
    upstream.respond = () => jsonResponse(olderAnswer());
    const { invoiceItems, secondsLeft } = await (await read()).json();
    const productData = { name: 'Standard Plan', description: null, images: [] };
    assert.deepEqual(invoiceItems[0].priceData, { productData, currency: 'usdt', unitAmount: '20.00' });
    assert.equal(secondsLeft, 0);
  });

  test('contains successUrl once the session is complete', async () => {
    const { read, upstream } = testProxy();
    upstream.respondWithSession({ status: 'complete' });
    assert.equal((await (await read()).json()).successUrl, 'https://example.com/success');
  });

  test('has headers against caching, sniffing and referrers, and none for CORS', async () => {
    const { headers } = await testProxy().read();
    assert.equal(headers.get('content-type'), 'application/json; charset=utf-8');
    assert.equal(headers.get('cache-control'), 'no-store');
    assert.equal(headers.get('x-content-type-options'), 'nosniff');
    assert.equal(headers.get('referrer-policy'), 'no-referrer');
    assert.equal(headers.get('access-control-allow-origin'), null);
  });

  test('HEAD returns the same headers and no body', async () => {
    const { read } = testProxy();
    const [head, get] = [await read({ method: 'HEAD' }), await read()];
    assert.equal(head.status, 200);
    assert.equal(await head.text(), '');
    assert.deepEqual([...head.headers], [...get.headers]);
  });

  test('ignores the query string', async () => {
    const { send, upstream } = testProxy();
    assert.equal((await send(`${SESSION_PATH}?id=other&__proto__=1`)).status, 200);
    assert.equal(new URL(upstream.requests[0]?.url ?? '').search, '');
  });

  test('sends no header of the browser’s request to the provider', async () => {
    const { read, upstream } = testProxy();
    await read({ headers: { cookie: 'a=1', 'x-forwarded-for': '1.2.3.4', authorization: 'Bearer x' } });
    assert.deepEqual(Object.fromEntries(upstream.requests[0]?.headers ?? []), {
      accept: 'application/json',
      authorization: 'Api-Key test-key-of-the-merchant',
    });
  });
});

describe('URLs in a session', () => {
  test('a payment page that is not on an allowed host over https is null', async () => {
    const rejected = [
      'https://buy.payfect.finance.evil.example/x',
      'https://buy.payfect.finance:8443/x',
      'https://buy.payfect.finance@evil.example/x',
      'https://user@buy.payfect.finance/x',
      'http://buy.payfect.finance/x',
      'javascript:alert(1)//buy.payfect.finance',
      `https://buy.payfect.finance/${'x'.repeat(2_048)}`,
      'nonsense',
    ];
    for (const url of rejected) {
      const { read, upstream } = testProxy();
      upstream.respondWithSession({ url });
      assert.equal((await (await read()).json()).url, null, url);
    }
  });

  test('a rejected payment page is logged once', async () => {
    const { read, upstream, clock, entries } = testProxy();
    upstream.respondWithSession({ url: 'https://evil.example/x' });
    for (let round = 0; round < 3; round += 1) {
      await read();
      clock.advance(2_000);
    }
    assert.equal(entries.filter((entry) => entry.kind === 'warning' && entry.event === 'payment-url').length, 1);
  });

  test('pages, pictures and logos are http or https, or omitted', async () => {
    const { read, upstream } = testProxy();
    const product = {
      name: 'Plan',
      images: ['javascript:x', 'https://img.example/a.png', 'data:image/png,x', '/a.png'],
    };
    const option = { currency: { value: 'usdt', logo: '//evil.example/x.png' }, networks: [] };
    upstream.respondWithSession({
      status: 'complete',
      cancelUrl: 'javascript:alert(1)',
      successUrl: 'data:text/html,x',
      invoiceItems: [{ id: 'item', quantity: 1, amount: '1', priceData: { productData: product } }],
      paymentMethodOptions: { crypto: [option] },
    });
    const session = await (await read()).json();
    assert.deepEqual([session.cancelUrl, session.successUrl], [null, null]);
    assert.deepEqual(session.invoiceItems[0].priceData.productData.images, ['https://img.example/a.png']);
    assert.equal(session.paymentMethodOptions.crypto[0].currency.logo, null);
  });
});

describe('Values in a session', () => {
  test('long texts are truncated, never within a surrogate pair; amounts are not', async () => {
    const { read, upstream } = testProxy();
    const amountTotal = `${'9'.repeat(60)}.${'1'.repeat(30)}`;
    upstream.respondWithSession({ merchant: { name: `a${'😀'.repeat(500)}` }, amountTotal });
    const session = await (await read()).json();
    assert.equal(session.merchant.name, `a${'😀'.repeat(99)}`);
    assert.equal(session.amountTotal, amountTotal);
  });

  test('a total that is too long to be one gets 502', async () => {
    const { read, upstream } = testProxy();
    upstream.respondWithSession({ amountTotal: '9'.repeat(101) });
    assert.equal((await read()).status, 502);
  });

  test('secondsLeft is null for an unreadable expiresAt', async () => {
    const { read, upstream } = testProxy();
    upstream.respondWithSession({ expiresAt: 'soon' });
    assert.equal((await (await read()).json()).secondsLeft, null);
  });

  test('a method named __proto__ is kept like any other', async () => {
    const { read, upstream } = testProxy();
    const paymentMethodOptions: unknown = JSON.parse('{"__proto__":[{"currency":{"value":"x"},"networks":[]}]}');
    upstream.respondWithSession({ paymentMethodTypes: ['__proto__'], paymentMethodOptions });
    const text = await (await read()).text();
    assert.match(text, /"paymentMethodOptions":\{"__proto__":\[\{"currency":\{"value":"x"/);
  });
});
