import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { jsonResponse } from '../../proxy/support/fake-upstream.js';
import { wewireAnswer } from '../../../support/wewire-answers.js';
import { providerErrorOf } from '../../support/provider-error-of.js';
import { BASE_URL, rawJsonResponse, SESSION_ID, setUpWeWire } from '../../support/set-up-wewire.js';

describe('checkouts.list', () => {
  const listFrom = async (json: unknown) => {
    const { data, ...page } = await setUpWeWire(() => jsonResponse(json)).checkouts.list();
    return [data.map(({ id }) => id), page];
  };

  test('treats an array of all sessions as the only page', async () => {
    const json = [wewireAnswer(), wewireAnswer({ id: 'another-session' })];
    assert.deepEqual(await listFrom(json), [[SESSION_ID, 'another-session'], { page: 1, totalItems: 2, limit: 2 }]);
    assert.deepEqual(await listFrom([]), [[], { page: 1, totalItems: 0, limit: 0 }]);
  });

  test('returns page, totalItems and limit of a paged response', async () => {
    const page = { page: 3, totalItems: 21, limit: 10 };
    assert.deepEqual(await listFrom({ data: [wewireAnswer()], ...page }), [[SESSION_ID], page]);
  });

  test('sends page and limit in the query, and rejects anything but whole numbers from 1', async () => {
    const { checkouts, upstream } = setUpWeWire(() => jsonResponse([]));
    await checkouts.list();
    await checkouts.list({ page: 2, limit: 50 });
    await checkouts.list({ limit: 5 });
    assert.deepEqual(
      upstream.requests.map(({ url }) => url),
      [`${BASE_URL}/checkout`, `${BASE_URL}/checkout?page=2&limit=50`, `${BASE_URL}/checkout?limit=5`],
    );
    for (const page of [{ page: 0 }, { limit: 1.5 }, { page: NaN }]) {
      await assert.rejects(checkouts.list(page), /must be a whole number from 1/);
    }
  });

  test('rejects with "bad-response" if any session is unreadable, so that none is silently missing', async () => {
    for (const json of [[wewireAnswer(), {}], { data: [null] }, { data: {} }, {}, null, 'x']) {
      const { checkouts } = setUpWeWire(() => jsonResponse(json));
      assert.equal((await providerErrorOf(checkouts.list())).code, 'bad-response', JSON.stringify(json));
    }
  });

  test('accepts a longer response than the 256 kB for a single session', async () => {
    const many = Array.from({ length: 1_000 }, (_, index) => JSON.stringify(wewireAnswer({ id: `session-${index}` })));
    const { checkouts } = setUpWeWire(() => rawJsonResponse(`[${many.join(',')}]`));
    assert.equal((await checkouts.list()).totalItems, 1_000);
  });
});
