// Whatever a payment's callback waits for may stay silent forever.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { CallbackClaim } from '../../../src/providers/provider.js';
import type { CheckoutProxyOptions } from '../../../src/proxy/options/options.js';
import { SESSION_ID } from '../../support/payfect-answers.js';
import { settled } from '../support/manual-clock.js';
import { fakePayfect } from './support/fake-provider.js';
import { hangingStore, never, waitFor } from './support/hanging.js';
import { namesOf, problemOf, testProxy } from './support/test-proxy.js';

const CLAIM: CallbackClaim = {
  sessionId: SESSION_ID,
  amount: '20.00',
  currency: 'usdt',
  isLivemode: false,
  isSucceeded: true,
  network: null,
  clientReferenceId: null,
  paymentIntent: null,
  isStale: false,
};

/** Verifies callbacks without a signature: real ones are verified on other threads, whatever the clock says. */
function paidProxy(options: Partial<CheckoutProxyOptions>) {
  const provider = { ...fakePayfect({ status: 'complete' }), verifyCallback: async () => CLAIM };
  const proxy = testProxy({ provider, ...options });
  const deliver = () => waitFor(proxy.send('/payfect/callback', { method: 'POST' }), proxy.clock);
  return { ...proxy, deliver };
}

describe('A payment', () => {
  test('B2 gets a 503 after 30 s if onComplete hangs, and the next delivery runs it again', async () => {
    let runs = 0;
    const { deliver, entries, clock } = paidProxy({ onComplete: () => ((runs += 1) === 1 ? never() : undefined) });
    const { result, seconds } = await deliver();
    assert.deepEqual([result.status, result.headers.get('retry-after'), seconds], [503, '10', 30]);
    assert.equal((await problemOf(result)).code, 'server-timeout');
    assert.match(String(entries.at(-1)?.error), /onComplete did not reply within 30000 ms/);
    assert.equal((await deliver()).result.status, 204);
    assert.equal((await deliver()).result.status, 204);
    assert.equal(runs, 2);
    assert.equal(clock.pendingTimers, 0);
  });

  test('B2 releases every delivery that waits for the same run', async () => {
    let runs = 0;
    const { deliver } = paidProxy({ onComplete: () => ((runs += 1) === 1 ? never() : undefined) });
    const responses = await Promise.all([deliver(), deliver(), deliver()]);
    assert.deepEqual(
      responses.map(({ result }) => result.status),
      [503, 503, 503],
    );
    assert.equal((await deliver()).result.status, 204);
    assert.equal(runs, 2);
  });

  test('B2 counts as reported if onComplete succeeds after the limit', async () => {
    let runs = 0;
    let finish = (): void => undefined;
    const slow = new Promise<void>((resolve) => (finish = resolve));
    const { deliver } = paidProxy({
      onComplete() {
        runs += 1;
        return slow;
      },
    });
    assert.equal((await deliver()).result.status, 503);
    finish();
    await settled();
    assert.equal((await deliver()).result.status, 204);
    assert.equal(runs, 1);
  });

  test('B2 runs again if onComplete fails after the limit, which does not end the process', async () => {
    let runs = 0;
    let fail = (_error: Error): void => undefined;
    const slow = new Promise<void>((_resolve, reject) => (fail = reject));
    const { deliver } = paidProxy({ onComplete: () => ((runs += 1) === 1 ? slow : undefined) });
    assert.equal((await deliver()).result.status, 503);
    fail(new Error('database'));
    await settled();
    assert.equal((await deliver()).result.status, 204);
    assert.equal(runs, 2);
  });

  for (const calls of [1, 2, 3, Infinity]) {
    test(`B2 is reported although the first ${calls} calls of the store hang`, async () => {
      let runs = 0;
      const options = { onComplete: () => void (runs += 1) };
      const { clock } = testProxy();
      const { deliver, entries } = paidProxy({ ...options, store: hangingStore(calls, clock) });
      const { result, seconds } = await deliver();
      assert.equal(result.status, 204);
      assert.equal(runs, 1);
      assert.ok(seconds <= 6, `${seconds} s`);
      assert.ok(namesOf(entries).includes('store'));
    });
  }

  test('B2 is reported although the doorbell hangs', async () => {
    let runs = 0;
    const doorbell = { ring: never, subscribe: () => () => undefined };
    const { deliver, entries } = paidProxy({ doorbell, onComplete: () => void (runs += 1) });
    assert.equal((await deliver()).result.status, 204);
    assert.equal(runs, 1);
    assert.ok(namesOf(entries).includes('doorbell'));
  });

  test('B2 is answered if verifying it hangs, and so is the next one', async () => {
    let calls = 0;
    const provider = { ...fakePayfect(), verifyCallback: async () => ((calls += 1) === 1 ? never() : null) };
    const { deliver } = paidProxy({ provider });
    assert.equal((await deliver()).result.status, 503);
    assert.equal((await deliver()).result.status, 401);
  });
});
