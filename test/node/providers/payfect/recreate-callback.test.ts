// Where a checkout that replaces another one reports its payment.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { payfect } from '../../../../src/providers/payfect/payfect.js';
import type { SelectRequest } from '../../../../src/schema/select-request.js';
import { FakeUpstream, jsonResponse } from '../../proxy/support/fake-upstream.js';
import { newestAnswer, SESSION_ID } from '../../../support/payfect-answers.js';

const TRON: SelectRequest = { type: 'crypto', currency: 'usdt', network: 'tron', customer: null };
const NEXT = { id: 'the-next-checkout' };

/** Responds with these, one after the other. One more request fails the test. */
function respondInTurn(...responses: readonly Response[]): FakeUpstream {
  const left = [...responses];
  return new FakeUpstream(() => left.shift() ?? assert.fail('one request more than expected'));
}

describe('A checkout that replaces another one', () => {
  test('sends the callbackUrl option, because a session does not contain it', async () => {
    const callbackUrl = 'https://shop.example/payfect/callback';
    const upstream = respondInTurn(jsonResponse(newestAnswer()), jsonResponse(newestAnswer(NEXT)));
    await payfect({ apiKey: 'key', fetch: upstream.fetch, callbackUrl }).checkouts.recreate(SESSION_ID, TRON);
    assert.equal(JSON.parse((await upstream.requests[1]?.text()) ?? 'null').callback_url, callbackUrl);
  });

  test('sends the callback_url of a checkout that this process created, also through another payfect()', async () => {
    const [callback_url, id] = ['https://shop.example/payfect/callback', 'created-with-a-callback'];
    const creating = respondInTurn(jsonResponse(newestAnswer({ id })));
    const params = { currency: 'usdt', invoice_items: [{ price: 'price-of-tea', quantity: 1 }], callback_url };
    await payfect({ apiKey: 'key', fetch: creating.fetch }).checkouts.create(params);
    // The second one replaces the first replacement.
    for (const [before, after] of [
      [id, 'the-first-next'],
      ['the-first-next', 'the-second-next'],
    ] as const) {
      const upstream = respondInTurn(
        jsonResponse(newestAnswer({ id: before })),
        jsonResponse(newestAnswer({ id: after })),
      );
      await payfect({ apiKey: 'key', fetch: upstream.fetch }).checkouts.recreate(before, TRON);
      assert.equal(JSON.parse((await upstream.requests[1]?.text()) ?? 'null').callback_url, callback_url);
    }
  });

  test('warns once if the payment would be reported to the account’s webhook only', async (t) => {
    const warn = t.mock.method(console, 'warn', () => undefined);
    let requests = 0;
    // Reading and creating take turns.
    const upstream = new FakeUpstream(() => jsonResponse(newestAnswer((requests += 1) % 2 === 0 ? NEXT : {})));
    const { checkouts } = payfect({ apiKey: 'key', fetch: upstream.fetch });
    await checkouts.recreate(SESSION_ID, TRON);
    await checkouts.recreate(SESSION_ID, TRON);
    assert.equal(warn.mock.callCount(), 1);
    assert.match(String(warn.mock.calls[0]?.arguments[0]), /onComplete never runs: set callbackUrl/);
    const silent = payfect({
      apiKey: 'key',
      fetch: upstream.fetch,
      callbackUrl: 'https://shop.example/payfect/callback',
    });
    await silent.checkouts.recreate(SESSION_ID, TRON);
    assert.equal(warn.mock.callCount(), 1);
  });
});
