import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { memoryDoorbell } from '../../../src/proxy/stores/doorbell.js';
import type { CheckoutProxyOptions } from '../../../src/proxy/index.js';
import { memoryStore } from '../../../src/proxy/stores/store.js';
import { SESSION_ID } from '../../support/payfect-answers.js';
import { ManualClock } from '../support/manual-clock.js';
import { fakePayfect, fakeWeWire } from './support/fake-provider.js';
import { SESSION_PATH, testProxy } from './support/test-proxy.js';

const DAY_MS = 24 * 60 * 60 * 1_000;

function notifyProxy(options: Partial<CheckoutProxyOptions> = {}) {
  const rings: string[] = [];
  const doorbell = { ring: (id: string) => void rings.push(id), subscribe: () => () => undefined };
  const proxy = testProxy({ provider: fakeWeWire({ expiresAt: null }), doorbell, ...options });
  const status = async () => (await (await proxy.read()).json()).status as unknown;
  return { ...proxy, rings, status, notify: proxy.proxy.notify };
}

describe('proxy.notify with a status, for a provider that reports none', () => {
  test('rings, and sets the status at once, for a week', async () => {
    for (const ended of ['complete', 'expired'] as const) {
      const { notify, status, rings, clock } = notifyProxy();
      assert.equal(await status(), 'open');
      await notify(SESSION_ID, ended);
      assert.deepEqual(rings, [SESSION_ID]);
      assert.equal(await status(), ended);
      clock.advance(7 * DAY_MS - 1_000);
      assert.equal(await status(), ended);
      clock.advance(60_000);
      assert.equal(await status(), 'open');
    }
  });

  test('complete outlasts expired, in either order', async () => {
    for (const order of [
      ['complete', 'expired'],
      ['expired', 'complete'],
    ] as const) {
      const { notify, status } = notifyProxy();
      for (const ended of order) await notify(SESSION_ID, ended);
      assert.equal(await status(), 'complete');
    }
  });

  test('changes no other session', async () => {
    const { notify, status } = notifyProxy();
    await notify('another-one', 'complete');
    assert.equal(await status(), 'open');
  });

  test('rings and sets the status at other instances with the same doorbell and store', async () => {
    const shared = { doorbell: memoryDoorbell(), store: memoryStore(new ManualClock()) };
    const [here, there] = [notifyProxy(shared), notifyProxy(shared)];
    assert.equal(await there.status(), 'open');
    const events = await there.send(`${SESSION_PATH}/events`);
    const reader = (events.body ?? assert.fail()).pipeThrough(new TextDecoderStream()).getReader();
    await reader.read();
    await here.notify(SESSION_ID, 'complete');
    assert.match((await reader.read()).value ?? '', /event: change/);
    assert.equal(await there.status(), 'complete');
    await reader.cancel();
  });

  test('rejects if the store fails, so that the merchant’s webhook is delivered again', async () => {
    const store = { has: async () => false, add: () => Promise.reject(new Error('redis')) };
    const { notify, rings } = notifyProxy({ store });
    await assert.rejects(notify(SESSION_ID, 'complete'), /redis/);
    assert.deepEqual(rings, []);
  });
});

describe('proxy.notify without a status', () => {
  for (const provider of [fakePayfect, fakeWeWire]) {
    test(`rings, and makes the next read of a ${provider.name.slice(4)} session bypass the cache`, async () => {
      const fake = provider();
      const { notify, status, rings } = notifyProxy({ provider: fake });
      assert.equal(await status(), 'open');
      fake.sessions.set(SESSION_ID, { ...fake.sessions.get(SESSION_ID), status: 'complete' });
      assert.equal(await status(), 'open');
      await notify(SESSION_ID);
      assert.equal(await status(), 'complete');
      assert.deepEqual(rings, [SESSION_ID]);
    });
  }

  test('resolves if the doorbell fails, and logs a warning', async () => {
    const doorbell = { ring: () => Promise.reject(new Error('redis')), subscribe: () => () => undefined };
    const { notify, entries } = notifyProxy({ doorbell });
    await notify(SESSION_ID);
    assert.deepEqual(
      entries.map(({ kind, requestId, error }) => [kind, requestId, String(error)]),
      [['warning', null, 'Error: redis']],
    );
  });
});

describe('proxy.notify rejects', () => {
  test('anything that is not a session id, and any status but complete and expired', async () => {
    const { notify } = notifyProxy();
    for (const id of ['', 'short', '../../x', undefined]) {
      await assert.rejects(Reflect.apply(notify, null, [id]), { name: 'TypeError', message: /takes a session id/ });
    }
    for (const status of ['open', 'paid', null, 7]) {
      const rejected: Promise<void> = Reflect.apply(notify, null, [SESSION_ID, status]);
      await assert.rejects(rejected, { name: 'TypeError', message: /"complete" or "expired"/ });
    }
  });

  test('a status for Payfect, whose sessions report their own', async () => {
    const { notify, status } = notifyProxy({ provider: fakePayfect() });
    await assert.rejects(notify(SESSION_ID, 'complete'), {
      name: 'TypeError',
      message: /no status here, because sessions of "payfect" report their own/,
    });
    assert.equal(await status(), 'open');
  });
});
