// T14 and T15: providers that are slow, hang, send without end, or fail.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { describe, test, type TestContext } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { ProviderError, type ProviderErrorCode } from '../../../src/providers/provider-error.js';
import { fakeWeWire } from '../proxy/support/fake-provider.js';
import { problemOf, SESSION_PATH, testProxy } from '../proxy/support/test-proxy.js';
import { withResolvers } from '../proxy/support/with-resolvers.js';
import { respondWithSession, startStack } from '../support/start-stack.js';

/** Without the code under test, these would wait forever. */
const TIMEOUT = { timeout: 30_000 };

/** A provider whose response a test sends piece by piece. */
async function heldUpstream(t: TestContext) {
  const arrived = withResolvers<ServerResponse>();
  const headers = withResolvers<void>();
  const stack = await startStack(
    t,
    (_request, response) => arrived.resolve(response),
    {},
    async (...request) => {
      const received = await fetch(...request);
      headers.resolve();
      return received;
    },
  );
  const proxyResponse = fetch(`${stack.origin}${SESSION_PATH}`);
  /** Resolves once the proxy has the headers and is about to read the body. */
  const headersRead = () => headers.promise.then(() => setImmediate());
  return { ...stack, proxyResponse, response: await arrived.promise, headersRead };
}

describe('T14 a read from the provider times out after five seconds', () => {
  type Held = Awaited<ReturnType<typeof heldUpstream>>;
  const stages: Readonly<Record<string, (held: Held) => Promise<unknown>>> = {
    'before the headers': async () => undefined,
    'after the headers': async ({ response, headersRead }) => {
      response.writeHead(200, { 'content-type': 'application/json' }).flushHeaders();
      await headersRead();
    },
    'within the body': async ({ response, headersRead }) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      for (const byte of '{"id":') response.write(byte);
      await headersRead();
    },
  };
  for (const [stage, stall] of Object.entries(stages)) {
    test(`T14 ${stage}`, TIMEOUT, async (t) => {
      const held = await heldUpstream(t);
      const { proxyResponse, response, clock } = held;
      await stall(held);
      const closed = once(response, 'close');
      clock.advance(4_999);
      assert.equal(clock.pendingTimers, 1, 'not yet');
      clock.advance(1);
      const { status, code } = await (await proxyResponse).json();
      assert.deepEqual([status, code], [504, 'upstream-timeout']);
      await closed;
      assert.equal(clock.pendingTimers, 0);
    });
  }

  test('T14 a body over 256 kB gets 502 without being read to its end, and its connection is closed', async (t) => {
    const { proxyResponse, response } = await heldUpstream(t);
    response.writeHead(200, { 'content-type': 'application/json' });
    const closed = once(response, 'close');
    let sentBytes = 0;
    const chunk = Buffer.alloc(16 * 1024, ' ');
    const send = (): void => {
      while (!response.destroyed) {
        sentBytes += chunk.length;
        if (response.write(chunk)) continue;
        response.once('drain', send);
        return;
      }
    };
    send();
    const { status, code } = await (await proxyResponse).json();
    assert.deepEqual([status, code], [502, 'upstream-bad-response']);
    await closed;
    // Most of it is still in the connection's buffers.
    assert.ok(sentBytes < 16 * 1024 * 1024, `${sentBytes} bytes were sent`);
  });

  test('T14 a read is retried once after a broken connection, and a creation is not', async (t) => {
    let broken = 1;
    const { origin, requests, provider } = await startStack(t, (request, response) => {
      if (broken-- > 0) request.socket.destroy();
      else respondWithSession()(request, response);
    });
    assert.equal((await fetch(`${origin}${SESSION_PATH}`)).status, 200);
    assert.equal(requests.length, 2);
    broken = 9;
    const failed = await fetch(`${origin}/payfect/checkouts/another-1`);
    assert.deepEqual([failed.status, (await failed.json()).code], [502, 'upstream-unreachable']);
    assert.equal(requests.length, 4);
    broken = 9;
    await assert.rejects(provider.checkouts.create({ currency: 'usdt', invoice_items: [] }), { code: 'unreachable' });
    assert.equal(requests.length, 5);
  });
});

test('T14 after five failures in a row, the provider gets no request for five seconds', async (t) => {
  let isDown = true;
  const { origin, requests, clock } = await startStack(t, (request, response) => {
    if (isDown) response.writeHead(500).end();
    else respondWithSession()(request, response);
  });
  const read = (index: number) => fetch(`${origin}/payfect/checkouts/session-${index}`);
  for (let index = 0; index < 5; index += 1) assert.equal((await read(index)).status, 502);
  const skipped = await read(5);
  assert.deepEqual([skipped.status, (await skipped.json()).code], [502, 'upstream-unreachable']);
  assert.equal(skipped.headers.get('retry-after'), '5');
  assert.equal(requests.length, 5);
  clock.advance(5_000);
  isDown = false;
  assert.deepEqual([(await read(6)).status, (await read(7)).status], [200, 200]);
  assert.equal(requests.length, 7);
});

describe('T15 each failure of the provider maps to one status and one code, without its text', () => {
  const table: Readonly<Record<ProviderErrorCode, readonly [number, string]>> = {
    'invalid-request': [502, 'upstream-bad-response'],
    auth: [502, 'upstream-auth'],
    'not-found': [404, 'not-found'],
    conflict: [502, 'upstream-bad-response'],
    'rate-limited': [429, 'rate-limited'],
    timeout: [504, 'upstream-timeout'],
    unreachable: [502, 'upstream-unreachable'],
    'server-error': [502, 'upstream-error'],
    'bad-response': [502, 'upstream-bad-response'],
  };
  for (const [code, expected] of Object.entries(table)) {
    test(`T15 ${code} is ${expected.join(' ')}`, async () => {
      const error = new ProviderError(code as ProviderErrorCode, 'Secret words', { fields: ['secret_field'] });
      const { read } = testProxy({ provider: { ...fakeWeWire(), readSession: () => Promise.reject(error) } });
      const response = await read();
      const text = await response.clone().text();
      assert.deepEqual([response.status, (await problemOf(response)).code], expected);
      assert.doesNotMatch(text, /secret/i);
    });
  }

  test('T15 a conflict on cancel is 409 with the session’s current status', async () => {
    let isOver = false;
    const provider = {
      ...fakeWeWire(),
      cancelSession() {
        isOver = true;
        return Promise.reject(new ProviderError('conflict', 'Secret words'));
      },
    };
    const sessionStatus = () => (isOver ? 'expired' : null);
    const { post } = testProxy({ provider, authorize: () => true, sessionStatus });
    assert.deepEqual(await problemOf(await post('cancel')), {
      type: 'about:blank',
      title: 'The state of this checkout does not allow that',
      status: 409,
      code: 'conflict',
      state: 'expired',
      hasRequestId: true,
    });
  });

  test('T15 the provider’s 401 on cancel is 502 for the shopper', async () => {
    const provider = { ...fakeWeWire(), cancelSession: () => Promise.reject(new ProviderError('auth', 'Secret')) };
    assert.equal((await testProxy({ provider, authorize: () => true }).post('cancel')).status, 502);
  });

  test('T15 the provider’s Retry-After is passed on with every code, at most two minutes', async () => {
    for (const code of ['rate-limited', 'unreachable', 'server-error'] as const) {
      const error = new ProviderError(code, 'wait', { retryAfterSeconds: 400 });
      const { read } = testProxy({ provider: { ...fakeWeWire(), readSession: () => Promise.reject(error) } });
      const response = await read();
      assert.deepEqual([response.headers.get('retry-after'), (await response.json()).retryAfter], ['120', 120]);
    }
  });
});
