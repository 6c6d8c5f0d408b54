import assert from 'node:assert/strict';
import { describe, test, type TestContext } from 'node:test';
import { wewire } from '../../../../src/providers/wewire/wewire.js';
import { providerErrorOf } from '../../support/provider-error-of.js';
import { sandboxFetch } from '../../support/sandbox-fetch.js';
import { PARAMS } from '../../support/set-up-wewire.js';

/** A merchant that stores the url that `create` returns, as WeWire requires: sessions do not contain it. */
function merchant(t: TestContext) {
  const { fetch, close } = sandboxFetch();
  t.after(close);
  const urls = new Map<string, string | null>();
  const provider = wewire({
    apiKey: 'sk_test_sandbox',
    baseUrl: 'http://localhost:8001/wewire/api/v1',
    checkoutUrl: ({ sessionId }) => urls.get(sessionId) ?? null,
    fetch,
  });
  const { checkouts } = provider;
  const create = async (orderId: string) => {
    const { url } = await checkouts.create({ ...PARAMS, metadata: { orderId } });
    const { data } = await checkouts.list({ page: 1, limit: 50 });
    const { id } = data.find(({ metadata }) => Object(metadata).orderId === orderId) ?? assert.fail('not listed');
    urls.set(id, url);
    return id;
  };
  return { provider, checkouts, create };
}

describe('wewire() with the sandbox', () => {
  test('creates, lists, reads and cancels a checkout', async (t) => {
    const { provider, checkouts, create } = merchant(t);
    const id = await create('order-7');
    const session = await provider.readSession(id);
    assert.equal(session.total.amount, '100.5');
    assert.deepEqual([session.status, session.isLivemode], ['open', false]);
    assert.equal(session.paymentUrl, `http://localhost:8001/wewire/checkouts/${id}`);
    assert.equal(session.toPublic('open').url, session.paymentUrl);
    assert.equal((await checkouts.retrieve(id)).email, PARAMS.email);
    await provider.cancelSession?.(id);
    assert.equal((await providerErrorOf(checkouts.expire(id))).code, 'conflict');
  });

  test('lists all sessions at once or in pages', async (t) => {
    const { checkouts, create } = merchant(t);
    const ids = [await create('a'), await create('b'), await create('c')];
    const all = await checkouts.list();
    assert.deepEqual([all.data.length, all.page, all.totalItems], [3, 1, 3]);
    const second = await checkouts.list({ page: 2, limit: 2 });
    assert.deepEqual([second.data.length, second.page, second.totalItems, second.limit], [1, 2, 3, 2]);
    assert.deepEqual(new Set(all.data.map(({ id }) => id)), new Set(ids));
  });

  test('expires a session', async (t) => {
    const { provider, checkouts, create } = merchant(t);
    const id = await create('order-7');
    await checkouts.expire(id);
    assert.equal((await providerErrorOf(checkouts.cancel(id))).code, 'conflict');
    assert.equal((await provider.readSession(id)).status, 'expired');
  });
});
