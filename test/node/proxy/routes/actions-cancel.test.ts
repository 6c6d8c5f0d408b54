import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ProviderError } from '../../../../src/providers/provider-error.js';
import type { ActionContext } from '../../../../src/proxy/index.js';
import { SESSION_ID } from '../../../support/payfect-answers.js';
import { fakePayfect, fakeWeWire } from '../support/fake-provider.js';
import { testProxy } from '../support/test-proxy.js';

const authorize = () => true;

/** With what the doorbell rang for. */
function cancelingProxy(options: Parameters<typeof testProxy>[0]) {
  const rings: string[] = [];
  const doorbell = { ring: (id: string) => void rings.push(id), subscribe: () => () => undefined };
  return { rings, ...testProxy({ authorize, doorbell, ...options }) };
}

describe('POST checkouts/{id}/cancel', () => {
  test('cancels at the provider, then tells the merchant, other pages, and whoever reads', async () => {
    const provider = fakeWeWire();
    const told: ActionContext[] = [];
    const { post, read, rings } = cancelingProxy({ provider, onCancel: (context) => void told.push(context) });
    assert.equal((await (await read()).json()).links.cancel, `${SESSION_ID}/cancel`);
    const answer = await post('cancel');
    assert.deepEqual([answer.status, await answer.text()], [204, '']);
    assert.deepEqual(provider.canceled, [SESSION_ID]);
    assert.deepEqual(
      told.map(({ sessionId, request }) => [sessionId, request.method]),
      [[SESSION_ID, 'POST']],
    );
    assert.deepEqual(rings, [SESSION_ID]);
    const { status, links } = await (await read()).json();
    assert.deepEqual([status, Object.keys(links)], ['expired', ['events']]);
  });

  test('tells the merchant alone where the provider cannot cancel', async () => {
    const told: string[] = [];
    const { post, read, clock } = cancelingProxy({
      provider: fakePayfect(),
      onCancel: ({ sessionId }) => void told.push(sessionId),
    });
    assert.equal((await post('cancel')).status, 204);
    assert.deepEqual(told, [SESSION_ID]);
    clock.advance(1_000);
    // Payfect's session is what Payfect says.
    assert.equal((await (await read()).json()).status, 'open');
  });

  for (const status of ['complete', 'expired', 'processing']) {
    test(`is refused where the session is ${status}, and nobody is asked or told`, async () => {
      const provider = fakeWeWire({ status });
      const { post, rings } = cancelingProxy({ provider, onCancel: () => assert.fail() });
      const answer = await post('cancel');
      assert.equal(answer.status, 409);
      const { code, state } = await answer.json();
      assert.deepEqual([code, state], ['conflict', status]);
      assert.deepEqual([provider.canceled, rings], [[], []]);
    });
  }

  test('is refused where the provider knows that it is over, with the state as it is then', async () => {
    let status: 'complete' | null = null;
    const provider = {
      ...fakeWeWire(),
      cancelSession() {
        status = 'complete';
        return Promise.reject(new ProviderError('conflict', 'over'));
      },
    };
    const { post, rings } = cancelingProxy({ provider, sessionStatus: () => status, onCancel: () => assert.fail() });
    const answer = await post('cancel');
    assert.deepEqual([answer.status, (await answer.json()).state], [409, 'complete']);
    assert.deepEqual(rings, [SESSION_ID]);
  });

  test('that fails at the provider is not told to the merchant', async () => {
    const provider = {
      ...fakeWeWire(),
      cancelSession: () => Promise.reject(new ProviderError('server-error', 'down')),
    };
    const { post, read } = cancelingProxy({ provider, onCancel: () => assert.fail() });
    assert.equal((await post('cancel')).status, 502);
    assert.equal((await (await read()).json()).status, 'open');
  });

  test('is done even if the merchant’s function fails', async () => {
    const { post, read, rings, entries } = cancelingProxy({
      provider: fakeWeWire(),
      onCancel: () => Promise.reject(new Error('database')),
    });
    assert.equal((await post('cancel')).status, 500);
    assert.match(String(entries[0]?.error), /database/);
    assert.deepEqual(rings, [SESSION_ID]);
    assert.equal((await (await read()).json()).status, 'expired');
  });

  test('is denied like an unknown session where authorize says no', async () => {
    const provider = fakeWeWire();
    const { post, read } = cancelingProxy({ provider, authorize: ({ action }) => action !== 'cancel' });
    assert.equal((await read()).status, 200);
    assert.equal((await post('cancel')).status, 404);
    assert.deepEqual(provider.canceled, []);
  });
});
