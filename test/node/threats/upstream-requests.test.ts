// T4 to T6: where the proxy sends its requests, and what they contain.
import assert from 'node:assert/strict';
import type { RequestListener } from 'node:http';
import { describe, test, type TestContext } from 'node:test';
import { payfect } from '../../../src/providers/payfect/payfect.js';
import { wewire } from '../../../src/providers/wewire/wewire.js';
import { listen } from '../support/http-server.js';
import { SESSION_PATH } from '../proxy/support/test-proxy.js';
import { SESSION_ID } from '../../support/payfect-answers.js';
import {
  respondWithSession,
  API_KEY,
  sendRaw,
  getRaw,
  startStack,
  BTCPAY_KEY,
  startBTCPayStack,
  startWeWireStack,
  WEWIRE_KEY,
} from '../support/start-stack.js';

describe('T4 the provider’s address comes from the configuration only', () => {
  test('T4 no part of a request can change it', async (t) => {
    const { requests, port, upstream } = await startStack(t);
    const other = await listen((_request, response) => response.end());
    t.after(() => other.close());
    const host = `127.0.0.1:${other.port}`;
    const lines = [
      `GET ${SESSION_PATH}?url=http://${host}/&baseUrl=http://${host} HTTP/1.1\r\nHost: shop`,
      `GET ${SESSION_PATH} HTTP/1.1\r\nHost: ${host}`,
      `GET ${SESSION_PATH} HTTP/1.1\r\nHost: shop\r\nX-Forwarded-Host: ${host}\r\nForwarded: host=${host}`,
      `GET http://${host}${SESSION_PATH} HTTP/1.1\r\nHost: shop`,
      `GET //${host}/payfect/checkouts/${SESSION_ID} HTTP/1.1\r\nHost: shop`,
      `GET /payfect/checkouts/http:%2f%2f${host} HTTP/1.1\r\nHost: shop`,
    ];
    for (const line of lines) await sendRaw(port, `${line}\r\nConnection: close\r\n\r\n`);
    assert.deepEqual([...new Set(requests.map(({ headers }) => headers.host))], [`127.0.0.1:${upstream.port}`]);
    assert.deepEqual([...new Set(requests.map(({ path }) => path))], [`/api/v1/checkouts/${SESSION_ID}/`]);
  });

  test('T4 a base URL that is not https, or that hides another host, throws at startup', () => {
    for (const baseUrl of [
      'http://api.payfect.finance/api/v1',
      'http://169.254.169.254/latest',
      'https://api.payfect.finance@evil.example/',
      'ftp://api.payfect.finance',
      'file:///etc/passwd',
      '//evil.example',
      'https://api.payfect.finance/api/v1?x=',
    ]) {
      const error = { name: 'TypeError', message: /baseUrl/ };
      assert.throws(() => payfect({ apiKey: 'key', baseUrl }), error, baseUrl);
      assert.throws(() => wewire({ apiKey: WEWIRE_KEY, baseUrl: `${baseUrl}/api/v1` }), error, baseUrl);
    }
  });
});

describe('T5 headers cannot be injected', () => {
  test('T5 the provider gets the key and none of the shopper’s headers', async (t) => {
    const { requests, origin } = await startStack(t);
    const headers = {
      authorization: 'Bearer shopper',
      cookie: 'a=1',
      'x-forwarded-for': '198.51.100.7',
      'x-custom': 'x',
      'accept-language': 'zz',
      'user-agent': 'shopper',
    };
    assert.equal((await fetch(`${origin}${SESSION_PATH}`, { headers })).status, 200);
    const [{ headers: sent } = assert.fail()] = requests;
    assert.equal(sent.authorization, `Api-Key ${API_KEY}`);
    for (const name of ['cookie', 'x-forwarded-for', 'x-custom']) assert.equal(sent[name], undefined, name);
    assert.doesNotMatch(JSON.stringify(sent), /shopper|zz/);
  });

  test('T5 a line break in an id, a query or a header adds no header anywhere', async (t) => {
    const { requests, port } = await startStack(t, respondWithSession(), { allowOrigins: ['https://other.example'] });
    for (const id of [`${SESSION_ID}%0d%0aX-Evil:1`, `${SESSION_ID}%0a`, 'abcdefgh%0d%0a%0d%0aGET%20/']) {
      assert.equal((await getRaw(port, `/payfect/checkouts/${id}`)).status, 404, id);
    }
    await getRaw(port, `${SESSION_PATH}?x=%0d%0aX-Evil:1`);
    const preflight = await sendRaw(
      port,
      `OPTIONS ${SESSION_PATH} HTTP/1.1\r\nHost: shop\r\nOrigin: https://other.example\r\n` +
        'Access-Control-Request-Headers: x-a\tx-evil: 1\r\nConnection: close\r\n\r\n',
    );
    assert.match(preflight, /^HTTP\/1\.1 204 /);
    assert.doesNotMatch(preflight, /evil/i);
    assert.equal(requests.length, 1);
    assert.doesNotMatch(JSON.stringify(requests), /evil/i);
  });

  test('T5 a key with a line break, a space or a non-ASCII character throws at startup', () => {
    const baseUrl = 'https://wewire.example/api/v1';
    for (const apiKey of [
      'sk_test_\n',
      'sk_test_\r\nX-Evil: 1',
      'sk_test_ key',
      'sk_test_ключ',
      'sk_test_\u0000',
      '',
    ]) {
      const error = { name: 'TypeError', message: /apiKey/ };
      assert.throws(() => payfect({ apiKey }), error, JSON.stringify(apiKey));
      assert.throws(() => wewire({ apiKey, baseUrl }), error, JSON.stringify(apiKey));
    }
  });
});

describe('T6 redirects are never followed, because the key would travel along', () => {
  async function redirectTarget(t: TestContext) {
    let requestCount = 0;
    const server = await listen((_request, response) => {
      requestCount += 1;
      response.end();
    });
    t.after(() => server.close());
    return { location: `${server.origin}/collect`, requestCount: () => requestCount };
  }

  for (const status of [301, 302, 303, 307, 308]) {
    test(`T6 ${status} from Payfect, to reads and creations`, async (t) => {
      const { location, requestCount } = await redirectTarget(t);
      const redirect: RequestListener = (_request, response) => response.writeHead(status, { location }).end();
      const { origin, provider, requests } = await startStack(t, redirect);
      const response = await fetch(`${origin}${SESSION_PATH}`);
      assert.deepEqual([response.status, (await response.json()).code], [502, 'upstream-bad-response']);
      assert.equal(response.headers.get('location'), null);
      const error = { name: 'ProviderError', code: 'bad-response' };
      await assert.rejects(provider.checkouts.create({ currency: 'usdt', invoice_items: [] }), error);
      await assert.rejects(provider.checkouts.retrieve(SESSION_ID), error);
      assert.deepEqual([requestCount(), requests.length], [0, 3]);
    });

    test(`T6 ${status} from WeWire, to reads, lists and cancels`, async (t) => {
      const { location, requestCount } = await redirectTarget(t);
      const redirect: RequestListener = (_request, response) => response.writeHead(status, { location }).end();
      const { origin, provider, requests } = await startWeWireStack(t, redirect);
      assert.equal((await fetch(`${origin}${SESSION_PATH}`)).status, 502);
      const error = { name: 'ProviderError', code: 'bad-response' };
      await assert.rejects(provider.checkouts.list(), error);
      await assert.rejects(provider.checkouts.cancel(SESSION_ID), error);
      assert.deepEqual([requestCount(), requests.length], [0, 3]);
      assert.ok(requests.every(({ headers }) => headers['ww-api-key'] === WEWIRE_KEY));
    });

    test(`T6 ${status} from BTCPay Server, to reads and creations`, async (t) => {
      const { location, requestCount } = await redirectTarget(t);
      const redirect: RequestListener = (_request, response) => response.writeHead(status, { location }).end();
      const { origin, provider, requests } = await startBTCPayStack(t, redirect);
      assert.equal((await fetch(`${origin}${SESSION_PATH}`)).status, 502);
      const error = { name: 'ProviderError', code: 'bad-response' };
      await assert.rejects(provider.checkouts.create({ amount: '1' }), error);
      await assert.rejects(provider.checkouts.paymentMethods(SESSION_ID), error);
      assert.deepEqual([requestCount(), requests.length], [0, 4]);
      assert.ok(requests.every(({ headers }) => headers.authorization === `token ${BTCPAY_KEY}`));
    });
  }
});
