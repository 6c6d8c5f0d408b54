// What a merchant passes may stay silent forever: functions, provider, doorbell and store.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { CheckoutProxyOptions } from '../../../src/proxy/options/options.js';
import { SESSION_ID } from '../../support/payfect-answers.js';
import { settled } from '../support/manual-clock.js';
import { fakePayfect, fakeWeWire } from './support/fake-provider.js';
import { never, waitFor } from './support/hanging.js';
import { SESSION_PATH, testProxy } from './support/test-proxy.js';

const CARD = { type: 'card' };

describe("A shopper's request", () => {
  const store = { has: never, add: never };
  const recreates = fakePayfect();
  const cases: readonly [what: string, options: Partial<CheckoutProxyOptions>, action: string | null][] = [
    ['authorize', { authorize: never }, null],
    ['clientAddress', { clientAddress: never }, null],
    ['items', { items: never }, null],
    ['payments', { payments: never }, null],
    ['sessionStatus', { provider: fakeWeWire(), sessionStatus: never }, null],
    ['store.has', { provider: fakeWeWire(), store }, null],
    ['provider.readSession', { provider: { ...fakePayfect(), readSession: never } }, null],
    ['select', { select: never }, 'select'],
    ['restart', { restart: never }, 'restart'],
    ['provider.recreate for select', { provider: { ...recreates, recreate: never }, select: 'recreate' }, 'select'],
    ['provider.recreate for restart', { provider: { ...recreates, recreate: never }, restart: 'recreate' }, 'restart'],
    ['onCancel', { authorize: () => true, onCancel: never }, 'cancel'],
    [
      'the doorbell after a cancel',
      { authorize: () => true, onCancel: () => undefined, doorbell: doorbellOf(never) },
      'cancel',
    ],
    [
      'provider.cancelSession',
      { provider: { ...fakeWeWire(), cancelSession: never }, authorize: () => true },
      'cancel',
    ],
    ['store.add', { provider: fakeWeWire(), authorize: () => true, sessionStatus: () => 'open', store }, 'cancel'],
  ];
  /** The proxy works without them. */
  const DISPENSABLE = ['clientAddress', 'items', 'payments', 'the doorbell after a cancel'];
  for (const [what, options, action] of cases) {
    test(`B2 is answered although ${what} hangs`, async () => {
      const { clock, read, post } = testProxy(options);
      const { result, seconds } = await waitFor(action === null ? read() : post(action, CARD), clock);
      assert.equal(result.ok, DISPENSABLE.includes(what), String(result.status));
      if (!result.ok) assert.deepEqual([result.status, result.headers.get('retry-after')], [503, '10']);
      assert.ok(seconds <= 30, `${seconds} s`);
      assert.equal(clock.pendingTimers, 0);
    });
  }

  test('B2 works again after a function that hung once', async () => {
    let calls = 0;
    const select = () => ((calls += 1) === 1 ? never() : SESSION_ID);
    const { clock, post } = testProxy({ select });
    assert.equal((await waitFor(post('select', CARD), clock)).result.status, 503);
    assert.equal((await waitFor(post('select', CARD), clock)).result.status, 200);
  });

  for (const [what, subscribe] of Object.entries({
    hangs: never,
    rejects: () => Promise.reject(new Error('no')),
    throws: () => assert.fail('no'),
  })) {
    test(`B2 opens and closes an event stream whose doorbell ${what}`, async () => {
      const doorbell: CheckoutProxyOptions['doorbell'] = Object({ ring: () => undefined, subscribe });
      const { send, clock } = testProxy({ doorbell, limits: { streams: 1 } });
      for (let round = 0; round < 2; round += 1) {
        const { status, body } = await send(`${SESSION_PATH}/events`);
        assert.equal(status, 200);
        await body?.cancel();
        await settled();
        assert.equal(clock.pendingTimers, 0);
      }
    });
  }

  test('B2 is not held up by onLog, whose rejection does not end the process', async () => {
    for (const onLog of [never, () => Promise.reject(new Error('no'))]) {
      assert.equal((await testProxy({ onLog: (): unknown => onLog() }).read()).status, 200);
    }
    await settled();
  });
});

function doorbellOf(ring: () => Promise<void>) {
  return { ring, subscribe: () => () => undefined };
}

test('B2 proxy.notify rejects if the store hangs, and resolves if the doorbell does', async () => {
  const { proxy, clock } = testProxy({ provider: fakeWeWire(), store: { has: never, add: never } });
  await assert.rejects(waitFor(proxy.notify(SESSION_ID, 'complete'), clock), /store\.add did not reply/);
  const silent = testProxy({ doorbell: doorbellOf(never) });
  await waitFor(silent.proxy.notify(SESSION_ID), silent.clock);
});
