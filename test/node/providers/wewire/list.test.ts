import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { jsonResponse } from '../../proxy/support/fake-upstream.js';
import { wewireAnswer } from '../../../support/wewire-answers.js';
import { providerErrorOf } from '../../support/provider-error-of.js';
import { BASE_URL, rawJsonResponse, SESSION_ID, setUpWeWire } from '../../support/set-up-wewire.js';

describe('Listing checkouts', () => {
  const ids = async (answer: unknown) => {
    const { data, ...page } = await setUpWeWire(() => jsonResponse(answer)).checkouts.list();
    return [data.map(({ id }) => id), page];
  };

  test('takes all sessions at once for the first and only page', async () => {
    const answer = [wewireAnswer(), wewireAnswer({ id: 'another-session' })];
    assert.deepEqual(await ids(answer), [[SESSION_ID, 'another-session'], { page: 1, totalItems: 2, limit: 2 }]);
    assert.deepEqual(await ids([]), [[], { page: 1, totalItems: 0, limit: 0 }]);
  });

  test('reads a page as it is', async () => {
    const page = { page: 3, totalItems: 21, limit: 10 };
    assert.deepEqual(await ids({ data: [wewireAnswer()], ...page }), [[SESSION_ID], page]);
  });

  test('asks for a page', async () => {
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

  test('fails as a whole where one session cannot be read, so that none goes missing', async () => {
    for (const answer of [[wewireAnswer(), {}], { data: [null] }, { data: {} }, {}, null, 'x']) {
      const { checkouts } = setUpWeWire(() => jsonResponse(answer));
      assert.equal((await providerErrorOf(checkouts.list())).code, 'bad-response', JSON.stringify(answer));
    }
  });

  test('takes more than a single read may hold', async () => {
    const many = Array.from({ length: 1_000 }, (_, index) => JSON.stringify(wewireAnswer({ id: `session-${index}` })));
    const { checkouts } = setUpWeWire(() => rawJsonResponse(`[${many.join(',')}]`));
    assert.equal((await checkouts.list()).totalItems, 1_000);
  });
});
