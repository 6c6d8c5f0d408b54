import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { recordingProxy } from '../support/recording-proxy.js';
import { withResolvers } from '../support/with-resolvers.js';

describe('A callback that comes again', () => {
  test('does not reach the merchant twice, whether signed again or not', async () => {
    const { deliver, payments, upstream, clock } = recordingProxy();
    const nowMs = clock.now();
    for (const delivery of [{ nowMs }, { nowMs }, { nowMs: nowMs + 1_000 }]) {
      assert.equal((await deliver(delivery)).status, 204);
    }
    assert.equal(payments.length, 1);
    assert.equal(upstream.requests.length, 1);
  });

  test('at the same moment runs onComplete once, and both learn how that went', async () => {
    const work = withResolvers<void>();
    const { deliver, payments } = recordingProxy({
      onComplete: () => work.promise,
      onRing(count) {
        // Both have read the session; let both get to the merchant's function before it fails.
        if (count === 2)
          setImmediate(() => {
            work.reject(new Error('database'));
          });
      },
    });
    const answers = await Promise.all([deliver(), deliver()]);
    assert.deepEqual(
      answers.map(({ status }) => status),
      [500, 500],
    );
    assert.equal(payments.length, 1);
  });

  test('while the first one waits for the provider is not reported by that one, too', async () => {
    const { deliver, payments, upstream } = recordingProxy();
    const answerComplete = upstream.respond;
    const [asked, slow] = [withResolvers<void>(), withResolvers<Response>()];
    upstream.respond = () => {
      asked.resolve();
      return slow.promise;
    };
    const first = deliver();
    await asked.promise;
    upstream.respond = answerComplete;
    assert.equal((await deliver()).status, 204);
    slow.resolve(await answerComplete());
    assert.equal((await first).status, 204);
    assert.equal(payments.length, 1);
  });

  test('reaches the merchant again where onComplete failed', async () => {
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

  test('hours late still brings the order through, because the session proves it', async () => {
    const { deliver, payments, rings } = recordingProxy();
    assert.equal((await deliver({ ageSeconds: 7_200 })).status, 204);
    assert.deepEqual([payments.length, rings.length], [1, 1]);
  });

  test('hours late, over and over, costs the provider one read a second at most', async () => {
    const { deliver, upstream, payments } = recordingProxy({ status: 'open' });
    for (let round = 0; round < 10; round += 1) assert.equal((await deliver({ ageSeconds: 7_200 })).status, 503);
    assert.equal(upstream.requests.length, 1);
    assert.equal(payments.length, 0);
  });
});
