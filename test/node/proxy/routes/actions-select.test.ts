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
  test('answers with the session that was created for the choice, links relative to the answered URL', async () => {
    const { post, provider } = selectingProxy();
    const answer = await post('select', TRON);
    assert.equal(answer.status, 200);
    const session = await answer.json();
    assert.deepEqual([session.id, session.status, session.amountTotal], ['recreated-1', 'open', '20.00']);
    assert.deepEqual(session.links, { events: '../recreated-1/events', select: '../recreated-1/select' });
    const answered = `https://shop.example/payfect/checkouts/${SESSION_ID}/select`;
    assert.equal(
      new URL(session.links.events, answered).href,
      'https://shop.example/payfect/checkouts/recreated-1/events',
    );
    assert.deepEqual(provider.recreated, [{ id: SESSION_ID, choice: { ...TRON, customer: null } }]);
  });

  test('never passes on more than a reading of the session would', async () => {
    const { post, provider, send } = selectingProxy({ metadata: { secret: 'canary' } });
    const selected = await (await post('select', TRON)).json();
    const read = await (await send('/payfect/checkouts/recreated-1')).json();
    assert.deepEqual({ ...selected, links: {} }, { ...read, links: {} });
    assert.equal(provider.reads.length, 2);
  });

  test('is announced while the session is open, and there for nobody who did not ask for it', async () => {
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
    test(`is refused once the session is ${status}, with the state`, async () => {
      const { post, provider } = selectingProxy({ status });
      const answer = await post('select', TRON);
      assert.equal(answer.status, 409);
      const { code, state } = await answer.json();
      assert.deepEqual([code, state], ['conflict', status]);
      assert.equal(provider.recreated.length, 0);
    });
  }

  test('is 404 for a session that is not there', async () => {
    const { post } = selectingProxy();
    assert.equal((await post('select', TRON, '/payfect/checkouts/another-one')).status, 404);
    assert.equal((await post('select', TRON, '/payfect/checkouts/short')).status, 404);
  });
});

describe('The merchant’s own select', () => {
  test('learns session, choice and request, and names the session to go on with', async () => {
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

  test('may go on with the same session', async () => {
    const { post } = testProxy({ provider: fakePayfect(), select: ({ sessionId }) => sessionId });
    assert.equal((await (await post('select', TRON)).json()).links.events, `../${SESSION_ID}/events`);
  });

  test('that fails, or gives no id, is this server’s own fault, and the log says why', async () => {
    const failing: readonly (readonly [() => string, RegExp])[] = [
      [() => JSON.parse('"../../x"'), /must return a session id/],
      [() => JSON.parse('null'), /must return a session id/],
      [() => assert.fail('database'), /database/],
    ];
    for (const [select, reason] of failing) {
      const { post, entries } = testProxy({ provider: fakePayfect(), select });
      const answer = await post('select', TRON);
      assert.equal(answer.status, 500);
      assert.equal((await answer.json()).code, 'internal');
      assert.match(String(entries[0]?.error), reason);
    }
  });

  test('that names a session nobody knows is no 404: the shopper’s own session is there', async () => {
    const { post } = testProxy({ provider: fakePayfect(), select: () => 'unknown-1' });
    const answer = await post('select', TRON);
    assert.deepEqual([answer.status, (await answer.json()).code], [502, 'upstream-error']);
  });
});

describe('A provider that cannot create', () => {
  test('because the session has just been paid answers with the state as it is then', async () => {
    const provider = fakePayfect();
    const recreate = () => {
      provider.sessions.set(SESSION_ID, newestAnswer({ status: 'complete' }));
      return Promise.reject(new ProviderError('conflict', 'over'));
    };
    const { post } = testProxy({ provider: { ...provider, recreate }, select: 'recreate' });
    const answer = await post('select', TRON);
    assert.deepEqual([answer.status, (await answer.json()).state], [409, 'complete']);
  });

  const failures = [
    [new ProviderError('bad-response', 'another total'), 502, 'upstream-bad-response'],
    [new ProviderError('invalid-request', 'no items'), 502, 'upstream-bad-response'],
    [new ProviderError('timeout', 'late'), 504, 'upstream-timeout'],
    [new ProviderError('rate-limited', 'slow', { retryAfterSeconds: 7 }), 429, 'rate-limited'],
  ] as const;
  for (const [error, status, code] of failures) {
    test(`(${error.code}) is ${status} ${code}, and may be asked again`, async () => {
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
      const answer = await post('select', TRON);
      assert.deepEqual([answer.status, (await answer.json()).code], [status, code]);
      assert.equal(entries[0]?.error, code === 'upstream-bad-response' ? error : undefined);
      isFailing = false;
      assert.equal((await post('select', TRON)).status, 200);
    });
  }
});

describe('Equal choices', () => {
  test('create one checkout, at the same moment and for ten minutes', async () => {
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
    const ids = await Promise.all(both.map(async (answer) => (await (await answer).json()).id));
    assert.deepEqual(ids, ['recreated-1', 'recreated-1']);
    clock.advance(599_000);
    assert.equal((await (await post('select', { ...TRON, other: 1 })).json()).id, 'recreated-1');
    clock.advance(1_000);
    assert.equal((await (await post('select', TRON)).json()).id, 'recreated-2');
  });

  test('are not what other choices are', async () => {
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
