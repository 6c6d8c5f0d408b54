// The adapter under node:http2: in the clear (h2c) and with TLS, where the same server also speaks HTTP/1.1.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect, createSecureServer, createServer, type ClientHttp2Session, type Http2Server } from 'node:http2';
import { get } from 'node:https';
import type { AddressInfo } from 'node:net';
import { describe, test, type TestContext } from 'node:test';
import type { CheckoutHandler } from '../../../../src/proxy/index.js';
import { nodeListener } from '../../../../src/proxy/node/listener.js';
import { SESSION_ID } from '../../../support/payfect-answers.js';
import { callbackRequest } from '../support/callback.js';
import { recordingProxy } from '../support/recording-proxy.js';
import { jsonPost, SESSION_PATH, testProxy } from '../support/test-proxy.js';
import { certificateForLocalhost } from './support/certificate.js';

const TLS = certificateForLocalhost();

type Serve = (proxy: CheckoutHandler) => { readonly server: Http2Server; readonly scheme: string };

const KINDS: Readonly<Record<string, Serve>> = {
  h2c: (proxy) => ({ server: createServer(nodeListener(proxy)), scheme: 'http' }),
  TLS: (proxy) => ({ server: createSecureServer({ ...TLS, allowHTTP1: true }, nodeListener(proxy)), scheme: 'https' }),
};

async function start(t: TestContext, serve: Serve, proxy: CheckoutHandler) {
  const { server, scheme } = serve(proxy);
  server.listen(0, 'localhost');
  await once(server, 'listening');
  const origin = `${scheme}://localhost:${(server.address() as AddressInfo).port}`;
  const client = connect(origin, { ca: TLS.cert });
  t.after(async () => {
    client.destroy();
    server.close();
    await once(server, 'close');
  });
  return { origin, client };
}

function open(client: ClientHttp2Session, path: string, { method = 'GET', headers = {}, body }: RequestInit = {}) {
  const request = client.request({ ':path': path, ':method': method, ...Object.fromEntries(new Headers(headers)) });
  request.setEncoding('utf8').end(body);
  return request;
}

async function send(client: ClientHttp2Session, path: string, init: RequestInit = {}) {
  const request = open(client, path, init);
  const [headers] = await once(request, 'response');
  let text = '';
  request.on('data', (chunk) => (text += String(chunk)));
  await once(request, 'end');
  return { status: headers[':status'], headers, text };
}

for (const [kind, serve] of Object.entries(KINDS)) {
  describe(`nodeListener over HTTP/2, ${kind}`, () => {
    test('serves sessions, HEAD and errors', async (t) => {
      const { client } = await start(t, serve, testProxy().proxy);
      const session = await send(client, SESSION_PATH);
      assert.deepEqual([session.status, JSON.parse(session.text).id], [200, SESSION_ID]);
      const head = await send(client, SESSION_PATH, { method: 'HEAD' });
      assert.deepEqual([head.status, head.text], [200, '']);
      assert.equal(JSON.parse((await send(client, '/payfect/x')).text).code, 'not-found');
    });

    test('serves a page of its own origin only, by :authority', async (t) => {
      const { client, origin } = await start(t, serve, testProxy({ select: () => SESSION_ID }).proxy);
      const select = (from: string) =>
        send(client, `${SESSION_PATH}/select`, jsonPost({ type: 'card' }, { origin: from }));
      assert.equal((await select(origin)).status, 200);
      assert.equal((await select('https://evil.example')).status, 403);
    });

    test('passes on a signed callback', async (t) => {
      const { proxy, payments, clock } = recordingProxy();
      const { client } = await start(t, serve, proxy);
      const { status } = await send(client, '/payfect/callback', callbackRequest({ nowMs: clock.now() }));
      assert.deepEqual([status, payments.length], [204, 1]);
    });

    test('rejects a body that is too long', async (t) => {
      const { client } = await start(t, serve, recordingProxy().proxy);
      const { status } = await send(client, '/payfect/callback', { method: 'POST', body: 'x'.repeat(100_000) });
      assert.equal(status, 401);
    });

    for (const [what, wrap] of [
      ['the proxy', (proxy: CheckoutHandler) => proxy],
      [
        'a wrapped proxy',
        (proxy: CheckoutHandler): CheckoutHandler =>
          (...args) =>
            proxy(...args),
      ],
    ] as const) {
      test(`streams the events of ${what}, and frees the stream when its reader leaves`, async (t) => {
        const { proxy } = testProxy({ limits: { streams: 1 } });
        const { client } = await start(t, serve, wrap(proxy));
        for (let round = 0; round < 2; round += 1) {
          const request = open(client, `${SESSION_PATH}/events`);
          const [headers] = await once(request, 'response');
          assert.equal(headers[':status'], 200);
          const chunks = request[Symbol.asyncIterator]();
          assert.equal((await chunks.next()).value, ':\n\n');
          await proxy.notify(SESSION_ID);
          assert.equal((await chunks.next()).value, 'event: change\ndata:\n\n');
          const closed = once(request, 'close');
          request.close();
          await closed;
          // An answer to another request shows that the server has seen the end of this one.
          await send(client, '/payfect/x');
        }
      });
    }
  });
}

test('nodeListener serves HTTP/1.1 on the same TLS port', async (t) => {
  const { TLS: serve } = KINDS;
  assert.ok(serve);
  const { origin } = await start(t, serve, testProxy().proxy);
  const [response] = await once(get(`${origin}${SESSION_PATH}`, { ca: TLS.cert, agent: false }), 'response');
  assert.deepEqual([response.statusCode, response.httpVersion], [200, '1.1']);
  response.resume();
  await once(response, 'end');
});
