import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ProviderError } from '../../../../src/providers/provider-error.js';
import type { SelectContext } from '../../../../src/proxy/index.js';
import { newestAnswer, SESSION_ID } from '../../../support/payfect-answers.js';
import { fakePayfect } from '../support/fake-provider.js';
import { problemOf, testProxy } from '../support/test-proxy.js';
import { withResolvers } from '../support/with-resolvers.js';

const TRON = { type: 'crypto', currency: 'usdt', network: 'tron' };

function selectingProxy(changes: Record<string, unknown> = {}) {
  const provider = fakePayfect(changes);
  return { provider, ...testProxy({ provider, select: 'recreate' }) };
}

describe('POST checkouts/{id}/select with "recreate"', () => {
  test('returns the session created for the choice, with links relative to the requested URL', async () => {
    const { post, provider } = selectingProxy();
    const response = await post('select', TRON);
    assert.equal(response.status, 200);
    const session = await response.json();
    assert.deepEqual([session.id, session.status, session.amountTotal], ['recreated-1', 'open', '20.00']);
    assert.deepEqual(session.links, { events: '../recreated-1/events', select: '../recreated-1/select' });
    const requestedUrl = `https://shop.example/payfect/checkouts/${SESSION_ID}/select`;
    assert.equal(
      new URL(session.links.events, requestedUrl).href,
      'https://shop.example/payfect/checkouts/recreated-1/events',
    );
    assert.deepEqual(provider.recreated, [{ id: SESSION_ID, choice: { ...TRON, customer: null } }]);
  });

  test('returns the same members as a read of the new session', async () => {
    const { post, provider, send } = selectingProxy({ metadata: { secret: 'canary' } });
    const selected = await (await post('select', TRON)).json();
    const read = await (await send('/payfect/checkouts/recreated-1')).json();
    assert.deepEqual({ ...selected, links: {} }, { ...read, links: {} });
    assert.equal(provider.reads.length, 2);
  });

  test('is linked only while the session is open, and responds 404 without the select option', async () => {
    const { read, provider, clock } = selectingProxy();
    assert.equal((await (await read()).json()).links.select, `${SESSION_ID}/select`);
    for (const status of ['complete', 'expired', 'processing']) {
      provider.sessions.set(SESSION_ID, newestAnswer({ status }));
      clock.advance(60_000);
      assert.deepEqual(Object.keys((await (await read()).json()).links), ['events'], status);
    }
    assert.deepEqual(await problemOf(await testProxy().post('select', TRON)), {
      type: 'about:blank',
      title: 'There is no such checkout',
      status: 404,
      code: 'not-found',
      hasRequestId: true,
    });
  });

  for (const status of ['complete', 'expired', 'processing', null]) {
    test(`responds 409 with the status to a session that is ${status}`, async () => {
      const { post, provider } = selectingProxy({ status });
      const response = await post('select', TRON);
      assert.equal(response.status, 409);
      const { code, state } = await response.json();
      assert.deepEqual([code, state], ['conflict', status]);
      assert.equal(provider.recreated.length, 0);
    });
  }

  test('responds 404 for an unknown or malformed id', async () => {
    const { post } = selectingProxy();
    assert.equal((await post('select', TRON, '/payfect/checkouts/another-one')).status, 404);
    assert.equal((await post('select', TRON, '/payfect/checkouts/short')).status, 404);
  });
});

describe('POST checkouts/{id}/select with the merchant’s own function', () => {
  test('calls it with session id, choice and request, and returns the session that it names', async () => {
    const contexts: SelectContext[] = [];
    const provider = fakePayfect();
    provider.sessions.set('mine-0001', newestAnswer({ id: 'mine-0001' }));
    const { post } = testProxy({
      provider,
      authorize: ({ request }) => request.headers.get('origin') !== null,
      async select(context) {
        contexts.push(context);
        return 'mine-0001';
      },
    });
    assert.equal((await (await post('select', TRON)).json()).id, 'mine-0001');
    const [{ request, ...context } = assert.fail()] = contexts;
    assert.deepEqual(context, { sessionId: SESSION_ID, choice: { ...TRON, customer: null } });
    assert.equal(request.headers.get('origin'), 'https://shop.example');
  });

  test('accepts the id of the same session', async () => {
    const { post } = testProxy({ provider: fakePayfect(), select: ({ sessionId }) => sessionId });
    assert.equal((await (await post('select', TRON)).json()).links.events, `../${SESSION_ID}/events`);
  });

  test('responds 500 if it throws or returns anything but an id, and logs the reason', async () => {
    const failing: readonly (readonly [select: () => string, reason: RegExp])[] = [
      [() => JSON.parse('"../../x"'), /must return a session id/],
      [() => JSON.parse('null'), /must return a session id/],
      [() => assert.fail('database'), /database/],
    ];
    for (const [select, reason] of failing) {
      const { post, entries } = testProxy({ provider: fakePayfect(), select });
      const response = await post('select', TRON);
      assert.equal(response.status, 500);
      assert.equal((await response.json()).code, 'internal');
      assert.match(String(entries[0]?.error), reason);
    }
  });

  test('responds 502 and not 404 if it returns an unknown id, because the shopper’s own session exists', async () => {
    const { post } = testProxy({ provider: fakePayfect(), select: () => 'unknown-1' });
    const response = await post('select', TRON);
    assert.deepEqual([response.status, (await response.json()).code], [502, 'upstream-error']);
  });
});

describe('POST checkouts/{id}/select, if the provider cannot recreate', () => {
  test('responds 409 with the current status if the session has just been paid', async () => {
    const provider = fakePayfect();
    const recreate = () => {
      provider.sessions.set(SESSION_ID, newestAnswer({ status: 'complete' }));
      return Promise.reject(new ProviderError('conflict', 'over'));
    };
    const { post } = testProxy({ provider: { ...provider, recreate }, select: 'recreate' });
    const response = await post('select', TRON);
    assert.deepEqual([response.status, (await response.json()).state], [409, 'complete']);
  });

  const failures = [
    [new ProviderError('bad-response', 'another total'), 502, 'upstream-bad-response'],
    [new ProviderError('invalid-request', 'no items'), 502, 'upstream-bad-response'],
    [new ProviderError('timeout', 'late'), 504, 'upstream-timeout'],
    [new ProviderError('rate-limited', 'slow', { retryAfterSeconds: 7 }), 429, 'rate-limited'],
  ] as const;
  for (const [error, status, code] of failures) {
    test(`responds ${status} ${code} to "${error.code}", and can be retried`, async () => {
      const provider = fakePayfect();
      const { recreate } = provider;
      let isFailing = true;
      const { post, entries } = testProxy({
        provider: {
          ...provider,
          recreate: async (...args) => (isFailing ? Promise.reject(error) : (recreate?.(...args) ?? assert.fail())),
        },
        select: 'recreate',
      });
      const response = await post('select', TRON);
      assert.deepEqual([response.status, (await response.json()).code], [status, code]);
      assert.equal(entries[0]?.error, code === 'upstream-bad-response' ? error : undefined);
      isFailing = false;
      assert.equal((await post('select', TRON)).status, 200);
    });
  }
});

describe('Repeated choices', () => {
  test('create one checkout, for concurrent requests and for ten minutes', async () => {
    const created = withResolvers<void>();
    const provider = fakePayfect();
    const { recreate } = provider;
    const { post, clock } = testProxy({
      provider: {
        ...provider,
        async recreate(id, choice) {
          await created.promise;
          return recreate?.(id, choice) ?? assert.fail();
        },
      },
      select: 'recreate',
    });
    const both = [post('select', TRON), post('select', TRON)];
    created.resolve();
    const ids = await Promise.all(both.map(async (pending) => (await (await pending).json()).id));
    assert.deepEqual(ids, ['recreated-1', 'recreated-1']);
    clock.advance(599_000);
    assert.equal((await (await post('select', { ...TRON, other: 1 })).json()).id, 'recreated-1');
    clock.advance(1_000);
    assert.equal((await (await post('select', TRON)).json()).id, 'recreated-2');
  });

  test('create one checkout for each different choice', async () => {
    const networks = ['tron', 'eth'].map((value) => ({ value, name: value }));
    const currencies = [{ currency: { value: 'usdt', name: 'Tether', logo: null }, networks }];
    const { post, provider } = selectingProxy({ paymentMethodOptions: { crypto: currencies, card: null } });
    for (const choice of [TRON, { ...TRON, network: 'eth' }, { type: 'card' }, TRON]) {
      assert.equal((await post('select', choice)).status, 200);
    }
    assert.deepEqual(
      provider.recreated.map(({ choice }) => choice?.network ?? choice?.type),
      ['tron', 'eth', 'card'],
    );
  });
});
