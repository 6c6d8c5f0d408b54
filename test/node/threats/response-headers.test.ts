// T11 and T13: the methods of each route, and the headers of every response.
import assert from 'node:assert/strict';
import { request as httpRequest } from 'node:http';
import { describe, test } from 'node:test';
import type { CheckoutProxyOptions } from '../../../src/proxy/index.js';
import { callbackRequest } from '../proxy/support/callback.js';
import { fakePayfect } from '../proxy/support/fake-provider.js';
import { jsonResponse } from '../proxy/support/fake-upstream.js';
import { jsonPost, SESSION_PATH, testProxy } from '../proxy/support/test-proxy.js';
import { sendRaw, startStack } from '../support/start-stack.js';

const LISTED = 'https://other.example';
const ACTIONS: Partial<CheckoutProxyOptions> = {
  authorize: () => true,
  select: () => 'recreated-1',
  restart: () => 'recreated-1',
  onCancel: () => undefined,
};

async function responsesOfEveryKind(): Promise<Readonly<Record<string, Response>>> {
  const { read, send, post, upstream, clock } = testProxy({ ...ACTIONS, allowOrigins: [LISTED] });
  const failing = testProxy({ onLog: () => undefined });
  failing.upstream.respond = () => jsonResponse({}, { status: 500 });
  const broken = testProxy({ provider: { ...fakePayfect(), readSession: () => Promise.reject(new Error('boom')) } });
  const limited = testProxy({ limits: { session: { perSecond: 1, burst: 1 } } });
  await limited.read();
  const callback = callbackRequest({ nowMs: clock.now() });
  const over = testProxy({ provider: fakePayfect({ status: 'complete' }), ...ACTIONS });
  return {
    '200': await read(),
    '200 to HEAD': await read({ method: 'HEAD' }),
    '200 with events': await send(`${SESSION_PATH}/events`),
    '200 to select': await testProxy({ provider: fakePayfect(), select: 'recreate' }).post('select', { type: 'card' }),
    '204 to cancel': await post('cancel'),
    '204 to OPTIONS': await send(SESSION_PATH, { method: 'OPTIONS', headers: { origin: LISTED } }),
    '204 to the callback': await (upstream.respondWithSession({ status: 'complete' }),
    send('/payfect/callback', callback)),
    '400': await post('select', '{'),
    '401': await send('/payfect/callback', { ...callback, headers: {} }),
    '403': await read({ headers: { origin: 'https://evil.example' } }),
    '404': await send('/payfect/checkouts/short'),
    '405': await send(SESSION_PATH, { method: 'DELETE' }),
    '409': await over.post('cancel'),
    '413': await post('select', ' '.repeat(20_000)),
    '415': await send(`${SESSION_PATH}/select`, jsonPost('', { 'content-type': 'text/plain' })),
    '429': await limited.read(),
    '500': await broken.read(),
    '502': await failing.read(),
  };
}

describe('T13 headers against caching, sniffing and referrers are on every response', async () => {
  for (const [kind, response] of Object.entries(await responsesOfEveryKind())) {
    test(`T13 ${kind}`, async () => {
      assert.equal(response.status, Number(kind.slice(0, 3)));
      const { headers } = response;
      assert.match(headers.get('cache-control') ?? '', /^no-store(?:, no-transform)?$/);
      assert.equal(headers.get('x-content-type-options'), 'nosniff');
      assert.equal(headers.get('referrer-policy'), 'no-referrer');
      assert.equal(headers.get('set-cookie'), null);
      const type = headers.get('content-type');
      if (response.status === 204) assert.equal(type, null);
      else assert.match(type ?? '', /^(?:application\/(?:problem\+)?json|text\/event-stream); charset=utf-8$/);
      await response.body?.cancel();
    });
  }

  test('T13 400 from the Node adapter itself', async (t) => {
    const { port } = await startStack(t);
    const response = await sendRaw(port, `GET ${SESSION_PATH} HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n`);
    assert.match(response, /^HTTP\/1\.1 400 /);
    assert.match(response, /\r\ncache-control: no-store\r\n/i);
    assert.match(response, /\r\nx-content-type-options: nosniff\r\n/i);
  });
});

describe('T11 every route has its methods, and no others', () => {
  const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND'];
  const routes: Readonly<Record<string, readonly string[]>> = {
    [SESSION_PATH]: ['GET', 'HEAD'],
    [`${SESSION_PATH}/events`]: ['GET'],
    [`${SESSION_PATH}/select`]: ['POST'],
    [`${SESSION_PATH}/restart`]: ['POST'],
    [`${SESSION_PATH}/cancel`]: ['POST'],
    '/payfect/callback': ['POST'],
  };
  for (const [path, allowed] of Object.entries(routes)) {
    test(`T11 ${path.slice('/payfect'.length)} accepts only ${allowed.join(' and ')}`, async () => {
      const { send } = testProxy(ACTIONS);
      for (const method of METHODS) {
        const response = await send(path, { method });
        await response.body?.cancel();
        assert.equal(response.status === 405, !allowed.includes(method), method);
        if (response.status === 405) assert.equal(response.headers.get('allow'), allowed.join(', '), method);
      }
    });
  }

  test('T11 HEAD returns headers and no body, also over node:http', async (t) => {
    const { port } = await startStack(t);
    const response = await sendRaw(port, `HEAD ${SESSION_PATH} HTTP/1.1\r\nHost: shop\r\nConnection: close\r\n\r\n`);
    const [headers, body] = response.split('\r\n\r\n');
    assert.match(headers ?? '', /^HTTP\/1\.1 200 OK\r\n[^]*content-type: application\/json/i);
    assert.equal(body, '');
    assert.equal((await testProxy().read({ method: 'HEAD' })).body, null);
  });

  test('T11 TRACE, which would echo request headers, is rejected', async (t) => {
    const { port } = await startStack(t);
    const status = await new Promise((resolve, reject) => {
      const request = httpRequest({ port, host: '127.0.0.1', path: SESSION_PATH, method: 'TRACE' }, ({ statusCode }) =>
        resolve(statusCode),
      );
      request.on('error', reject).end();
    });
    assert.ok(status === 400 || status === 405 || status === 500, String(status));
  });
});
