import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { SESSION_ID } from '../../../support/payfect-answers.js';
import { fakePayfect, fakeWeWire } from '../support/fake-provider.js';
import { testProxy } from '../support/test-proxy.js';

describe('POST checkouts/{id}/restart', () => {
  for (const status of ['open', 'expired']) {
    test(`gives a fresh session in place of one that is ${status}, without a choice`, async () => {
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
    test(`is refused where the session is ${status}: money may be there, or on its way`, async () => {
      const provider = fakePayfect({ status });
      const { post, read } = testProxy({ provider, restart: 'recreate' });
      assert.equal((await (await read()).json()).links.restart, undefined);
      const answer = await post('restart');
      assert.deepEqual([answer.status, (await answer.json()).state], [409, status]);
      assert.equal(provider.recreated.length, 0);
    });
  }

  test('asks the merchant’s own function, for WeWire, too', async () => {
    const provider = fakeWeWire();
    provider.sessions.set('fresh-0001', { ...provider.sessions.get(SESSION_ID), id: 'fresh-0001' });
    const seen: string[] = [];
    const { post } = testProxy({
      provider,
      restart({ sessionId, request }) {
        seen.push(sessionId, new URL(request.url).pathname);
        return 'fresh-0001';
      },
    });
    assert.equal((await (await post('restart')).json()).id, 'fresh-0001');
    assert.deepEqual(seen, [SESSION_ID, `/payfect/checkouts/${SESSION_ID}/restart`]);
  });

  test('creates once for everyone who asks within ten minutes', async () => {
    const provider = fakePayfect({ status: 'expired' });
    const { post } = testProxy({ provider, restart: 'recreate' });
    await Promise.all([post('restart'), post('restart')]);
    await post('restart');
    assert.equal(provider.recreated.length, 1);
  });

  test('is not there unless the merchant asked for it', async () => {
    assert.equal((await testProxy({ provider: fakePayfect() }).post('restart')).status, 404);
  });
});
