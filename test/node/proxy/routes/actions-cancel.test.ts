import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ProviderError } from '../../../../src/providers/provider-error.js';
import type { ActionContext } from '../../../../src/proxy/index.js';
import { SESSION_ID } from '../../../support/payfect-answers.js';
import { fakePayfect, fakeWeWire } from '../support/fake-provider.js';
import { testProxy } from '../support/test-proxy.js';

const authorize = () => true;

/** Also records for which sessions the doorbell rang. */
function cancelingProxy(options: Parameters<typeof testProxy>[0]) {
  const rings: string[] = [];
  const doorbell = { ring: (id: string) => void rings.push(id), subscribe: () => () => undefined };
  return { rings, ...testProxy({ authorize, doorbell, ...options }) };
}

describe('POST checkouts/{id}/cancel', () => {
  test('cancels at the provider, calls onCancel, rings the doorbell and marks the session as expired', async () => {
    const provider = fakeWeWire();
    const canceled: ActionContext[] = [];
    const { post, read, rings } = cancelingProxy({ provider, onCancel: (context) => void canceled.push(context) });
    assert.equal((await (await read()).json()).links.cancel, `${SESSION_ID}/cancel`);
    const response = await post('cancel');
    assert.deepEqual([response.status, await response.text()], [204, '']);
    assert.deepEqual(provider.canceled, [SESSION_ID]);
    assert.deepEqual(
      canceled.map(({ sessionId, request }) => [sessionId, request.method]),
      [[SESSION_ID, 'POST']],
    );
    assert.deepEqual(rings, [SESSION_ID]);
    const { status, links } = await (await read()).json();
    assert.deepEqual([status, Object.keys(links)], ['expired', ['events']]);
  });

  test('only calls onCancel if the provider cannot cancel', async () => {
    const canceled: string[] = [];
    const { post, read, clock } = cancelingProxy({
      provider: fakePayfect(),
      onCancel: ({ sessionId }) => void canceled.push(sessionId),
    });
    assert.equal((await post('cancel')).status, 204);
    assert.deepEqual(canceled, [SESSION_ID]);
    clock.advance(1_000);
    // Payfect reports the status itself.
    assert.equal((await (await read()).json()).status, 'open');
  });

  for (const status of ['complete', 'expired', 'processing']) {
    test(`responds 409 to a session that is ${status}, and does nothing`, async () => {
      const provider = fakeWeWire({ status });
      const { post, rings } = cancelingProxy({ provider, onCancel: () => assert.fail() });
      const response = await post('cancel');
      assert.equal(response.status, 409);
      const { code, state } = await response.json();
      assert.deepEqual([code, state], ['conflict', status]);
      assert.deepEqual([provider.canceled, rings], [[], []]);
    });
  }

  test('responds 409 with the current status if the provider reports a conflict', async () => {
    let status: 'complete' | null = null;
    const provider = {
      ...fakeWeWire(),
      cancelSession() {
        status = 'complete';
        return Promise.reject(new ProviderError('conflict', 'over'));
      },
    };
    const { post, rings } = cancelingProxy({ provider, sessionStatus: () => status, onCancel: () => assert.fail() });
    const response = await post('cancel');
    assert.deepEqual([response.status, (await response.json()).state], [409, 'complete']);
    assert.deepEqual(rings, [SESSION_ID]);
  });

  test('does not call onCancel if the provider fails', async () => {
    const provider = {
      ...fakeWeWire(),
      cancelSession: () => Promise.reject(new ProviderError('server-error', 'down')),
    };
    const { post, read } = cancelingProxy({ provider, onCancel: () => assert.fail() });
    assert.equal((await post('cancel')).status, 502);
    assert.equal((await (await read()).json()).status, 'open');
  });

  test('rings and marks the session as expired even if onCancel throws', async () => {
    const { post, read, rings, entries } = cancelingProxy({
      provider: fakeWeWire(),
      onCancel: () => Promise.reject(new Error('database')),
    });
    assert.equal((await post('cancel')).status, 500);
    assert.match(String(entries[0]?.error), /database/);
    assert.deepEqual(rings, [SESSION_ID]);
    assert.equal((await (await read()).json()).status, 'expired');
  });

  test('responds 404 if authorize denies it', async () => {
    const provider = fakeWeWire();
    const { post, read } = cancelingProxy({ provider, authorize: ({ action }) => action !== 'cancel' });
    assert.equal((await read()).status, 200);
    assert.equal((await post('cancel')).status, 404);
    assert.deepEqual(provider.canceled, []);
  });
});
