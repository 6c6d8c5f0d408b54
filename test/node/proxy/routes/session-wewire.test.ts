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

describe('GET checkouts/{id} of WeWire', () => {
  test('answers with what a shopper may see, and no customer', async () => {
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

  test('names the success page once the session is complete', async () => {
    assert.equal((await weWireProxy({ status: 'complete' }).session()).redirectUrl, 'https://example.com/success');
  });

  test('names a payment page on an allowed host only', async () => {
    const { read } = testProxy({ provider: fakeWeWire({ url: 'https://evil.example/x' }) });
    assert.equal((await (await read()).json()).url, null);
  });

  test('refuses an amount that is too long to be one', async () => {
    const { read } = testProxy({ provider: fakeWeWire({ amount: '9'.repeat(101) }) });
    assert.equal((await read()).status, 502);
  });
});

describe('The status of a WeWire session', () => {
  test('is asked for again where resolve never ended', async () => {
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

  test('is open where nobody knows when it expires', async () => {
    assert.equal(await weWireProxy({ expiresAt: null }).status(), 'open');
  });

  const known: readonly [string | null, KnownStatus | null, string][] = [
    [null, 'complete', 'complete'],
    [null, 'expired', 'expired'],
    [null, 'open', 'open'],
    ['open', 'complete', 'complete'],
    ['complete', 'open', 'complete'],
    ['complete', 'expired', 'complete'],
    ['processing', null, 'processing'],
    ['processing', 'open', 'open'],
  ];
  for (const [own, resolved, expected] of known) {
    test(`is ${expected} where WeWire says ${own} and the merchant ${resolved}`, async () => {
      const asked: string[] = [];
      const sessionStatus = ({ sessionId }: { readonly sessionId: string }) => (asked.push(sessionId), resolved);
      assert.equal(await weWireProxy({ status: own }, { sessionStatus }).status(), expected);
      assert.deepEqual(asked, [SESSION_ID]);
    });
  }

  test('is the merchant’s, also past its time: a payment may be on its way', async () => {
    assert.equal(
      await weWireProxy({ expiresAt: '2020-01-01T00:00:00Z' }, { sessionStatus: () => 'open' }).status(),
      'open',
    );
  });

  test('is asked for once a second, however many read', async () => {
    let asked = 0;
    const { read, clock } = weWireProxy({}, { sessionStatus: async () => (asked++, null) });
    await Promise.all([read(), read(), read()]);
    assert.equal(asked, 1);
    clock.advance(1_000);
    await read();
    assert.equal(asked, 2);
  });

  test('is never guessed: who may have paid is not shown an open session', async () => {
    const failing: Partial<CheckoutProxyOptions>[] = [
      { sessionStatus: () => Promise.reject(new Error('database')) },
      { sessionStatus: () => JSON.parse('"completed"') },
      { store: { has: () => Promise.reject(new Error('redis')), add: async () => undefined } },
    ];
    for (const options of failing) {
      const { read, entries } = weWireProxy({}, options);
      const answer = await read();
      assert.deepEqual([answer.status, (await answer.json()).code], [500, 'internal']);
      assert.match(String(entries[0]?.error), /database|redis|sessionStatus must return .*, got "completed"/);
    }
  });

  test('is the merchant’s while the memory is down', async () => {
    const down = () => Promise.reject(new Error('redis'));
    const store = { has: down, add: down };
    assert.equal(await weWireProxy({}, { store, sessionStatus: () => 'open' }).status(), 'open');
    assert.equal((await weWireProxy({}, { store, sessionStatus: () => null }).read()).status, 500);
  });
});

describe('There is no callback route', () => {
  test('because WeWire documents none', async () => {
    assert.equal((await weWireProxy().send('/payfect/callback', { method: 'POST' })).status, 404);
  });
});
