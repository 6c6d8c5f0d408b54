import assert from 'node:assert/strict';
import { describe, test, type TestContext } from 'node:test';
import { wewire } from '../../../../src/providers/wewire/wewire.js';
import { providerErrorOf } from '../../support/provider-error-of.js';
import { sandboxFetch } from '../../support/sandbox-fetch.js';
import { PARAMS } from '../../support/set-up-wewire.js';

/** A merchant who keeps what create answered, as every merchant of WeWire must. */
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
  const open = async (orderId: string) => {
    const { url } = await checkouts.create({ ...PARAMS, metadata: { orderId } });
    const { data } = await checkouts.list({ page: 1, limit: 50 });
    const { id } = data.find(({ metadata }) => Object(metadata).orderId === orderId) ?? assert.fail('not listed');
    urls.set(id, url);
    return id;
  };
  return { provider, checkouts, open };
}

describe('Against the sandbox', () => {
  test('a checkout is created, found, read and canceled', async (t) => {
    const { provider, checkouts, open } = merchant(t);
    const id = await open('order-7');
    const session = await provider.readSession(id);
    assert.equal(session.total.amount, '100.5');
    assert.deepEqual([session.status, session.isLivemode], ['open', false]);
    assert.equal(session.paymentUrl, `http://localhost:8001/wewire/checkouts/${id}`);
    assert.equal(session.toPublic('open').url, session.paymentUrl);
    assert.equal((await checkouts.retrieve(id)).email, PARAMS.email);
    await provider.cancelSession?.(id);
    assert.equal((await providerErrorOf(checkouts.expire(id))).code, 'conflict');
  });

  test('all sessions come at once or by pages, newest first', async (t) => {
    const { checkouts, open } = merchant(t);
    const ids = [await open('a'), await open('b'), await open('c')];
    const all = await checkouts.list();
    assert.deepEqual([all.data.length, all.page, all.totalItems], [3, 1, 3]);
    const second = await checkouts.list({ page: 2, limit: 2 });
    assert.deepEqual([second.data.length, second.page, second.totalItems, second.limit], [1, 2, 3, 2]);
    assert.deepEqual(new Set(all.data.map(({ id }) => id)), new Set(ids));
  });

  test('a session expires when it is told to', async (t) => {
    const { provider, checkouts, open } = merchant(t);
    const id = await open('order-7');
    await checkouts.expire(id);
    assert.equal((await providerErrorOf(checkouts.cancel(id))).code, 'conflict');
    assert.equal((await provider.readSession(id)).status, 'expired');
  });
});
