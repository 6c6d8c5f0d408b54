// T14 and T15: what the proxy makes of a provider that is slow, stuck, endless or wrong.
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

/** For what would wait for an answer that never comes. */
const PATIENT = { timeout: 30_000 };

/** A provider whose answer a test gives piece by piece. */
async function heldUpstream(t: TestContext) {
  const arrived = withResolvers<ServerResponse>();
  const head = withResolvers<void>();
  const stack = await startStack(
    t,
    (_request, response) => arrived.resolve(response),
    {},
    async (...request) => {
      const received = await fetch(...request);
      head.resolve();
      return received;
    },
  );
  const answer = fetch(`${stack.origin}${SESSION_PATH}`);
  /** Until the proxy has the head, and is about to read the body. */
  const headRead = () => head.promise.then(() => setImmediate());
  return { ...stack, answer, response: await arrived.promise, headRead };
}

describe('T14 a read from the provider ends after five seconds, whatever it hangs in', () => {
  type Held = Awaited<ReturnType<typeof heldUpstream>>;
  const stages: Readonly<Record<string, (held: Held) => Promise<unknown>>> = {
    'before the head': async () => undefined,
    'after the head': async ({ response, headRead }) => {
      response.writeHead(200, { 'content-type': 'application/json' }).flushHeaders();
      await headRead();
    },
    'in the middle of the body, byte by byte': async ({ response, headRead }) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      for (const byte of '{"id":') response.write(byte);
      await headRead();
    },
  };
  for (const [stage, stall] of Object.entries(stages)) {
    test(`T14 ${stage}`, PATIENT, async (t) => {
      const held = await heldUpstream(t);
      const { answer, response, clock } = held;
      await stall(held);
      const closed = once(response, 'close');
      clock.advance(4_999);
      clock.advance(1);
      assert.deepEqual([(await answer).status, (await (await answer).json()).code], [504, 'upstream-timeout']);
      await closed;
      assert.equal(clock.pendingTimers, 0);
    });
  }

  test('T14 a body without end is cut off beyond 256 kB, and its connection closed', async (t) => {
    const { answer, response } = await heldUpstream(t);
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
    assert.deepEqual([(await answer).status, (await (await answer).json()).code], [502, 'upstream-bad-response']);
    await closed;
    // Most of it is in the buffers of the connection.
    assert.ok(sentBytes < 16 * 1024 * 1024, `${sentBytes} bytes were sent`);
  });

  test('T14 a connection that breaks is tried once more, and no third time; a checkout is created once', async (t) => {
    let broken = 1;
    const { origin, requests, provider } = await startStack(t, (request, response) => {
      if (broken-- > 0) request.socket.destroy();
      else respondWithSession()(request, response);
    });
    assert.equal((await fetch(`${origin}${SESSION_PATH}`)).status, 200);
    assert.equal(requests.length, 2);
    broken = 9;
    const refused = await fetch(`${origin}/payfect/checkouts/another-1`);
    assert.deepEqual([refused.status, (await refused.json()).code], [502, 'upstream-unreachable']);
    assert.equal(requests.length, 4);
    broken = 9;
    await assert.rejects(provider.checkouts.create({ currency: 'usdt', invoice_items: [] }), { code: 'unreachable' });
    assert.equal(requests.length, 5);
  });
});

test('T14 a provider that fails five times in a row is left alone for five seconds, and then asked once', async (t) => {
  let isDown = true;
  const { origin, requests, clock } = await startStack(t, (request, response) => {
    if (isDown) response.writeHead(500).end();
    else respondWithSession()(request, response);
  });
  const read = (index: number) => fetch(`${origin}/payfect/checkouts/session-${index}`);
  for (let index = 0; index < 5; index += 1) assert.equal((await read(index)).status, 502);
  const spared = await read(5);
  assert.deepEqual([spared.status, (await spared.json()).code], [502, 'upstream-unreachable']);
  assert.equal(spared.headers.get('retry-after'), '5');
  assert.equal(requests.length, 5);
  clock.advance(5_000);
  isDown = false;
  assert.deepEqual([(await read(6)).status, (await read(7)).status], [200, 200]);
  assert.equal(requests.length, 7);
});

describe('T15 every fault of the provider’s is one status and one code, and none of its words', () => {
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
      const answer = await read();
      const text = await answer.clone().text();
      assert.deepEqual([answer.status, (await problemOf(answer)).code], expected);
      assert.doesNotMatch(text, /secret/i);
    });
  }

  test('T15 on cancel, a conflict is 409 with the state that the session has then', async () => {
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

  test('T15 on cancel, what the provider refuses the server is not told as refused to the shopper', async () => {
    const provider = { ...fakeWeWire(), cancelSession: () => Promise.reject(new ProviderError('auth', 'Secret')) };
    assert.equal((await testProxy({ provider, authorize: () => true }).post('cancel')).status, 502);
  });

  test('T15 how long a provider wants to be left alone is told, whatever the reason, up to two minutes', async () => {
    for (const code of ['rate-limited', 'unreachable', 'server-error'] as const) {
      const error = new ProviderError(code, 'wait', { retryAfterSeconds: 400 });
      const { read } = testProxy({ provider: { ...fakeWeWire(), readSession: () => Promise.reject(error) } });
      const answer = await read();
      assert.deepEqual([answer.headers.get('retry-after'), (await answer.json()).retryAfter], ['120', 120]);
    }
  });
});
