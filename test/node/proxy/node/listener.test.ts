import assert from 'node:assert/strict';
import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import { describe, test } from 'node:test';
import { SESSION_ID } from '../../../support/payfect-answers.js';
import { callbackRequest } from '../support/callback.js';
import { problemViolations } from '../../../../src/schema/contract.js';
import { nodeListener } from '../../../../src/proxy/node/listener.js';
import { listen } from '../../support/http-server.js';
import { sendRaw } from '../../support/start-stack.js';
import { serve } from '../support/serve.js';
import { jsonPost, SESSION_PATH, testProxy } from '../support/test-proxy.js';
import { recordingProxy } from '../support/recording-proxy.js';

describe('nodeListener', () => {
  test('sends status, headers and body', async (t) => {
    const { origin } = await serve(t, testProxy().proxy);
    const response = await fetch(`${origin}${SESSION_PATH}`);
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('cache-control'), 'no-store');
    assert.equal((await response.json()).id, SESSION_ID);
  });

  test('sends Content-Length', async (t) => {
    const { origin } = await serve(t, testProxy().proxy);
    const response = await fetch(`${origin}${SESSION_PATH}`);
    assert.equal(response.headers.get('content-length'), String((await response.arrayBuffer()).byteLength));
  });

  test('normalizes paths as the URL parser does', async (t) => {
    const { port } = await serve(t, testProxy().proxy);
    const statusOf = async (target: string) =>
      (await sendRaw(port, `GET ${target} HTTP/1.1\r\nHost: shop\r\nConnection: close\r\n\r\n`)).slice(9, 12);
    for (const target of [`${SESSION_PATH}?x=/`, `/a/..${SESSION_PATH}`, `${SESSION_PATH}#x`, `/%2e${SESSION_PATH}`]) {
      assert.equal(await statusOf(target), '200', target);
    }
    for (const target of [`/x?${SESSION_PATH}`, `${SESSION_PATH}/..`, `/${SESSION_PATH}`, `${SESSION_PATH}%2f`]) {
      assert.equal(await statusOf(target), '404', target);
    }
  });

  test('passes authorize the standard Request with its headers', async (t) => {
    const requests: Request[] = [];
    const { proxy } = testProxy({
      authorize({ request }) {
        requests.push(request);
        return request.headers.get('cookie') === 'me=1';
      },
    });
    const { origin } = await serve(t, proxy);
    assert.equal((await fetch(`${origin}${SESSION_PATH}`, { headers: { cookie: 'me=1' } })).status, 200);
    assert.equal((await fetch(`${origin}${SESSION_PATH}`)).status, 404);
    assert.ok(requests.every((request) => request instanceof Request && request.url === `${origin}${SESSION_PATH}`));
  });

  test('passes authorize and an action the same Request', async (t) => {
    const requests: Request[] = [];
    const { proxy } = testProxy({
      authorize: ({ request }) => requests.push(request) > 0,
      onCancel: ({ request }) => void requests.push(request),
    });
    const { origin } = await serve(t, proxy);
    const response = await fetch(`${origin}${SESSION_PATH}/cancel`, jsonPost({}, { origin }));
    assert.equal(response.status, 204);
    assert.equal(requests.length, 2);
    assert.equal(requests[0], requests[1]);
  });

  test('serves a proxy that is wrapped in another function', async (t) => {
    const { proxy } = testProxy();
    const { origin } = await serve(t, (request, context) => proxy(request, context));
    const response = await fetch(`${origin}${SESSION_PATH}`);
    assert.equal(response.headers.get('cache-control'), 'no-store');
    assert.equal((await response.json()).id, SESSION_ID);
    const request = httpRequest(`${origin}${SESSION_PATH}/events`).end();
    const [events] = await once(request, 'response');
    assert.equal(String((await once(events, 'data'))[0]), ':\n\n');
    request.destroy();
  });

  test('handles HEAD, OPTIONS and errors', async (t) => {
    const { origin } = await serve(t, testProxy().proxy);
    assert.equal((await fetch(`${origin}${SESSION_PATH}`, { method: 'HEAD' })).status, 200);
    assert.equal((await fetch(`${origin}${SESSION_PATH}`, { method: 'OPTIONS' })).status, 405);
    assert.equal((await (await fetch(`${origin}/payfect/x`)).json()).code, 'not-found');
  });

  test('recognizes the page’s own origin by the Host header', async (t) => {
    const { origin } = await serve(t, testProxy().proxy);
    assert.equal((await fetch(`${origin}${SESSION_PATH}`, { headers: { origin } })).status, 200);
    const foreign = { origin: 'https://evil.example' };
    assert.equal((await fetch(`${origin}${SESSION_PATH}`, { headers: foreign })).status, 403);
  });

  for (const host of ['', 'shop example', 'shop@evil', 'shop/path', 'shop:port', '[', 'shop:99999']) {
    test(`responds 400 to the Host ${JSON.stringify(host)}`, async (t) => {
      const { port } = await serve(t, testProxy().proxy);
      const response = await sendRaw(
        port,
        `GET ${SESSION_PATH} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`,
      );
      assert.match(response, /^HTTP\/1\.1 400 /);
    });
  }

  test('responds 400 to a request target for another host', async (t) => {
    const { port } = await serve(t, testProxy().proxy);
    const response = await sendRaw(
      port,
      'GET http://evil.example/ HTTP/1.1\r\nHost: shop\r\nConnection: close\r\n\r\n',
    );
    assert.match(response, /^HTTP\/1\.1 400 /);
  });

  test('passes on the body of a callback', async (t) => {
    const { proxy, payments, clock } = recordingProxy();
    const { origin } = await serve(t, proxy);
    const response = await fetch(`${origin}/payfect/callback`, callbackRequest({ nowMs: clock.now() }));
    assert.deepEqual([response.status, payments.length], [204, 1]);
  });

  test('rejects a body that is too long before all of it is sent, and closes the connection', async (t) => {
    const { proxy } = recordingProxy();
    const { port } = await serve(t, proxy);
    const head = `POST /payfect/callback HTTP/1.1\r\nHost: shop\r\nContent-Length: 100000000\r\n\r\n`;
    assert.match(await sendRaw(port, head + 'x'.repeat(100_000)), /^HTTP\/1\.1 401 [^]*connection: close/i);
  });

  test('responds 500 as a problem, and prints the error, if a wrapped proxy rejects', async (t) => {
    const error = t.mock.method(console, 'error', () => undefined);
    const { origin } = await serve(t, () => Promise.reject(new Error('boom')));
    const response = await fetch(`${origin}/`);
    const problem = await response.json();
    assert.deepEqual([response.status, problem.code, problemViolations(problem)], [500, 'internal', []]);
    const [line, printed] = error.mock.calls[0]?.arguments ?? [];
    assert.ok(String(line).includes(problem.requestId));
    assert.match(String(printed), /boom/);
  });

  const failing: Readonly<Record<string, () => unknown>> = {
    throws: () => assert.fail('no address'),
    'returns a promise, even one that rejects': () => Promise.reject(new Error('no address')),
  };
  for (const [what, clientAddress] of Object.entries(failing)) {
    test(`serves the session, unlimited, and logs one warning if clientAddress ${what}`, async (t) => {
      const { proxy, entries } = testProxy({ limits: { client: { perSecond: 1, burst: 1 } } });
      const server = await listen(nodeListener(proxy, Object({ clientAddress })));
      t.after(() => server.close());
      for (let round = 0; round < 3; round += 1) {
        assert.equal((await fetch(`${server.origin}${SESSION_PATH}`)).status, 200);
      }
      const warnings = entries.filter((entry) => entry.kind === 'warning');
      assert.deepEqual(
        warnings.map(({ event }) => event),
        ['client-address'],
      );
      assert.match(String(warnings[0]?.error), /no address|must return a string/);
    });
  }
});
