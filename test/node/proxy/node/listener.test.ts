import assert from 'node:assert/strict';
import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { describe, test } from 'node:test';
import { memoryDoorbell } from '../../../../src/proxy/stores/doorbell.js';
import { SESSION_ID } from '../../../support/payfect-answers.js';
import { callbackRequest } from '../support/callback.js';
import { sendRaw } from '../../support/start-stack.js';
import { serve } from '../support/serve.js';
import { SESSION_PATH, testProxy } from '../support/test-proxy.js';
import { recordingProxy } from '../support/recording-proxy.js';
import { withResolvers } from '../support/with-resolvers.js';

describe('Under node:http', () => {
  test('a session is answered, with status, headers and body', async (t) => {
    const { origin } = await serve(t, testProxy().proxy);
    const answer = await fetch(`${origin}${SESSION_PATH}`);
    assert.equal(answer.status, 200);
    assert.equal(answer.headers.get('cache-control'), 'no-store');
    assert.equal((await answer.json()).id, SESSION_ID);
  });

  test('an answer says how long it is', async (t) => {
    const { origin } = await serve(t, testProxy().proxy);
    const answer = await fetch(`${origin}${SESSION_PATH}`);
    assert.equal(answer.headers.get('content-length'), String((await answer.arrayBuffer()).byteLength));
  });

  test('a path means what a URL parser makes of it', async (t) => {
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

  test('authorize gets the whole request, the same one in every call', async (t) => {
    const asked: Request[] = [];
    const { proxy } = testProxy({
      authorize({ request }) {
        asked.push(request, request);
        return request.headers.get('cookie') === 'me=1';
      },
    });
    const { origin } = await serve(t, proxy);
    assert.equal((await fetch(`${origin}${SESSION_PATH}`, { headers: { cookie: 'me=1' } })).status, 200);
    assert.equal((await fetch(`${origin}${SESSION_PATH}`)).status, 404);
    assert.ok(asked.every((request) => request instanceof Request && request.url === `${origin}${SESSION_PATH}`));
  });

  test('the proxy inside a function of the merchant’s own answers the same', async (t) => {
    const { proxy } = testProxy();
    const { origin } = await serve(t, (request, context) => proxy(request, context));
    const answer = await fetch(`${origin}${SESSION_PATH}`);
    assert.equal(answer.headers.get('cache-control'), 'no-store');
    assert.equal((await answer.json()).id, SESSION_ID);
    const request = httpRequest(`${origin}${SESSION_PATH}/events`).end();
    const [response] = await once(request, 'response');
    assert.equal(String((await once(response, 'data'))[0]), ':\n\n');
    request.destroy();
  });

  test('HEAD, OPTIONS and errors are answered too', async (t) => {
    const { origin } = await serve(t, testProxy().proxy);
    assert.equal((await fetch(`${origin}${SESSION_PATH}`, { method: 'HEAD' })).status, 200);
    assert.equal((await fetch(`${origin}${SESSION_PATH}`, { method: 'OPTIONS' })).status, 405);
    assert.equal((await (await fetch(`${origin}/payfect/x`)).json()).code, 'not-found');
  });

  test('the page’s own origin is known by the Host header', async (t) => {
    const { origin } = await serve(t, testProxy().proxy);
    assert.equal((await fetch(`${origin}${SESSION_PATH}`, { headers: { origin } })).status, 200);
    const foreign = { origin: 'https://evil.example' };
    assert.equal((await fetch(`${origin}${SESSION_PATH}`, { headers: foreign })).status, 403);
  });

  for (const host of ['', 'shop example', 'shop@evil', 'shop/path', 'shop:port', '[', 'shop:99999']) {
    test(`a bad Host (${JSON.stringify(host)}) is 400`, async (t) => {
      const { port } = await serve(t, testProxy().proxy);
      const answer = await sendRaw(port, `GET ${SESSION_PATH} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
      assert.match(answer, /^HTTP\/1\.1 400 /);
    });
  }

  test('a target that is no path is 400', async (t) => {
    const { port } = await serve(t, testProxy().proxy);
    const answer = await sendRaw(port, 'GET http://evil.example/ HTTP/1.1\r\nHost: shop\r\nConnection: close\r\n\r\n');
    assert.match(answer, /^HTTP\/1\.1 400 /);
  });

  test('a callback’s body arrives', async (t) => {
    const { proxy, payments, clock } = recordingProxy();
    const { origin } = await serve(t, proxy);
    const answer = await fetch(`${origin}/payfect/callback`, callbackRequest({ nowMs: clock.now() }));
    assert.deepEqual([answer.status, payments.length], [204, 1]);
  });

  test('a body that is too long is refused before it has all been sent', async (t) => {
    const { proxy } = recordingProxy();
    const { port } = await serve(t, proxy);
    const head = `POST /payfect/callback HTTP/1.1\r\nHost: shop\r\nContent-Length: 100000000\r\n\r\n`;
    assert.match(await sendRaw(port, head + 'x'.repeat(100_000)), /^HTTP\/1\.1 401 [^]*connection: close/i);
  });

  test('a proxy that fails is 500, never an unhandled rejection', async (t) => {
    const { origin } = await serve(t, () => Promise.reject(new Error('boom')));
    const answer = await fetch(`${origin}/`);
    assert.deepEqual([answer.status, await answer.text()], [500, '']);
  });
});

describe('An event stream under node:http', () => {
  test('is sent as it happens, and ended when the browser goes', async (t) => {
    const doorbell = memoryDoorbell();
    const gone = withResolvers<void>();
    const { proxy, clock } = testProxy({
      doorbell: {
        ...doorbell,
        subscribe(id, listener) {
          const unsubscribe = doorbell.subscribe(id, listener);
          return () => {
            unsubscribe();
            gone.resolve();
          };
        },
      },
    });
    const { origin } = await serve(t, proxy);
    const request = httpRequest(`${origin}${SESSION_PATH}/events`).end();
    const [response] = await once(request, 'response');
    assert.equal(String((await once(response, 'data'))[0]), ':\n\n');
    await doorbell.ring(SESSION_ID);
    assert.equal(String((await once(response, 'data'))[0]), 'event: change\ndata:\n\n');
    request.destroy();
    await gone.promise;
    assert.equal(clock.pendingTimers, 0);
  });

  test('is dropped, rather than buffered for, when more is sent than is read', async (t) => {
    const doorbell = memoryDoorbell();
    const open = new Set<() => void>();
    const subscribe = (id: string, listener: () => void) => {
      const unsubscribe = doorbell.subscribe(id, listener);
      open.add(listener);
      return () => {
        open.delete(listener);
        unsubscribe();
      };
    };
    const { origin } = await serve(t, testProxy({ doorbell: { ...doorbell, subscribe } }).proxy);
    const answer = await fetch(`${origin}${SESSION_PATH}/events`);
    let rings = 0;
    for (; open.size > 0 && rings < 10_000; rings += 1) void doorbell.ring(SESSION_ID);
    assert.equal(open.size, 0, `still open after ${rings} rings`);
    assert.ok((await answer.text()).startsWith(':\n\nevent: change'));
  });

  test('a body of any other kind is dropped when the browser stops reading', async (t) => {
    const dropped = withResolvers<void>();
    const chunk = new Uint8Array(1_000_000);
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        controller.enqueue(chunk);
      },
      cancel: () => {
        dropped.resolve();
      },
    });
    const { port } = await serve(t, async () => new Response(body));
    const socket = connect(port, '127.0.0.1').pause();
    socket.write('GET / HTTP/1.1\r\nHost: shop\r\n\r\n');
    await once(socket, 'ready');
    socket.once('readable', () => socket.destroy());
    await dropped.promise;
  });
});
