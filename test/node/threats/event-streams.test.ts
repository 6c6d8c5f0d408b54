// T24: what event streams can cost.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { describe, test, type TestContext } from 'node:test';
import { memoryDoorbell } from '../../../src/proxy/stores/doorbell.js';
import { SESSION_PATH, testProxy } from '../proxy/support/test-proxy.js';
import { withResolvers } from '../proxy/support/with-resolvers.js';
import { SESSION_ID } from '../../support/payfect-answers.js';
import { respondWithSession, startStack } from '../support/start-stack.js';

const UNLIMITED = { client: { perSecond: Infinity, burst: 1 }, session: { perSecond: Infinity, burst: 1 } };

describe('T24 event streams', () => {
  async function startStreams(t: TestContext) {
    const ended = [withResolvers<void>(), withResolvers<void>(), withResolvers<void>()];
    const doorbell = memoryDoorbell();
    let subscribed = 0;
    const limits = { ...UNLIMITED, streams: 3 };
    const stack = await startStack(t, respondWithSession(), {
      limits,
      doorbell: {
        ring: doorbell.ring,
        subscribe(id, listener) {
          const end = ended[subscribed++];
          const unsubscribe = doorbell.subscribe(id, listener);
          return () => {
            unsubscribe();
            end?.resolve();
          };
        },
      },
    });
    const open = async (id = SESSION_ID) => {
      const request = httpRequest(`${stack.origin}/payfect/checkouts/${id}/events`).end();
      const [response] = (await once(request, 'response')) as [IncomingMessage];
      return { request, response, status: response.statusCode };
    };
    return { ...stack, open, ended: ended.map(({ promise }) => promise), subscribed: () => subscribed };
  }

  test('T24 are limited in total, and free their slot when the browser disconnects', async (t) => {
    const { open, ended } = await startStreams(t);
    const [first] = [await open(), await open(), await open()];
    const limited = await open();
    assert.deepEqual([limited.status, limited.response.headers['retry-after']], [429, '30']);
    first.request.destroy();
    await ended[0];
    assert.equal((await open()).status, 200);
  });

  test('T24 are limited per client, so that no client can take all of them', async () => {
    const { send } = testProxy({ limits: { ...UNLIMITED, streams: 4, streamsPerClient: 2 } });
    const statuses = [];
    for (const clientAddress of ['203.0.113.1', '203.0.113.1', '203.0.113.1', '203.0.113.2']) {
      statuses.push((await send(`${SESSION_PATH}/events`, {}, { clientAddress })).status);
    }
    assert.deepEqual(statuses, [200, 200, 429, 200]);
  });

  test('T24 do not open for a malformed id', async (t) => {
    const { open, subscribed } = await startStreams(t);
    assert.equal((await open('short')).status, 404);
    assert.equal(subscribed(), 0);
  });

  test('T24 end after ten minutes, even while they are read', async (t) => {
    const { open, clock, ended } = await startStreams(t);
    const { response } = await open();
    const chunks = response[Symbol.asyncIterator]();
    for (let beat = 0; beat < 100; beat += 1) {
      assert.equal(String((await chunks.next()).value), ':\n\n');
      assert.ok(clock.pendingTimers > 0);
      clock.advance(6_000);
    }
    assert.equal(clock.pendingTimers, 0);
    await ended[0];
    while ((await chunks.next()).done !== true);
  });

  test('T24 close if the page does not read, and buffer less than 1 kB for it', async () => {
    const doorbell = memoryDoorbell();
    const { send, clock } = testProxy({ doorbell });
    const { body } = await send(`${SESSION_PATH}/events`);
    for (let round = 0; round < 1_000; round += 1) await doorbell.ring(SESSION_ID);
    assert.equal(clock.pendingTimers, 0);
    let keptBytes = 0;
    for await (const chunk of body ?? assert.fail()) keptBytes += chunk.byteLength;
    assert.ok(keptBytes < 1_024, `${keptBytes} bytes`);
  });
});
