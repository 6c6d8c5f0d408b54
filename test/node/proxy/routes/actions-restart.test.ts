import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { SESSION_ID } from '../../../support/payfect-answers.js';
import { fakePayfect, fakeWeWire } from '../support/fake-provider.js';
import { testProxy } from '../support/test-proxy.js';

describe('POST checkouts/{id}/restart', () => {
  for (const status of ['open', 'expired']) {
    test(`returns a fresh session in place of one that is ${status}`, async () => {
      const provider = fakePayfect({ status });
      const { post, read } = testProxy({ provider, restart: 'recreate' });
      assert.equal((await (await read()).json()).links.restart, `${SESSION_ID}/restart`);
      const session = await (await post('restart')).json();
      assert.deepEqual([session.id, session.status], ['recreated-1', 'open']);
      assert.equal(session.links.events, '../recreated-1/events');
      assert.deepEqual(provider.recreated, [{ id: SESSION_ID, choice: null }]);
    });
  }

  for (const status of ['complete', 'processing', null]) {
    test(`responds 409 to a session that is ${status}: money may have been sent`, async () => {
      const provider = fakePayfect({ status });
      const { post, read } = testProxy({ provider, restart: 'recreate' });
      assert.equal((await (await read()).json()).links.restart, undefined);
      const response = await post('restart');
      assert.deepEqual([response.status, (await response.json()).state], [409, status]);
      assert.equal(provider.recreated.length, 0);
    });
  }

  test('calls the merchant’s own function, also for WeWire', async () => {
    const provider = fakeWeWire();
    provider.sessions.set('fresh-0001', { ...provider.sessions.get(SESSION_ID), id: 'fresh-0001' });
    const calls: string[] = [];
    const { post } = testProxy({
      provider,
      restart({ sessionId, request }) {
        calls.push(sessionId, new URL(request.url).pathname);
        return 'fresh-0001';
      },
    });
    assert.equal((await (await post('restart')).json()).id, 'fresh-0001');
    assert.deepEqual(calls, [SESSION_ID, `/payfect/checkouts/${SESSION_ID}/restart`]);
  });

  test('creates one session for concurrent and repeated requests', async () => {
    const provider = fakePayfect({ status: 'expired' });
    const { post } = testProxy({ provider, restart: 'recreate' });
    await Promise.all([post('restart'), post('restart')]);
    await post('restart');
    assert.equal(provider.recreated.length, 1);
  });

  test('responds 404 without the restart option', async () => {
    assert.equal((await testProxy({ provider: fakePayfect() }).post('restart')).status, 404);
  });
});
