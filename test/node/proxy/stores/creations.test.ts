import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { ProxyLimits } from '../../../../src/proxy/index.js';
import { SESSION_ID } from '../../../support/payfect-answers.js';
import { fakePayfect } from '../support/fake-provider.js';
import { SESSION_PATH, testProxy } from '../support/test-proxy.js';

const pathOf = (id: string) => SESSION_PATH.replace(SESSION_ID, id);

/** Each restart is of the session that the one before gave, so that none is remembered. */
async function restartedInARow(times: number, limits: ProxyLimits = {}) {
  const provider = fakePayfect();
  const proxy = testProxy({ provider, restart: 'recreate', limits });
  const answers: Response[] = [];
  let id = SESSION_ID;
  for (let round = 0; round < times; round += 1) {
    const answer = await proxy.post('restart', {}, pathOf(id));
    answers.push(answer);
    if (answer.ok) ({ id } = await answer.json());
  }
  const again = () => proxy.post('restart', {}, pathOf(id));
  return { ...proxy, provider, statuses: answers.map(({ status }) => status), last: answers.at(-1), again };
}

describe('Checkouts that come of one session', () => {
  test('are ten at once, then one every ten seconds, whichever of them is asked', async () => {
    const { statuses, last, again, clock, post } = await restartedInARow(11);
    assert.deepEqual(statuses, [...Array<number>(10).fill(200), 429]);
    assert.equal(last?.headers.get('retry-after'), '10');
    assert.equal((await post('restart', {}, pathOf('recreated-4'))).status, 200, 'what was created is remembered');
    clock.advance(9_000);
    assert.equal((await again()).status, 429);
    clock.advance(1_000);
    assert.equal((await again()).status, 200);
  });

  test('have a limit that the merchant chooses', async () => {
    const { statuses, last } = await restartedInARow(3, { creations: { perSecond: 0.01, burst: 2 } });
    assert.deepEqual(statuses, [200, 200, 429]);
    assert.equal(last?.headers.get('retry-after'), '100');
  });

  test('do not count for other sessions', async () => {
    const { provider, post } = await restartedInARow(10);
    provider.sessions.set('another-1', { ...provider.sessions.get(SESSION_ID), id: 'another-1' });
    assert.equal((await post('restart', {}, pathOf('another-1'))).status, 200);
  });

  test('cost their token where the provider fails, too', async () => {
    const provider = { ...fakePayfect(), recreate: () => Promise.reject(new Error('down')) };
    const { post } = testProxy({ provider, restart: 'recreate', limits: { creations: { perSecond: 0.1, burst: 2 } } });
    assert.deepEqual([(await post('restart')).status, (await post('restart')).status], [500, 500]);
    assert.equal((await post('restart')).status, 429);
  });

  test('can be wished for again where the merchant’s own function never ended', async () => {
    let isStuck = true;
    const restart = () => (isStuck ? new Promise<string>(() => undefined) : SESSION_ID);
    const { post, clock } = testProxy({ provider: fakePayfect(), restart });
    void post('restart');
    await new Promise(setImmediate);
    clock.advance(60_000);
    isStuck = false;
    assert.equal((await post('restart')).status, 200);
  });
});
