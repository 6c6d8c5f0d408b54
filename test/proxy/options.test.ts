import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createCheckoutProxy, payfect, type CheckoutProxyOptions } from '../../src/proxy/index.js';
import { SESSION_ID } from '../schema/support/documented-answers.js';
import { FakeUpstream, jsonResponse } from './support/fake-upstream.js';
import { CALLBACK_SECRET } from './support/fernet-token.js';
import { SESSION_PATH, testProxy } from './support/test-proxy.js';

describe('Options that cannot work are refused when the server starts', () => {
  const provider = payfect({ apiKey: 'key', callbackSecret: CALLBACK_SECRET });
  const cases: readonly [Partial<CheckoutProxyOptions>, RegExp][] = [
    [
      { provider: payfect({ apiKey: 'key' }), onComplete: () => undefined },
      /onComplete would never run.*callbackSecret/,
    ],
    [{ basePath: 'payfect' }, /begin with a slash/],
    [{ basePath: '/payfect/' }, /not end in one/],
    [{ basePath: '' }, /begin with a slash/],
    [{ basePath: '/a?b' }, /basePath/],
    [{ allowOrigins: ['*'] }, /exact origins/],
    [{ allowOrigins: ['null'] }, /exact origins/],
    [{ allowOrigins: ['https://shop.example/'] }, /exact origins/],
    [{ allowOrigins: ['https://shop.example:443'] }, /exact origins/],
    [{ allowOrigins: ['shop.example'] }, /exact origins/],
    [{ limits: { client: { perSecond: 0, burst: 1 } } }, /limits\.client\.perSecond must be above 0, got 0/],
    [{ limits: { session: { perSecond: 1, burst: 0.5 } } }, /limits\.session\.burst must be 1 or more/],
    [{ limits: { streams: NaN } }, /limits\.streams/],
    [{ limits: { streamsPerClient: -1 } }, /limits\.streamsPerClient/],
  ];
  for (const [options, message] of cases) {
    test(String(message), () => {
      assert.throws(() => createCheckoutProxy({ provider, ...options }), { name: 'TypeError', message });
    });
  }

  test('no provider at all', () => {
    const options: CheckoutProxyOptions = JSON.parse('{}');
    assert.throws(() => createCheckoutProxy(options), /provider is missing: pass payfect/);
  });
});

describe('The routes begin where the merchant says', () => {
  for (const [basePath, path] of [
    ['/', `/checkouts/${SESSION_ID}`],
    ['/api/pay', `/api/pay/checkouts/${SESSION_ID}`],
  ] as const) {
    test(basePath, async () => {
      const { send } = testProxy({ basePath });
      assert.equal((await send(path)).status, 200);
      assert.equal((await send(SESSION_PATH)).status, 404);
    });
  }
});

test('A fetch given to the proxy is used in place of the provider’s', async () => {
  const mine = new FakeUpstream(() => jsonResponse({ id: SESSION_ID, amountTotal: '1', currency: 'usdt' }));
  const { read, upstream } = testProxy({ fetch: mine.fetch });
  assert.equal((await (await read()).json()).amountTotal, '1');
  assert.deepEqual([mine.requests.length, upstream.requests.length], [1, 0]);
});
