// T26: several instances of a server.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { memoryDoorbell } from '../../../src/proxy/stores/doorbell.js';
import type { CheckoutProxyOptions } from '../../../src/proxy/index.js';
import { memoryStore } from '../../../src/proxy/stores/store.js';
import { callbackRequest } from '../proxy/support/callback.js';
import { SESSION_PATH, testProxy } from '../proxy/support/test-proxy.js';
import { SESSION_ID } from '../../support/payfect-answers.js';

/** Two instances with the same provider, and the shared options. */
function instances(shared: Partial<CheckoutProxyOptions> = {}) {
  const payments: string[] = [];
  const onComplete = ({ sessionId }: { readonly sessionId: string }) => void payments.push(sessionId);
  const here = testProxy({ onComplete, ...shared });
  const there = testProxy({ onComplete, clock: here.clock, ...shared }, here.upstream);
  const pay = () => here.upstream.respondWithSession({ status: 'complete' });
  const callback = () => callbackRequest({ nowMs: here.clock.now() });
  const deliver = async (to: typeof here) => (await to.send('/payfect/callback', callback())).status;
  const statusAt = async (at: typeof here) => (await (await at.read()).json()).status as unknown;
  return { here, there, payments, pay, deliver, statusAt };
}

describe('T26 instances that share nothing', () => {
  test('T26 a callback at one shows at the other after a second, when its cache expires', async () => {
    const { here, there, pay, deliver, statusAt } = instances();
    assert.equal(await statusAt(there), 'open');
    pay();
    assert.equal(await deliver(here), 204);
    here.clock.advance(1_000);
    assert.equal(await statusAt(there), 'complete');
  });

  test('T26 each runs onComplete once for a payment, which is why it must be idempotent', async () => {
    const { here, there, pay, deliver, payments } = instances();
    pay();
    for (const instance of [here, there, here, there]) assert.equal(await deliver(instance), 204);
    assert.deepEqual(payments, [SESSION_ID, SESSION_ID]);
  });
});

describe('T26 instances that share a doorbell or a store', () => {
  test('T26 a callback at one rings pages at the other, whose next read bypasses the cache', async () => {
    const { here, there, pay, deliver, statusAt } = instances({ doorbell: memoryDoorbell() });
    assert.equal(await statusAt(there), 'open');
    const events = await there.send(`${SESSION_PATH}/events`);
    const reader = (events.body ?? assert.fail()).pipeThrough(new TextDecoderStream()).getReader();
    await reader.read();
    pay();
    await deliver(here);
    assert.match((await reader.read()).value ?? '', /event: change/);
    assert.equal(await statusAt(there), 'complete', 'not the cached session');
    await reader.cancel();
  });

  test('T26 onComplete runs once for a payment with a shared store', async () => {
    const shared = testProxy();
    const { here, there, pay, deliver, payments } = instances({ store: memoryStore(shared.clock) });
    pay();
    for (const instance of [here, there, here]) assert.equal(await deliver(instance), 204);
    assert.deepEqual(payments, [SESSION_ID]);
  });

  test('T26 a store that fails loses no payment, and is logged', async () => {
    const down = () => Promise.reject(new Error('redis'));
    const { here, pay, deliver, payments } = instances({ store: { has: down, add: down } });
    pay();
    assert.deepEqual([await deliver(here), await deliver(here)], [204, 204]);
    assert.equal(payments.length, 2);
    assert.ok(
      here.entries.some(
        (entry) => entry.kind === 'warning' && entry.event === 'store' && String(entry.error).includes('redis'),
      ),
    );
  });
});
