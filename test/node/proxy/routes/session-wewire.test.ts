import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { CheckoutProxyOptions, KnownStatus } from '../../../../src/proxy/index.js';
import { SESSION_ID } from '../../../support/payfect-answers.js';
import { wewireAnswer } from '../../../support/wewire-answers.js';
import { jsonResponse } from '../support/fake-upstream.js';
import { fakeWeWire } from '../support/fake-provider.js';
import { testProxy } from '../support/test-proxy.js';
import { PAYMENT_HOST, testWeWire } from '../support/test-wewire.js';

const EXPIRES = Date.parse('2023-12-30T12:26:06Z');

function weWireProxy(changes: Record<string, unknown> = {}, options: Partial<CheckoutProxyOptions> = {}) {
  const proxy = testWeWire(options);
  proxy.upstream.respond = () => jsonResponse(wewireAnswer({ id: SESSION_ID, ...changes }));
  const session = async () => (await proxy.read()).json();
  return { ...proxy, session, status: async () => (await session()).status as unknown };
}

describe('GET checkouts/{id}, with WeWire', () => {
  test('returns the public members, secondsLeft and links', async () => {
    assert.deepEqual(await weWireProxy().session(), {
      id: SESSION_ID,
      merchant: { name: 'Marram & Oak' },
      amount: '100',
      currency: 'USD',
      productName: 'Product Name',
      productDescription: 'Product Description',
      allowedAssets: ['ETH', 'USDT', 'USDC'],
      expiresAt: '2023-12-30T12:26:06.000Z',
      status: 'open',
      redirectUrl: null,
      cancelUrl: 'https://example.com/cancel',
      url: `https://${PAYMENT_HOST}/${SESSION_ID}`,
      isLivemode: false,
      secondsLeft: 1566,
      links: { events: `${SESSION_ID}/events` },
    });
  });

  test('contains redirectUrl once the session is complete', async () => {
    assert.equal((await weWireProxy({ status: 'complete' }).session()).redirectUrl, 'https://example.com/success');
  });

  test('has null as url for a payment page on a host that is not allowed', async () => {
    const { read } = testProxy({ provider: fakeWeWire({ url: 'https://evil.example/x' }) });
    assert.equal((await (await read()).json()).url, null);
  });

  test('responds 502 if the amount is too long to be one', async () => {
    const { read } = testProxy({ provider: fakeWeWire({ amount: '9'.repeat(101) }) });
    assert.equal((await read()).status, 502);
  });
});

describe('The status of a WeWire session', () => {
  test('is requested again after 10 s if sessionStatus never settles', async () => {
    let isStuck = true;
    const sessionStatus = () => (isStuck ? new Promise<null>(() => undefined) : null);
    const { read, status, clock } = weWireProxy({}, { sessionStatus });
    void read();
    await new Promise(setImmediate);
    clock.advance(10_000);
    isStuck = false;
    assert.equal(await status(), 'open');
  });

  test('is open until it expires, by the server’s clock', async () => {
    const { status, clock } = weWireProxy();
    clock.advance(EXPIRES - clock.now() - 1);
    assert.equal(await status(), 'open');
    clock.advance(1_000);
    assert.equal(await status(), 'expired');
  });

  test('is open if there is no expiresAt', async () => {
    assert.equal(await weWireProxy({ expiresAt: null }).status(), 'open');
  });

  const statuses: readonly [reported: string | null, known: KnownStatus | null, expected: string][] = [
    [null, 'complete', 'complete'],
    [null, 'expired', 'expired'],
    [null, 'open', 'open'],
    ['open', 'complete', 'complete'],
    ['complete', 'open', 'complete'],
    ['complete', 'expired', 'complete'],
    ['processing', null, 'processing'],
    ['processing', 'open', 'open'],
  ];
  for (const [reported, known, expected] of statuses) {
    test(`is ${expected} if WeWire reports ${reported} and sessionStatus returns ${known}`, async () => {
      const sessionIds: string[] = [];
      const sessionStatus = ({ sessionId }: { readonly sessionId: string }) => (sessionIds.push(sessionId), known);
      assert.equal(await weWireProxy({ status: reported }, { sessionStatus }).status(), expected);
      assert.deepEqual(sessionIds, [SESSION_ID]);
    });
  }

  test('is what sessionStatus returns even after expiresAt, because a payment may be under way', async () => {
    assert.equal(
      await weWireProxy({ expiresAt: '2020-01-01T00:00:00Z' }, { sessionStatus: () => 'open' }).status(),
      'open',
    );
  });

  test('is requested at most once a second, whatever the number of reads', async () => {
    let calls = 0;
    const { read, clock } = weWireProxy({}, { sessionStatus: async () => (calls++, null) });
    await Promise.all([read(), read(), read()]);
    assert.equal(calls, 1);
    clock.advance(1_000);
    await read();
    assert.equal(calls, 2);
  });

  test('is never guessed: the read fails if sessionStatus or the store fails', async () => {
    const failing: Partial<CheckoutProxyOptions>[] = [
      { sessionStatus: () => Promise.reject(new Error('database')) },
      { sessionStatus: () => JSON.parse('"completed"') },
      { store: { has: () => Promise.reject(new Error('redis')), add: async () => undefined } },
    ];
    for (const options of failing) {
      const { read, entries } = weWireProxy({}, options);
      const response = await read();
      assert.deepEqual([response.status, (await response.json()).code], [500, 'internal']);
      assert.match(String(entries[0]?.error), /database|redis|sessionStatus must return .*, got "completed"/);
    }
  });

  test('is what sessionStatus returns while the store is down', async () => {
    const down = () => Promise.reject(new Error('redis'));
    const store = { has: down, add: down };
    assert.equal(await weWireProxy({}, { store, sessionStatus: () => 'open' }).status(), 'open');
    assert.equal((await weWireProxy({}, { store, sessionStatus: () => null }).read()).status, 500);
  });
});

test('POST callback responds 404 with WeWire, which documents no callback', async () => {
  assert.equal((await weWireProxy().send('/payfect/callback', { method: 'POST' })).status, 404);
});
