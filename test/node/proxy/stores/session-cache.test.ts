import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { memoryStore } from '../../../../src/proxy/stores/store.js';
import { SESSION_ID } from '../../../support/payfect-answers.js';
import { ManualClock } from '../../support/manual-clock.js';
import { jsonResponse } from '../support/fake-upstream.js';
import { SESSION_PATH, testProxy } from '../support/test-proxy.js';

const UNLIMITED = { client: { perSecond: Infinity, burst: 1 }, session: { perSecond: Infinity, burst: 1 } };

describe('Equal reads', () => {
  test('a thousand at once ask the provider once, and once more a second later', async () => {
    const { read, upstream, clock } = testProxy({ limits: UNLIMITED });
    const all = () => Promise.all(Array.from({ length: 1_000 }, () => read()));
    assert.ok((await all()).every(({ status }) => status === 200));
    assert.equal(upstream.requests.length, 1);
    clock.advance(999);
    await all();
    assert.equal(upstream.requests.length, 1);
    clock.advance(1);
    await all();
    assert.equal(upstream.requests.length, 2);
  });

  test('the time left goes on while the session comes from the cache', async () => {
    const { read, upstream, clock } = testProxy();
    upstream.respondWithSession({ status: 'complete' });
    const before = await (await read()).json();
    clock.advance(30_000);
    const after = await (await read()).json();
    assert.equal(before.secondsLeft - after.secondsLeft, 30);
    assert.equal(upstream.requests.length, 1);
  });

  const lifetimes: readonly [string, () => Response, number][] = [
    ['an open session', () => jsonResponse({ id: SESSION_ID, amountTotal: '1', currency: 'usdt', status: 'open' }), 1],
    [
      'a complete one',
      () => jsonResponse({ id: SESSION_ID, amountTotal: '1', currency: 'usdt', status: 'complete' }),
      60,
    ],
    [
      'an expired one',
      () => jsonResponse({ id: SESSION_ID, amountTotal: '1', currency: 'usdt', status: 'expired' }),
      5,
    ],
    ['an unknown one', () => jsonResponse({}, { status: 404 }), 2],
    ['a failure', () => jsonResponse({}, { status: 500 }), 1],
    ['a refused key', () => jsonResponse({}, { status: 401 }), 1],
    ['a provider that asks to wait', () => jsonResponse({}, { status: 429, headers: { 'retry-after': '30' } }), 30],
  ];
  for (const [name, answer, seconds] of lifetimes) {
    test(`${name} is asked for again after ${seconds} s`, async () => {
      const { read, upstream, clock } = testProxy();
      upstream.respond = answer;
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

describe('Rate limits', () => {
  test('one session: 20 at once, then 5 a second, with the wait told', async () => {
    const { read, clock } = testProxy();
    for (let round = 0; round < 20; round += 1) assert.equal((await read()).status, 200);
    const refused = await read();
    assert.equal(refused.status, 429);
    assert.equal(refused.headers.get('retry-after'), '1');
    assert.equal((await refused.json()).code, 'rate-limited');
    clock.advance(1_000);
    for (let round = 0; round < 5; round += 1) assert.equal((await read()).status, 200);
    assert.equal((await read()).status, 429);
  });

  test('one client: 40 at once over all sessions, known ones or not; others are not touched', async () => {
    const { send } = testProxy();
    const of = (clientAddress: string, index: number) =>
      send(`/payfect/checkouts/guess-${String(index).padStart(4, '0')}`, {}, { clientAddress });
    for (let index = 0; index < 40; index += 1) assert.notEqual((await of('203.0.113.1', index)).status, 429);
    assert.equal((await of('203.0.113.1', 41)).status, 429);
    assert.notEqual((await of('203.0.113.2', 41)).status, 429);
  });

  test('a client without a known address is not limited as a client', async () => {
    const { send } = testProxy();
    for (let index = 0; index < 60; index += 1) {
      const headers = { 'x-forwarded-for': '203.0.113.1' };
      assert.notEqual((await send(`/payfect/checkouts/guess-${index}-000`, { headers })).status, 429);
    }
  });

  test('strangers cannot use up the session of somebody else', async () => {
    const { read } = testProxy({ authorize: ({ request }) => request.headers.get('cookie') === 'me=1' });
    for (let round = 0; round < 30; round += 1) await read();
    assert.equal((await read({ headers: { cookie: 'me=1' } })).status, 200);
  });

  test('the limits are the merchant’s to choose', async () => {
    const { read } = testProxy({ limits: { session: { perSecond: 0.1, burst: 1 } } });
    assert.equal((await read()).status, 200);
    assert.equal((await read()).headers.get('retry-after'), '10');
  });

  test('a clock that is set back does not lock anybody out', async () => {
    const { read, clock } = testProxy();
    await read();
    clock.jump(-3_600_000);
    assert.equal((await read()).status, 200);
  });
});

describe('Event streams', () => {
  const open = (proxy: ReturnType<typeof testProxy>, clientAddress?: string) =>
    proxy.send(`${SESSION_PATH}/events`, {}, clientAddress === undefined ? {} : { clientAddress });

  test('are limited in all and by client, and a place is free again once a stream has ended', async () => {
    const limits = { ...UNLIMITED, streams: 3, streamsPerClient: 2 };
    const proxy = testProxy({ limits });
    const first = await open(proxy, '203.0.113.1');
    assert.equal((await open(proxy, '203.0.113.1')).status, 200);
    assert.equal((await open(proxy, '203.0.113.1')).status, 429);
    assert.equal((await open(proxy, '203.0.113.2')).status, 200);
    const refused = await open(proxy);
    assert.deepEqual([refused.status, refused.headers.get('retry-after')], [429, '30']);
    await first.body?.cancel();
    assert.equal((await open(proxy, '203.0.113.1')).status, 200);
    assert.equal((await open(proxy)).status, 429);
  });
});

test('The replay memory forgets after its time, keeps the last 10,000, and not more than twice as many', async () => {
  const clock = new ManualClock();
  const memory = memoryStore(clock);
  await memory.add('first', 10);
  assert.equal(await memory.has('first'), true);
  clock.advance(10_000);
  assert.equal(await memory.has('first'), false);
  await memory.add('oldest', 1_000);
  for (let index = 0; index < 20_000; index += 1) await memory.add(`key-${index}`, 1_000);
  assert.equal(await memory.has('oldest'), false);
  assert.equal(await memory.has('key-10000'), true);
});
