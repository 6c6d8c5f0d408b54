import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { SESSION_ID } from '../../../support/payfect-answers.js';
import { jsonResponse } from '../support/fake-upstream.js';
import { testProxy } from '../support/test-proxy.js';

describe('The session cache', () => {
  test('turns a thousand concurrent reads into one upstream request, and one more a second later', async () => {
    const { read, upstream, clock } = testProxy({ limits: { session: { perSecond: Infinity, burst: 1 } } });
    const readAll = () => Promise.all(Array.from({ length: 1_000 }, () => read()));
    assert.ok((await readAll()).every(({ status }) => status === 200));
    assert.equal(upstream.requests.length, 1);
    clock.advance(999);
    await readAll();
    assert.equal(upstream.requests.length, 1);
    clock.advance(1);
    await readAll();
    assert.equal(upstream.requests.length, 2);
  });

  test('does not freeze secondsLeft', async () => {
    const { read, upstream, clock } = testProxy();
    upstream.respondWithSession({ status: 'complete' });
    const before = await (await read()).json();
    clock.advance(30_000);
    const after = await (await read()).json();
    assert.equal(before.secondsLeft - after.secondsLeft, 30);
    assert.equal(upstream.requests.length, 1);
  });

  test('B9 keeps nothing after the server’s clock was set back', async () => {
    for (const setBackMs of [1, 1_000, 3_600_000]) {
      const { read, upstream, clock } = testProxy();
      await read();
      clock.jump(-setBackMs);
      upstream.respondWithSession({ status: 'complete' });
      assert.equal((await (await read()).json()).status, 'complete');
      await read();
      assert.equal(upstream.requests.length, 2);
    }
  });

  const lifetimes: readonly [name: string, respond: () => Response, seconds: number][] = [
    ['an open session', () => jsonResponse({ id: SESSION_ID, amountTotal: '1', currency: 'usdt', status: 'open' }), 1],
    [
      'a complete session',
      () => jsonResponse({ id: SESSION_ID, amountTotal: '1', currency: 'usdt', status: 'complete' }),
      60,
    ],
    [
      'an expired session',
      () => jsonResponse({ id: SESSION_ID, amountTotal: '1', currency: 'usdt', status: 'expired' }),
      5,
    ],
    ['a 404', () => jsonResponse({}, { status: 404 }), 2],
    ['a 500', () => jsonResponse({}, { status: 500 }), 1],
    ['a 401', () => jsonResponse({}, { status: 401 }), 1],
    ['a 429 with Retry-After: 30', () => jsonResponse({}, { status: 429, headers: { 'retry-after': '30' } }), 30],
  ];
  for (const [name, respond, seconds] of lifetimes) {
    test(`keeps ${name} for ${seconds} s`, async () => {
      const { read, upstream, clock } = testProxy();
      upstream.respond = respond;
      await read();
      clock.advance(seconds * 1_000 - 1);
      await read();
      assert.equal(upstream.requests.length, 1);
      clock.advance(1);
      await read();
      assert.equal(upstream.requests.length, 2);
    });
  }
});
