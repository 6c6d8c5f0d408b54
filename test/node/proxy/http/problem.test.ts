import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { newestAnswer, SESSION_ID } from '../../../support/payfect-answers.js';
import { jsonResponse } from '../support/fake-upstream.js';
import { problemOf, SESSION_PATH, testProxy } from '../support/test-proxy.js';

describe('What goes wrong upstream becomes one stable code', () => {
  const html = () => new Response('<h1>Secret</h1>', { headers: { 'content-type': 'text/html' } });
  const status =
    (code: number, headers: Record<string, string> = {}) =>
    () =>
      jsonResponse({ detail: 'Secret' }, { status: code, headers });
  const table: readonly [string, () => Response | Promise<Response>, number, string][] = [
    ['400', status(400), 502, 'upstream-bad-response'],
    ['401', status(401), 502, 'upstream-auth'],
    ['403', status(403), 502, 'upstream-auth'],
    ['404', status(404), 404, 'not-found'],
    ['429', status(429), 429, 'rate-limited'],
    ['500', status(500), 502, 'upstream-error'],
    ['503', status(503), 502, 'upstream-error'],
    ['a redirect', status(301, { location: '/x' }), 502, 'upstream-bad-response'],
    ['HTML', html, 502, 'upstream-bad-response'],
    ['a list', () => jsonResponse([newestAnswer()]), 502, 'upstream-bad-response'],
    ['another id', () => jsonResponse(newestAnswer({ id: 'other-session' })), 502, 'upstream-bad-response'],
    ['too much', () => jsonResponse({ id: SESSION_ID, x: 'x'.repeat(300_000) }), 502, 'upstream-bad-response'],
    ['no connection', () => Promise.reject(new TypeError('Secret')), 502, 'upstream-unreachable'],
  ];
  for (const [name, answer, expectedStatus, code] of table) {
    test(`${name}: ${expectedStatus} ${code}`, async () => {
      const { read, upstream } = testProxy();
      upstream.respond = answer;
      const response = await read();
      assert.equal(response.status, expectedStatus);
      assert.equal(response.headers.get('content-type'), 'application/problem+json; charset=utf-8');
      assert.equal(response.headers.get('cache-control'), 'no-store');
      const text = await response.text();
      assert.ok(!text.includes('Secret'));
      assert.equal(JSON.parse(text).code, code);
    });
  }

  test('no answer in time: 504 upstream-timeout', async () => {
    const { read, upstream, clock } = testProxy();
    upstream.respond = () => {
      clock.advance(5_000);
      return Promise.reject(new DOMException('aborted', 'AbortError'));
    };
    assert.equal((await read()).status, 504);
  });

  test('a 429 keeps its wait, up to two minutes', async () => {
    for (const [asked, wait] of [
      ['7', '7'],
      ['3600', '120'],
      ['soon', '10'],
    ] as const) {
      const { read, upstream } = testProxy();
      upstream.respond = status(429, { 'retry-after': asked });
      const response = await read();
      assert.equal(response.headers.get('retry-after'), wait);
      assert.equal((await response.json()).retryAfter, Number(wait));
    }
  });

  test('a fault of this server’s own is 500 internal, and only the log learns more', async () => {
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

describe('One 404 for every session that is not to be had', () => {
  const NOT_FOUND = {
    type: 'about:blank',
    title: 'There is no such checkout',
    status: 404,
    code: 'not-found',
    hasRequestId: true,
  };

  test('unknown, malformed and foreign ids, and foreign paths, answer alike', async () => {
    const unknown = testProxy();
    unknown.upstream.respond = () => jsonResponse({}, { status: 404 });
    const denied = testProxy({ authorize: () => false });
    const broken = testProxy({ authorize: () => Promise.reject(new Error('database')) });
    const answers = [
      await unknown.read(),
      await unknown.send('/payfect/checkouts/..%2f..%2fx'),
      await unknown.send('/payfect/checkouts/short'),
      await denied.read(),
      await broken.read(),
      await denied.send(`${SESSION_PATH}/events`),
      await unknown.send('/elsewhere'),
      await unknown.send('/payfectx/checkouts/ed8d24aa'),
      await unknown.send(`${SESSION_PATH}/select`, { method: 'POST' }),
      await unknown.send('/payfect/checkouts'),
    ];
    const heads = answers.map(({ headers }) => JSON.stringify([...headers]));
    assert.deepEqual(new Set(heads).size, 1);
    for (const answer of answers) assert.deepEqual(await problemOf(answer), NOT_FOUND);
    assert.equal(denied.upstream.requests.length + broken.upstream.requests.length, 0);
  });

  test('paths that a URL parser rewrites ask nobody', async () => {
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
  test('learns the request, the session and what is about to be done', async () => {
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
      const answer = await testProxy().send(path, { method });
      assert.equal(answer.status, 405);
      assert.equal(answer.headers.get('allow'), allow);
    });
  }
});
