import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { SESSION_PATH, testProxy } from '../support/test-proxy.js';

const UNLIMITED = { client: { perSecond: Infinity, burst: 1 }, session: { perSecond: Infinity, burst: 1 } };

describe('Rate limits', () => {
  test('per session: 20 at once, then 5 a second, with Retry-After', async () => {
    const { read, clock } = testProxy();
    for (let round = 0; round < 20; round += 1) assert.equal((await read()).status, 200);
    const limited = await read();
    assert.equal(limited.status, 429);
    assert.equal(limited.headers.get('retry-after'), '1');
    assert.equal((await limited.json()).code, 'rate-limited');
    clock.advance(1_000);
    for (let round = 0; round < 5; round += 1) assert.equal((await read()).status, 200);
    assert.equal((await read()).status, 429);
  });

  test('per client: 40 at once for all ids together, without effect on other clients', async () => {
    const { send } = testProxy();
    const guess = (clientAddress: string, index: number) =>
      send(`/payfect/checkouts/guess-${String(index).padStart(4, '0')}`, {}, { clientAddress });
    for (let index = 0; index < 40; index += 1) assert.notEqual((await guess('203.0.113.1', index)).status, 429);
    assert.equal((await guess('203.0.113.1', 41)).status, 429);
    assert.notEqual((await guess('203.0.113.2', 41)).status, 429);
  });

  test('per client: none without a known address, whatever X-Forwarded-For says', async () => {
    const { send } = testProxy();
    for (let index = 0; index < 60; index += 1) {
      const headers = { 'x-forwarded-for': '203.0.113.1' };
      assert.notEqual((await send(`/payfect/checkouts/guess-${index}-000`, { headers })).status, 429);
    }
  });

  test('per session: requests that authorize denies do not count', async () => {
    const { read } = testProxy({ authorize: ({ request }) => request.headers.get('cookie') === 'me=1' });
    for (let round = 0; round < 30; round += 1) await read();
    assert.equal((await read({ headers: { cookie: 'me=1' } })).status, 200);
  });

  test('per session: as the limits option says', async () => {
    const { read } = testProxy({ limits: { session: { perSecond: 0.1, burst: 1 } } });
    assert.equal((await read()).status, 200);
    assert.equal((await read()).headers.get('retry-after'), '10');
  });

  test('are not used up by a clock that is set back', async () => {
    const { read, clock } = testProxy();
    await read();
    clock.jump(-3_600_000);
    assert.equal((await read()).status, 200);
  });
});

describe('Limits of event streams', () => {
  const open = (proxy: ReturnType<typeof testProxy>, clientAddress?: string) =>
    proxy.send(`${SESSION_PATH}/events`, {}, clientAddress === undefined ? {} : { clientAddress });

  test('apply in total and per client, and free a slot when a stream ends', async () => {
    const limits = { ...UNLIMITED, streams: 3, streamsPerClient: 2 };
    const proxy = testProxy({ limits });
    const first = await open(proxy, '203.0.113.1');
    assert.equal((await open(proxy, '203.0.113.1')).status, 200);
    assert.equal((await open(proxy, '203.0.113.1')).status, 429);
    assert.equal((await open(proxy, '203.0.113.2')).status, 200);
    const limited = await open(proxy);
    assert.deepEqual([limited.status, limited.headers.get('retry-after')], [429, '30']);
    await first.body?.cancel();
    assert.equal((await open(proxy, '203.0.113.1')).status, 200);
    assert.equal((await open(proxy)).status, 429);
  });
});
