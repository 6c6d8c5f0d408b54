import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { ProxyLimits } from '../../../../src/proxy/index.js';
import { SESSION_ID } from '../../../support/payfect-answers.js';
import { fakePayfect } from '../support/fake-provider.js';
import { SESSION_PATH, testProxy } from '../support/test-proxy.js';

const pathOf = (id: string) => SESSION_PATH.replace(SESSION_ID, id);

/** Each restart is of the session that the previous one created, so none repeats an earlier one. */
async function restartInARow(times: number, limits: ProxyLimits = {}) {
  const provider = fakePayfect();
  const proxy = testProxy({ provider, restart: 'recreate', limits });
  const responses: Response[] = [];
  let id = SESSION_ID;
  for (let round = 0; round < times; round += 1) {
    const response = await proxy.post('restart', {}, pathOf(id));
    responses.push(response);
    if (response.ok) ({ id } = await response.json());
  }
  const again = () => proxy.post('restart', {}, pathOf(id));
  return { ...proxy, provider, statuses: responses.map(({ status }) => status), last: responses.at(-1), again };
}

describe('Checkouts created from one session', () => {
  test('are limited to ten at once, then one every ten seconds, counted for the whole chain', async () => {
    const { statuses, last, again, clock, post } = await restartInARow(11);
    assert.deepEqual(statuses, [...Array<number>(10).fill(200), 429]);
    assert.equal(last?.headers.get('retry-after'), '10');
    assert.equal((await post('restart', {}, pathOf('recreated-4'))).status, 200, 'a repeated restart creates nothing');
    clock.advance(9_000);
    assert.equal((await again()).status, 429);
    clock.advance(1_000);
    assert.equal((await again()).status, 200);
  });

  test('have the limit of the creations option', async () => {
    const { statuses, last } = await restartInARow(3, { creations: { perSecond: 0.01, burst: 2 } });
    assert.deepEqual(statuses, [200, 200, 429]);
    assert.equal(last?.headers.get('retry-after'), '100');
  });

  test('do not count against other sessions', async () => {
    const { provider, post } = await restartInARow(10);
    provider.sessions.set('another-1', { ...provider.sessions.get(SESSION_ID), id: 'another-1' });
    assert.equal((await post('restart', {}, pathOf('another-1'))).status, 200);
  });

  test('count against the limit even if the provider fails', async () => {
    const provider = { ...fakePayfect(), recreate: () => Promise.reject(new Error('down')) };
    const { post } = testProxy({ provider, restart: 'recreate', limits: { creations: { perSecond: 0.1, burst: 2 } } });
    assert.deepEqual([(await post('restart')).status, (await post('restart')).status], [500, 500]);
    assert.equal((await post('restart')).status, 429);
  });

  test('can be requested again after a minute if the merchant’s function never settles', async () => {
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
