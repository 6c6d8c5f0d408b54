import assert from 'node:assert/strict';
import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { describe, test } from 'node:test';
import { nodeListener } from '../../../../src/proxy/node/listener.js';
import { memoryDoorbell } from '../../../../src/proxy/stores/doorbell.js';
import { SESSION_ID } from '../../../support/payfect-answers.js';
import { listen } from '../../support/http-server.js';
import { serve } from '../support/serve.js';
import { SESSION_PATH, testProxy } from '../support/test-proxy.js';
import { withResolvers } from '../support/with-resolvers.js';

describe('nodeListener, with a stream', () => {
  test('sends events as they happen, and ends the stream when the browser disconnects', async (t) => {
    const doorbell = memoryDoorbell();
    const unsubscribed = withResolvers<void>();
    const { proxy, clock } = testProxy({
      doorbell: {
        ...doorbell,
        subscribe(id, listener) {
          const unsubscribe = doorbell.subscribe(id, listener);
          return () => {
            unsubscribe();
            unsubscribed.resolve();
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
    await unsubscribed.promise;
    assert.equal(clock.pendingTimers, 0);
  });

  test('B12 keeps a stream open behind a middleware whose write returns nothing', async (t) => {
    const { proxy, clock } = testProxy();
    const listener = nodeListener(proxy);
    const { origin, close } = await listen((request, response) => {
      // As in many a logging middleware.
      const write = response.write.bind(response);
      Object.assign(response, { write: (chunk: string) => void write(chunk) });
      listener(request, response);
    });
    t.after(close);
    const request = httpRequest(`${origin}${SESSION_PATH}/events`).end();
    const [response] = await once(request, 'response');
    assert.equal(String((await once(response, 'data'))[0]), ':\n\n');
    clock.advance(6_000);
    assert.equal(String((await once(response, 'data'))[0]), ':\n\n');
    request.destroy();
  });

  test('closes an event stream instead of buffering for a browser that does not read', async (t) => {
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
    const response = await fetch(`${origin}${SESSION_PATH}/events`);
    let rings = 0;
    for (; open.size > 0 && rings < 10_000; rings += 1) void doorbell.ring(SESSION_ID);
    assert.equal(open.size, 0, `still open after ${rings} rings`);
    assert.ok((await response.text()).startsWith(':\n\nevent: change'));
  });

  test('cancels any other body stream when the browser disconnects', async (t) => {
    const canceled = withResolvers<void>();
    const chunk = new Uint8Array(1_000_000);
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        controller.enqueue(chunk);
      },
      cancel: () => {
        canceled.resolve();
      },
    });
    const { port } = await serve(t, async () => new Response(body));
    const socket = connect(port, '127.0.0.1').pause();
    socket.write('GET / HTTP/1.1\r\nHost: shop\r\n\r\n');
    await once(socket, 'ready');
    socket.once('readable', () => socket.destroy());
    await canceled.promise;
  });
});
