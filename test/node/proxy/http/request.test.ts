import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, test, type TestContext } from 'node:test';
import { respondWithSession, startStack } from '../../support/start-stack.js';
import { waitFor } from '../support/hanging.js';
import { problemOf, SESSION_PATH, testProxy } from '../support/test-proxy.js';

const ROUTES = { select: `${SESSION_PATH}/select`, callback: '/payfect/callback' };
const HEADERS = { origin: 'https://shop.example', 'content-type': 'application/json' };

/** A body that begins and then stalls. */
function stalledBody(canceled: () => void): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start: (controller) => controller.enqueue(new TextEncoder().encode('{"type":')),
    cancel: canceled,
  });
}

for (const [name, path] of Object.entries(ROUTES)) {
  describe(`The body of ${name}`, () => {
    test('S10 gets a 408 if it stalls for ten seconds, and is let go', async () => {
      let hasCanceled = false;
      const { proxy, clock } = testProxy({ select: 'recreate' });
      const body = stalledBody(() => (hasCanceled = true));
      const init = { method: 'POST', headers: HEADERS, body, duplex: 'half' };
      const { result, seconds } = await waitFor(proxy(new Request(`https://shop.example${path}`, init)), clock);
      assert.deepEqual([result.status, seconds], [408, 10]);
      assert.equal((await problemOf(result)).code, 'request-timeout');
      assert.ok(hasCanceled);
      assert.equal(clock.pendingTimers, 0);
    });

    for (const [how, bytesPerSecond] of [
      ['stalls', 0],
      ['trickles', 1],
    ] as const) {
      test(`S10 gets a 408 from node:http if it ${how}, and the connection is closed`, async (t) => {
        const { port, clock, requests } = await startStack(t, respondWithSession(), { select: 'recreate' });
        const { socket, response } = await send(t, port, path);
        for (let second = 0; second < 10; second += 1) {
          while (clock.pendingTimers === 0) await new Promise((resolve) => setImmediate(resolve));
          socket.write('x'.repeat(bytesPerSecond));
          clock.advance(1_000);
        }
        assert.match(await response, /^HTTP\/1\.1 408 [^]*connection: close[^]*"code":"request-timeout"/i);
        assert.equal(requests.length, 0);
      });
    }
  });
}

/** Sends a head and the first bytes of a body; the response ends when the server closes the connection. */
async function send(t: TestContext, port: number, path: string) {
  const socket = connect(port, '127.0.0.1');
  t.after(() => socket.destroy());
  await once(socket, 'connect');
  const lines = [`POST ${path} HTTP/1.1`, 'Host: shop.example', 'Origin: https://shop.example'];
  socket.write([...lines, 'Content-Type: application/json', 'Content-Length: 100', '', '{"type":'].join('\r\n'));
  return { socket, response: text(socket) };
}
