import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { recordingProxy } from '../support/recording-proxy.js';
import { withResolvers } from '../support/with-resolvers.js';

describe('A repeated callback', () => {
  test('runs onComplete once, whether it was signed again or not', async () => {
    const { deliver, payments, upstream, clock } = recordingProxy();
    const nowMs = clock.now();
    for (const delivery of [{ nowMs }, { nowMs }, { nowMs: nowMs + 1_000 }]) {
      assert.equal((await deliver(delivery)).status, 204);
    }
    assert.equal(payments.length, 1);
    assert.equal(upstream.requests.length, 1);
  });

  test('that arrives concurrently shares one run of onComplete and its result', async () => {
    const work = withResolvers<void>();
    const { deliver, payments } = recordingProxy({
      onComplete: () => work.promise,
      onRing(count) {
        // Both have read the session. Let both wait for onComplete before it fails.
        if (count === 2)
          setImmediate(() => {
            work.reject(new Error('database'));
          });
      },
    });
    const responses = await Promise.all([deliver(), deliver()]);
    assert.deepEqual(
      responses.map(({ status }) => status),
      [500, 500],
    );
    assert.equal(payments.length, 1);
  });

  test('that overtakes the first one runs onComplete once', async () => {
    const { deliver, payments, upstream } = recordingProxy();
    const respondComplete = upstream.respond;
    const [requested, slow] = [withResolvers<void>(), withResolvers<Response>()];
    upstream.respond = () => {
      requested.resolve();
      return slow.promise;
    };
    const first = deliver();
    await requested.promise;
    upstream.respond = respondComplete;
    assert.equal((await deliver()).status, 204);
    slow.resolve(await respondComplete(new Request('https://api.example')));
    assert.equal((await first).status, 204);
    assert.equal(payments.length, 1);
  });

  test('runs onComplete again if it failed the first time', async () => {
    let failures = 1;
    const { deliver, payments, entries } = recordingProxy({
      onComplete() {
        if (failures-- > 0) throw new Error('database');
      },
    });
    assert.equal((await deliver()).status, 500);
    assert.match(String(entries[0]?.error), /database/);
    assert.equal((await deliver()).status, 204);
    assert.equal((await deliver()).status, 204);
    assert.equal(payments.length, 2);
  });

  test('that is hours late still completes the order, because the session proves the payment', async () => {
    const { deliver, payments, rings } = recordingProxy();
    assert.equal((await deliver({ ageSeconds: 7_200 })).status, 204);
    assert.deepEqual([payments.length, rings.length], [1, 1]);
  });

  test('that is hours late causes at most one upstream request a second', async () => {
    const { deliver, upstream, payments } = recordingProxy({ status: 'open' });
    for (let round = 0; round < 10; round += 1) assert.equal((await deliver({ ageSeconds: 7_200 })).status, 503);
    assert.equal(upstream.requests.length, 1);
    assert.equal(payments.length, 0);
  });

  for (const ageSeconds of [-65, -7_200, -86_400 * 365]) {
    test(`B9 that is ${-ageSeconds} s ahead of this server's clock completes the order if the session is complete`, async () => {
      const { deliver, payments, rings } = recordingProxy();
      assert.equal((await deliver({ ageSeconds })).status, 204);
      assert.deepEqual([payments.length, rings.length], [1, 1]);
      const open = recordingProxy({ status: 'open' });
      for (let round = 0; round < 10; round += 1) assert.equal((await open.deliver({ ageSeconds })).status, 503);
      assert.deepEqual([open.payments.length, open.upstream.requests.length], [0, 1]);
    });
  }
});
