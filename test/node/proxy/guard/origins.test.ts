import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { SESSION_PATH, testProxy } from '../support/test-proxy.js';

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

describe('Pages of the proxy’s own origin', () => {
  test('may read, whatever the browser says beside it', async () => {
    const own: Record<string, string>[] = [
      {},
      { origin: 'https://shop.example' },
      { 'sec-fetch-site': 'same-origin' },
      { 'sec-fetch-site': 'none' },
      { origin: 'https://shop.example', 'sec-fetch-site': 'same-origin' },
    ];
    for (const headers of own) assert.equal((await testProxy().read({ headers })).status, 200, JSON.stringify(headers));
  });

  test('are known behind a server that ends TLS, by their host', async () => {
    const { proxy } = testProxy();
    const plain = new Request(`http://shop.example${SESSION_PATH}`, { headers: { origin: 'https://shop.example' } });
    assert.equal((await proxy(plain)).status, 200);
  });

  test('must not be less protected than the proxy', async () => {
    assert.equal((await testProxy().read({ headers: { origin: 'http://shop.example' } })).status, 403);
  });
});

describe('Pages of another origin', () => {
  for (const origin of [...LOOK_ALIKES, LISTED]) {
    test(`are refused by default: ${origin}`, async () => {
      const { read, upstream } = testProxy();
      const answer = await read({ headers: { origin } });
      assert.equal(answer.status, 403);
      assert.equal(answer.headers.get('access-control-allow-origin'), null);
      assert.equal(upstream.requests.length, 0);
    });
  }

  for (const origin of LOOK_ALIKES) {
    test(`are refused though they look like a listed one: ${origin}`, async () => {
      const { read, send } = testProxy({ allowOrigins: [LISTED] });
      for (const answer of [
        await read({ headers: { origin } }),
        await send(SESSION_PATH, { method: 'OPTIONS', headers: { origin } }),
      ]) {
        assert.equal(answer.status, 403);
        assert.equal(answer.headers.get('access-control-allow-origin'), null);
        assert.equal(answer.headers.get('vary'), 'Origin');
      }
    });
  }

  test('are known by their fetch metadata, too', async () => {
    for (const site of ['cross-site', 'same-site']) {
      assert.equal((await testProxy().read({ headers: { 'sec-fetch-site': site } })).status, 403, site);
      assert.equal(
        (await testProxy().send(`${SESSION_PATH}/events`, { headers: { 'sec-fetch-site': site } })).status,
        403,
      );
    }
  });
});

describe('Pages of a listed origin', () => {
  const headers = { origin: LISTED, 'sec-fetch-site': 'cross-site' };

  test('may read answers and errors, without credentials', async () => {
    const { send, read } = testProxy({ allowOrigins: [LISTED] });
    for (const answer of [await read({ headers }), await send('/payfect/checkouts/unknown.', { headers })]) {
      assert.equal(answer.headers.get('access-control-allow-origin'), LISTED);
      assert.equal(answer.headers.get('access-control-expose-headers'), 'Retry-After');
      assert.equal(answer.headers.get('access-control-allow-credentials'), null);
      assert.equal(answer.headers.get('vary'), 'Origin');
    }
  });

  test('may ask first, with headers of their own', async () => {
    const { send, upstream } = testProxy({ allowOrigins: [LISTED] });
    const answer = await send(SESSION_PATH, {
      method: 'OPTIONS',
      headers: { ...headers, 'access-control-request-method': 'GET', 'access-control-request-headers': 'x-csrf-token' },
    });
    assert.equal(answer.status, 204);
    assert.equal(answer.headers.get('access-control-allow-origin'), LISTED);
    assert.equal(answer.headers.get('access-control-allow-methods'), 'GET, HEAD');
    assert.equal(answer.headers.get('access-control-allow-headers'), 'x-csrf-token');
    assert.equal(upstream.requests.length, 0);
  });

  test('have no business with the callback', async () => {
    const { send } = testProxy({ allowOrigins: [LISTED] });
    const answer = await send('/payfect/callback', { method: 'OPTIONS', headers });
    assert.equal(answer.status, 405);
  });

  test('do not take the proxy’s own origin its access', async () => {
    const { read } = testProxy({ allowOrigins: [LISTED] });
    const answer = await read({ headers: { origin: 'https://shop.example' } });
    assert.equal(answer.status, 200);
    assert.equal(answer.headers.get('access-control-allow-origin'), null);
  });
});
