import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { payfect, type PayfectOptions } from '../../../../src/providers/payfect/payfect.js';
import { assertServerSide } from '../../../../src/providers/options.js';
import { FakeUpstream, jsonResponse } from '../../proxy/support/fake-upstream.js';
import { CALLBACK_SECRET } from '../../proxy/support/fernet-token.js';
import { newestAnswer, olderAnswer, SESSION_ID } from '../../../support/payfect-answers.js';
import { providerErrorOf } from '../../support/provider-error-of.js';

const PARAMS = {
  currency: 'usdt',
  invoice_items: [
    { price_data: { product_data: { name: 'Plan' }, currency: 'usdt', unit_amount: '20.5' }, quantity: 1 },
  ],
};

describe('payfect() throws for options that cannot work', () => {
  const cases: readonly [options: Partial<PayfectOptions>, message: RegExp][] = [
    [{ apiKey: '' }, /apiKey is missing/],
    [{ apiKey: 'secret\n' }, /line break/],
    [{ apiKey: 'schlüssel' }, /non-ASCII/],
    [{ baseUrl: 'api.payfect.finance' }, /absolute URL/],
    [{ baseUrl: 'http://api.payfect.finance/api/v1' }, /must begin with https:/],
    [{ baseUrl: 'http://localhost.evil.example' }, /must begin with https:/],
    [{ baseUrl: 'https://user:pass@api.example' }, /bare address/],
    [{ baseUrl: 'https://api.example/?a=1' }, /bare address/],
    [{ callbackSecret: 'secret' }, /32 bytes in base64url.*got 6 characters/s],
    [{ callbackSecret: '' }, /32 bytes/],
    [{ callbackSecret: [] }, /empty list/],
    [{ callbackSecret: [CALLBACK_SECRET, 'secret'] }, /32 bytes/],
    [{ paymentHosts: ['https://buy.example'] }, /bare hosts/],
    [{ paymentHosts: ['buy.example/checkouts'] }, /bare hosts/],
    [{ paymentHosts: [''] }, /bare hosts/],
    [{ callbackUrl: '/payfect/callback' }, /callbackUrl must be the address .* got "\/payfect\/callback"/],
    [{ callbackUrl: 'http://shop.example/payfect/callback' }, /callbackUrl must be/],
  ];
  for (const [options, message] of cases) {
    test(JSON.stringify(options), () => {
      assert.throws(() => payfect({ apiKey: 'key', ...options }), { name: 'TypeError', message });
    });
  }

  test('an unknown option, and no options at all', () => {
    const misspelled: object = { callbackSecrets: CALLBACK_SECRET };
    assert.throws(() => payfect({ apiKey: 'key', ...misspelled }), /no option "callbackSecrets": there are apiKey, /);
    assert.throws(() => Reflect.apply(payfect, null, []), /payfect needs options: pass at least \{ apiKey \}/);
  });

  test('without repeating a secret in the message', () => {
    const secret = 'do-not-print-me';
    assert.throws(
      () => payfect({ apiKey: `${secret}\n` }),
      (error) => !String(error).includes(secret),
    );
    assert.throws(
      () => payfect({ apiKey: 'key', callbackSecret: secret }),
      (error) => !String(error).includes(secret),
    );
  });

  for (const baseUrl of [
    'http://localhost:8001/api/v1/',
    'http://127.0.0.1:1',
    'http://[::1]:1',
    'http://pay.localhost',
  ]) {
    test(`but not for http on a loopback host: ${baseUrl}`, () => {
      assert.doesNotThrow(() => payfect({ apiKey: 'key', baseUrl }));
    });
  }
});

describe('assertServerSide', () => {
  test('throws in a browser, and nowhere else', () => {
    assert.throws(() => {
      assertServerSide({ window: {}, document: {} });
    }, /on a server only/);
    assert.doesNotThrow(() => assertServerSide({}));
  });
});

describe('checkouts.create', () => {
  test('posts the parameters unchanged and returns the full session', async () => {
    const upstream = new FakeUpstream(() => jsonResponse(olderAnswer()));
    const session = await payfect({ apiKey: 'key', fetch: upstream.fetch }).checkouts.create(PARAMS);
    const request = upstream.requests[0] ?? assert.fail();
    assert.equal(request.method, 'POST');
    assert.equal(request.url, 'https://api.payfect.finance/api/v1/checkouts/');
    assert.equal(request.headers.get('content-type'), 'application/json');
    assert.deepEqual(await request.json(), PARAMS);
    const { updatedAt } = session;
    assert.equal(updatedAt, '1690532073.498443');
    assert.deepEqual(JSON.parse(JSON.stringify(session.paymentMethodOptions)), newestAnswer().paymentMethodOptions);
  });

  test('names the fields that Payfect rejects, and repeats none of its text', async () => {
    const body = {
      currency: ['SECRET'],
      invoice_items: [{}, { price_data: { unit_amount: ['SECRET'] } }],
      detail: 'SECRET',
    };
    const upstream = new FakeUpstream(() => jsonResponse(body, { status: 400 }));
    const error = await providerErrorOf(payfect({ apiKey: 'key', fetch: upstream.fetch }).checkouts.create(PARAMS));
    assert.deepEqual([error.code, error.status], ['invalid-request', 400]);
    assert.deepEqual(error.fields, ['currency', 'invoice_items.1.price_data.unit_amount']);
    assert.match(error.message, /check currency, invoice_items\.1\.price_data\.unit_amount/);
    assert.ok(!JSON.stringify({ ...error, message: error.message }).includes('SECRET'));
  });

  test('does not retry after a broken connection, because the request may have arrived', async () => {
    const upstream = new FakeUpstream(() => Promise.reject(new TypeError('fetch failed')));
    const error = await providerErrorOf(payfect({ apiKey: 'key', fetch: upstream.fetch }).checkouts.create(PARAMS));
    assert.equal(error.code, 'unreachable');
    assert.equal(upstream.requests.length, 1);
  });
});

describe('checkouts.retrieve', () => {
  test('returns members that only the merchant’s server may see', async () => {
    const upstream = new FakeUpstream(() => jsonResponse(olderAnswer({ metadata: { order: 7 } })));
    const session = await payfect({ apiKey: 'key', fetch: upstream.fetch }).checkouts.retrieve(SESSION_ID);
    assert.deepEqual(session.merchant, { id: 'bf065cc8-343d-4419-be7d-ed2190f1df4d', name: '頑碼資訊有限公司3' });
    assert.equal(session.paymentIntent, 'b7c30e83-5439-47b2-ac4d-81c64c1d0174');
    assert.deepEqual(session.metadata, { order: 7 });
    const item = session.invoiceItems[0] ?? assert.fail();
    assert.equal(item.price, '3bababfe-5ba8-4afb-84ca-d62c6933704b');
    assert.equal(item.priceData?.product, 'c1c1510d-afa8-40af-a47e-5b0f89316995');
  });

  for (const id of ['.', '..', '', 'a/../../x', 'ed8d24aa?', '%2e%2e%2f%2e', '........']) {
    test(`rejects the id ${JSON.stringify(id)} without a request`, async () => {
      const upstream = new FakeUpstream();
      const error = await providerErrorOf(payfect({ apiKey: 'key', fetch: upstream.fetch }).checkouts.retrieve(id));
      assert.equal(error.code, 'invalid-request');
      assert.equal(upstream.requests.length, 0);
    });
  }

  const responses: readonly [name: string, respond: () => Response, code: string][] = [
    ['another session', () => jsonResponse(newestAnswer({ id: 'another-session' })), 'bad-response'],
    ['a list', () => jsonResponse([newestAnswer()]), 'bad-response'],
    ['HTML', () => new Response('<h1>', { headers: { 'content-type': 'text/html' } }), 'bad-response'],
    ['a JSON string', () => jsonResponse('', {}), 'bad-response'],
    ['broken JSON', () => new Response('{"id":', { headers: { 'content-type': 'application/json' } }), 'bad-response'],
    ['no content', () => new Response(null, { status: 204 }), 'bad-response'],
    ['a session without a total', () => jsonResponse(newestAnswer({ amountTotal: null })), 'bad-response'],
    ['401', () => jsonResponse({}, { status: 401 }), 'auth'],
    ['403', () => jsonResponse({}, { status: 403 }), 'auth'],
    ['404', () => jsonResponse({}, { status: 404 }), 'not-found'],
    ['409', () => jsonResponse({}, { status: 409 }), 'conflict'],
    ['429', () => jsonResponse({}, { status: 429 }), 'rate-limited'],
    ['418', () => jsonResponse({}, { status: 418 }), 'bad-response'],
    ['500', () => jsonResponse({}, { status: 500 }), 'server-error'],
  ];
  for (const [name, respond, code] of responses) {
    test(`rejects with "${code}" if the response is ${name}`, async () => {
      const upstream = new FakeUpstream(respond);
      const error = await providerErrorOf(
        payfect({ apiKey: 'key', fetch: upstream.fetch }).checkouts.retrieve(SESSION_ID),
      );
      assert.equal(error.code, code);
    });
  }
});
