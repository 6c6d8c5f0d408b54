import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { newestAnswer, SESSION_ID } from '../../../support/payfect-answers.js';
import { jsonResponse } from '../support/fake-upstream.js';
import { problemOf, SESSION_PATH, testProxy } from '../support/test-proxy.js';

describe('Upstream failures map to a status and a code', () => {
  const html = () => new Response('<h1>Secret</h1>', { headers: { 'content-type': 'text/html' } });
  const status =
    (code: number, headers: Record<string, string> = {}) =>
    () =>
      jsonResponse({ detail: 'Secret' }, { status: code, headers });
  const table: readonly [name: string, respond: () => Response | Promise<Response>, status: number, code: string][] = [
    ['400', status(400), 502, 'upstream-bad-response'],
    ['401', status(401), 502, 'upstream-auth'],
    ['403', status(403), 502, 'upstream-auth'],
    ['404', status(404), 404, 'not-found'],
    ['429', status(429), 429, 'rate-limited'],
    ['500', status(500), 502, 'upstream-error'],
    ['503', status(503), 502, 'upstream-error'],
    ['a redirect', status(301, { location: '/x' }), 502, 'upstream-bad-response'],
    ['HTML', html, 502, 'upstream-bad-response'],
    ['an array', () => jsonResponse([newestAnswer()]), 502, 'upstream-bad-response'],
    ['another id', () => jsonResponse(newestAnswer({ id: 'other-session' })), 502, 'upstream-bad-response'],
    ['too much', () => jsonResponse({ id: SESSION_ID, x: 'x'.repeat(300_000) }), 502, 'upstream-bad-response'],
    ['no connection', () => Promise.reject(new TypeError('Secret')), 502, 'upstream-unreachable'],
  ];
  for (const [name, respond, expectedStatus, code] of table) {
    test(`${name}: ${expectedStatus} ${code}`, async () => {
      const { read, upstream } = testProxy();
      upstream.respond = respond;
      const response = await read();
      assert.equal(response.status, expectedStatus);
      assert.equal(response.headers.get('content-type'), 'application/problem+json; charset=utf-8');
      assert.equal(response.headers.get('cache-control'), 'no-store');
      const text = await response.text();
      assert.ok(!text.includes('Secret'));
      assert.equal(JSON.parse(text).code, code);
    });
  }

  test('no response in time: 504 upstream-timeout', async () => {
    const { read, upstream, clock } = testProxy();
    upstream.respond = () => {
      clock.advance(5_000);
      return Promise.reject(new DOMException('aborted', 'AbortError'));
    };
    const response = await read();
    assert.deepEqual([response.status, (await response.json()).code], [504, 'upstream-timeout']);
  });

  test('429: 429 with Retry-After, at most two minutes', async () => {
    for (const [requested, wait] of [
      ['7', '7'],
      ['3600', '120'],
      ['soon', '10'],
    ] as const) {
      const { read, upstream } = testProxy();
      upstream.respond = status(429, { 'retry-after': requested });
      const response = await read();
      assert.equal(response.headers.get('retry-after'), wait);
      assert.equal((await response.json()).retryAfter, Number(wait));
    }
  });

  test('any other error: 500 internal, with the error in the log only', async () => {
    const boom = new Error('boom');
    const provider = {
      name: 'payfect',
      hasStatus: true,
      readSession: () => Promise.reject(boom),
      verifyCallback: null,
      recreate: null,
      cancelSession: null,
    } as const;
    const { read, entries } = testProxy({ provider });
    const response = await read();
    assert.equal(response.status, 500);
    assert.ok(!(await response.text()).includes('boom'));
    assert.equal(entries[0]?.error, boom);
  });
});

describe('One 404 for everything that does not exist or is denied', () => {
  const NOT_FOUND = {
    type: 'about:blank',
    title: 'There is no such checkout',
    status: 404,
    code: 'not-found',
    hasRequestId: true,
  };

  test('unknown, malformed and denied ids and unknown paths get the same response', async () => {
    const unknown = testProxy();
    unknown.upstream.respond = () => jsonResponse({}, { status: 404 });
    const denied = testProxy({ authorize: () => false });
    const broken = testProxy({ authorize: () => Promise.reject(new Error('database')) });
    const responses = [
      await unknown.read(),
      await unknown.send('/payfect/checkouts/..%2f..%2fx'),
      await unknown.send('/payfect/checkouts/short'),
      await denied.read(),
      await broken.read(),
      await denied.send(`${SESSION_PATH}/events`),
      await unknown.send('/elsewhere'),
      await unknown.send('/shop/payfect/checkouts/ed8d24aa'),
      await unknown.send(`${SESSION_PATH}/select`, { method: 'POST' }),
      await unknown.send('/payfect/checkouts'),
    ];
    const heads = responses.map(({ headers }) => JSON.stringify([...headers]));
    assert.deepEqual(new Set(heads).size, 1);
    for (const response of responses) assert.deepEqual(await problemOf(response), NOT_FOUND);
    assert.equal(denied.upstream.requests.length + broken.upstream.requests.length, 0);
  });

  test('ids with path traversal get 404 without an upstream request', async () => {
    const { send, upstream } = testProxy();
    for (const id of [
      '.',
      '..',
      '%2e%2e',
      '..%2f',
      '%2e%2e%2f%2e%2e',
      'x%00xxxxxxx',
      '\\..\\..\\x',
      '12345678%0d%0a',
    ]) {
      assert.equal((await send(`/payfect/checkouts/${id}`)).status, 404, id);
    }
    assert.equal(upstream.requests.length, 0);
  });
});

describe('authorize', () => {
  test('is called with the request, the session id and the action', async () => {
    const calls: unknown[] = [];
    const { send } = testProxy({
      authorize: ({ request, sessionId, action }) => calls.push([request.headers.get('cookie'), sessionId, action]) > 0,
    });
    assert.equal((await send(SESSION_PATH, { headers: { cookie: 'me=1' } })).status, 200);
    const events = await send(`${SESSION_PATH}/events`);
    await events.body?.cancel();
    assert.deepEqual(calls, [
      ['me=1', SESSION_ID, 'read'],
      [null, SESSION_ID, 'events'],
    ]);
  });
});

describe('Methods', () => {
  const cases: readonly [string, string, string][] = [
    ['POST', SESSION_PATH, 'GET, HEAD'],
    ['DELETE', SESSION_PATH, 'GET, HEAD'],
    ['OPTIONS', SESSION_PATH, 'GET, HEAD'],
    ['HEAD', `${SESSION_PATH}/events`, 'GET'],
    ['GET', '/payfect/callback', 'POST'],
  ];
  for (const [method, path, allow] of cases) {
    test(`${method} ${path.replace(SESSION_ID, '{id}')} is 405 with Allow: ${allow}`, async () => {
      const response = await testProxy().send(path, { method });
      assert.equal(response.status, 405);
      assert.equal(response.headers.get('allow'), allow);
    });
  }
});
