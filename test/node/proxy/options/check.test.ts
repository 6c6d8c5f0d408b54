import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createCheckoutProxy, payfect, type CheckoutProxyOptions } from '../../../../src/proxy/index.js';
import { SESSION_ID } from '../../../support/payfect-answers.js';
import { fakePayfect, fakeWeWire } from '../support/fake-provider.js';
import { CALLBACK_SECRET } from '../support/fernet-token.js';
import { SESSION_PATH, testProxy } from '../support/test-proxy.js';

describe('createCheckoutProxy throws for options that cannot work', () => {
  const provider = payfect({ apiKey: 'key', callbackSecret: CALLBACK_SECRET });
  const cases: readonly [options: Partial<CheckoutProxyOptions>, message: RegExp][] = [
    [
      { provider: payfect({ apiKey: 'key' }), onComplete: () => undefined },
      /onComplete would never run.*callbackSecret/,
    ],
    [
      { provider: fakeWeWire(), onComplete: () => undefined },
      /onComplete would never run: the provider "wewire".*proxy\.notify/,
    ],
    [{ basePath: 'payfect' }, /begin with a slash/],
    [{ basePath: '/payfect/' }, /not end in one/],
    [{ basePath: '' }, /begin with a slash/],
    [{ basePath: '/a/..' }, /basePath/],
    [{ basePath: '/.' }, /basePath/],
    [{ basePath: '/a?b' }, /basePath/],
    [{ allowOrigins: ['*'] }, /exact origins/],
    [{ allowOrigins: ['null'] }, /exact origins/],
    [{ allowOrigins: ['https://shop.example/'] }, /exact origins/],
    [{ allowOrigins: ['https://shop.example:443'] }, /exact origins/],
    [{ allowOrigins: ['shop.example'] }, /exact origins/],
    [{ limits: { client: { perSecond: 0, burst: 1 } } }, /limits\.client\.perSecond must be above 0, got 0/],
    [{ limits: { session: { perSecond: 1, burst: 0.5 } } }, /limits\.session\.burst must be 1 or more/],
    [{ limits: { creations: { perSecond: -1, burst: 1 } } }, /limits\.creations\.perSecond must be above 0/],
    [{ limits: { streams: NaN } }, /limits\.streams/],
    [{ limits: { streamsPerClient: -1 } }, /limits\.streamsPerClient/],
    [{ pollAfterSeconds: 0 }, /pollAfterSeconds must be 1 to 120, got 0/],
    [{ pollAfterSeconds: 121 }, /pollAfterSeconds must be 1 to 120/],
    [{ provider: fakeWeWire(), select: 'recreate' }, /select: "recreate" cannot work with the provider "wewire"/],
    [{ provider: fakeWeWire(), restart: 'recreate' }, /restart: "recreate" cannot work with the provider "wewire"/],
    [
      { select: 'recreate', authorize: () => true },
      /select: "recreate" cannot work with authorize.*checkouts\.recreate/,
    ],
    [{ restart: 'recreate', authorize: () => true }, /restart: "recreate" cannot work with authorize/],
    [{ onCancel: () => undefined }, /onCancel would never run.*authorize/],
    [
      { sessionStatus: () => 'complete' },
      /sessionStatus is for providers whose sessions report no status\. Sessions of "payfect" do/,
    ],
  ];
  for (const [options, message] of cases) {
    test(String(message), () => {
      assert.throws(() => createCheckoutProxy({ provider, ...options }), { name: 'TypeError', message });
    });
  }

  test('a misspelled option, which could leave open what is meant to be closed', () => {
    const options = { provider, authorise: () => false };
    assert.throws(
      () => createCheckoutProxy(options),
      /There is no option "authorise": there are provider, .*authorize/,
    );
  });

  test('values that TypeScript would not allow', () => {
    const invalid: readonly [options: unknown, message: RegExp][] = [
      [undefined, /provider is missing: pass the provider/],
      [{}, /provider is missing/],
      [{ provider: {} }, /provider must be an object with a function "readSession"/],
      [{ provider: { ...provider, name: undefined } }, /provider\.name must be a string, got undefined/],
      [{ provider: { ...provider, hasStatus: undefined } }, /provider\.hasStatus must be a boolean, got undefined/],
      [{ provider: { ...provider, recreate: undefined } }, /provider\.recreate must be a function, or null/],
      [{ provider, fetch }, /There is no option "fetch"/],
      [{ provider, limits: { pollAfterSeconds: 5 } }, /There is no limits\.pollAfterSeconds/],
      [{ provider, clientAddress: '1.2.3.4' }, /clientAddress must be a function, got string/],
      [{ provider, payments: [] }, /payments must be a function, got object/],
      [{ provider, authorize: true }, /authorize must be a function, got boolean/],
      [{ provider, onLog: console }, /onLog must be a function, got object/],
      [{ provider, doorbell: { ring: () => undefined } }, /doorbell must be an object with a function "subscribe"/],
      [{ provider, store: new Map() }, /store must be an object with a function "add"/],
      [{ provider, basePath: 7 }, /basePath must .* got 7/],
      [{ provider, allowOrigins: 'https://shop.example' }, /allowOrigins must be a list/],
      [{ provider, allowOrigins: [7] }, /exact origins .* got 7/],
      [{ provider, select: true }, /select must be "recreate" or a function that returns a session id, got true/],
      [{ provider, restart: 'again' }, /restart must be "recreate" or a function .* got "again"/],
      [{ provider, limits: { perClient: 1 } }, /There is no limits\.perClient: there are client, session/],
      [{ provider, limits: { streams: '10' } }, /limits\.streams must be 1 or more, got 10/],
      [{ provider, limits: { client: { perSecond: '5', burst: 5 } } }, /limits\.client\.perSecond/],
    ];
    for (const [options, message] of invalid) {
      assert.throws(() => void Reflect.apply(createCheckoutProxy, null, [options]), { name: 'TypeError', message });
    }
  });
});

describe('createCheckoutProxy does not throw for', () => {
  const valid: Readonly<Record<string, Partial<CheckoutProxyOptions>>> = {
    'a provider alone': {},
    '"recreate" with an undefined authorize, and an infinite limit': {
      select: 'recreate',
      restart: 'recreate',
      authorize: undefined,
      limits: { client: { perSecond: Infinity, burst: 1 } },
    },
    'functions for every action': {
      select: () => 'x',
      restart: () => 'x',
      authorize: () => true,
      onCancel: () => undefined,
    },
    'sessionStatus with a provider that reports no status': {
      provider: fakeWeWire(),
      sessionStatus: () => null,
      select: () => 'x',
      authorize: () => true,
    },
  };
  for (const [name, options] of Object.entries(valid)) {
    test(name, () => {
      assert.doesNotThrow(() => createCheckoutProxy({ provider: fakePayfect(), ...options }));
    });
  }
});

describe('basePath', () => {
  for (const [basePath, path] of [
    ['/', `/checkouts/${SESSION_ID}`],
    ['/api/pay', `/api/pay/checkouts/${SESSION_ID}`],
  ] as const) {
    test(`${basePath} is where the routes begin`, async () => {
      const { send } = testProxy({ basePath });
      assert.equal((await send(path)).status, 200);
      assert.equal((await send(SESSION_PATH)).status, 404);
    });
  }
});
