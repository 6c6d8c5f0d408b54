import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { SESSION_ID } from '../../../support/payfect-answers.js';
import { jsonPost, SESSION_PATH, testProxy } from '../support/test-proxy.js';

const LISTED = 'https://other.example';
const LOOK_ALIKES = [
  'https://other.example.evil.example',
  'https://evil-other.example',
  'https://other.example:8443',
  'http://other.example',
  'https://OTHER.example',
  'https://other.example/',
  'https://sub.other.example',
  'https://shop.example.evil.example',
  'https://evilshop.example',
  'https://shop.example:444',
  'null',
  '*',
  'file://',
  'https://other.example, https://evil.example',
];

describe('A page of the proxy’s own origin', () => {
  test('can read, with any combination of Origin and Sec-Fetch-Site that browsers send', async () => {
    const sameOrigin: Record<string, string>[] = [
      {},
      { origin: 'https://shop.example' },
      { 'sec-fetch-site': 'same-origin' },
      { 'sec-fetch-site': 'none' },
      { origin: 'https://shop.example', 'sec-fetch-site': 'same-origin' },
    ];
    for (const headers of sameOrigin)
      assert.equal((await testProxy().read({ headers })).status, 200, JSON.stringify(headers));
  });

  test('is recognized by its host behind a server that terminates TLS', async () => {
    const { proxy } = testProxy();
    const plain = new Request(`http://shop.example${SESSION_PATH}`, { headers: { origin: 'https://shop.example' } });
    assert.equal((await proxy(plain)).status, 200);
  });

  test('is rejected over http if the proxy is on https', async () => {
    assert.equal((await testProxy().read({ headers: { origin: 'http://shop.example' } })).status, 403);
  });
});

describe('The own origin', () => {
  const shop = 'https://shop.example';
  const same = { 'sec-fetch-site': 'same-origin' };
  const cases: readonly [what: string, url: string, headers: Record<string, string>, isOwn: boolean][] = [
    ['port 443 in Host', shop, { origin: shop, host: 'shop.example:443' }, true],
    ['port 443 in Host, behind TLS', 'http://localhost:3000', { origin: shop, host: 'shop.example:443' }, true],
    ['port 80 in Host, behind TLS', 'http://localhost:3000', { origin: shop, host: 'shop.example:80' }, true],
    ['port 80 over http', 'http://x', { origin: 'http://shop.example', host: 'shop.example:80' }, true],
    ['upper case in Host', shop, { origin: shop, host: 'SHOP.example' }, true],
    ['an IPv6 address with a default port', 'http://[::1]', { origin: 'http://[::1]', host: '[::1]:80' }, true],
    ['a dot at the end of Host', shop, { origin: shop, host: 'shop.example.' }, true],
    ['a dot at the end of the page’s host', 'http://x', { origin: `${shop}.`, host: 'shop.example:443' }, true],
    ['two dots at the end of Host', shop, { origin: shop, host: 'shop.example..' }, false],
    ['a malformed Host and a page whose host cannot be one', shop, { origin: 'https://a!b', host: 'a!b' }, false],
    ['a rewritten Host with Sec-Fetch-Site', 'http://app', { origin: shop, host: 'app:3000', ...same }, true],
    ['a rewritten Host without Sec-Fetch-Site', 'http://app', { origin: shop, host: 'app:3000' }, false],
    ['another port in Host', shop, { origin: shop, host: 'shop.example:8443' }, false],
    ['port 80 over https', shop, { origin: shop, host: 'shop.example:80' }, false],
    ['another port in Origin', shop, { origin: `${shop}:444`, host: 'shop.example:443' }, false],
    ['two hosts', shop, { origin: shop, host: 'shop.example, shop.example' }, false],
    ['a user name in Host', shop, { origin: shop, host: 'x@shop.example' }, false],
    ['a sandboxed frame', shop, { origin: 'null', host: 'shop.example', ...same }, false],
    ['an app, with Sec-Fetch-Site', shop, { origin: 'app://shop.example', host: 'shop.example', ...same }, false],
    ['another site', shop, { origin: shop, host: 'shop.example', 'sec-fetch-site': 'cross-site' }, false],
  ];
  for (const [what, url, headers, isOwn] of cases) {
    test(`B6 ${isOwn ? 'is recognized' : 'is not taken for'}: ${what}`, async () => {
      const { proxy } = testProxy({ select: () => SESSION_ID });
      const read = await proxy(new Request(`${url}${SESSION_PATH}`, { headers }));
      const post = await proxy(new Request(`${url}${SESSION_PATH}/select`, jsonPost({ type: 'card' }, headers)));
      assert.deepEqual([read.status, post.status], isOwn ? [200, 200] : [403, 403]);
    });
  }
});

describe('A page of another origin', () => {
  for (const origin of [...LOOK_ALIKES, LISTED]) {
    test(`is rejected by default: ${origin}`, async () => {
      const { read, upstream } = testProxy();
      const response = await read({ headers: { origin } });
      assert.equal(response.status, 403);
      assert.equal(response.headers.get('access-control-allow-origin'), null);
      assert.equal(upstream.requests.length, 0);
    });
  }

  for (const origin of LOOK_ALIKES) {
    test(`is rejected although it resembles a listed one: ${origin}`, async () => {
      const { read, send } = testProxy({ allowOrigins: [LISTED] });
      for (const response of [
        await read({ headers: { origin } }),
        await send(SESSION_PATH, { method: 'OPTIONS', headers: { origin } }),
      ]) {
        assert.equal(response.status, 403);
        assert.equal(response.headers.get('access-control-allow-origin'), null);
        assert.equal(response.headers.get('vary'), 'Origin');
      }
    });
  }

  test('is rejected by Sec-Fetch-Site alone', async () => {
    for (const site of ['cross-site', 'same-site']) {
      assert.equal((await testProxy().read({ headers: { 'sec-fetch-site': site } })).status, 403, site);
      assert.equal(
        (await testProxy().send(`${SESSION_PATH}/events`, { headers: { 'sec-fetch-site': site } })).status,
        403,
      );
    }
  });
});

describe('A page of a listed origin', () => {
  const headers = { origin: LISTED, 'sec-fetch-site': 'cross-site' };

  test('can read responses and errors, without credentials', async () => {
    const { send, read } = testProxy({ allowOrigins: [LISTED] });
    for (const response of [await read({ headers }), await send('/payfect/checkouts/unknown.', { headers })]) {
      assert.equal(response.headers.get('access-control-allow-origin'), LISTED);
      assert.equal(response.headers.get('access-control-expose-headers'), 'Retry-After');
      assert.equal(response.headers.get('access-control-allow-credentials'), null);
      assert.equal(response.headers.get('vary'), 'Origin');
    }
  });

  test('can send a preflight request with its own headers', async () => {
    const { send, upstream } = testProxy({ allowOrigins: [LISTED] });
    const response = await send(SESSION_PATH, {
      method: 'OPTIONS',
      headers: { ...headers, 'access-control-request-method': 'GET', 'access-control-request-headers': 'x-csrf-token' },
    });
    assert.equal(response.status, 204);
    assert.equal(response.headers.get('access-control-allow-origin'), LISTED);
    assert.equal(response.headers.get('access-control-allow-methods'), 'GET, HEAD');
    assert.equal(response.headers.get('access-control-allow-headers'), 'x-csrf-token');
    assert.equal(upstream.requests.length, 0);
  });

  test('gets no preflight response from the callback route', async () => {
    const { send } = testProxy({ allowOrigins: [LISTED] });
    const response = await send('/payfect/callback', { method: 'OPTIONS', headers });
    assert.equal(response.status, 405);
  });

  test('does not affect pages of the proxy’s own origin', async () => {
    const { read } = testProxy({ allowOrigins: [LISTED] });
    const response = await read({ headers: { origin: 'https://shop.example' } });
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('access-control-allow-origin'), null);
  });
});
