import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { jsonResponse } from '../../proxy/support/fake-upstream.js';
import { providerErrorOf } from '../../support/provider-error-of.js';
import { BASE_URL, PARAMS, SESSION_ID, setUpWeWire } from '../../support/set-up-wewire.js';

describe('checkouts.expire and checkouts.cancel', () => {
  for (const how of ['expire', 'cancel'] as const) {
    test(`${how} posts to its path and accepts an empty response`, async () => {
      const { checkouts, upstream } = setUpWeWire(() => new Response(null, { status: 201 }));
      await checkouts[how](SESSION_ID);
      const request = upstream.requests[0] ?? assert.fail();
      assert.deepEqual([request.method, request.url], ['POST', `${BASE_URL}/checkout/${SESSION_ID}/${how}`]);
      assert.equal(request.headers.get('ww-api-key'), 'sk_test_1');
    });

    const responses: readonly [name: string, respond: () => Response, code: string][] = [
      ['409', () => jsonResponse({}, { status: 409 }), 'conflict'],
      ['404', () => jsonResponse({}, { status: 404 }), 'not-found'],
      ['HTML', () => new Response('<h1>', { headers: { 'content-type': 'text/html' } }), 'bad-response'],
      ['a redirect', () => new Response(null, { status: 302, headers: { location: '/' } }), 'bad-response'],
    ];
    for (const [name, respond, code] of responses) {
      test(`${how} rejects with "${code}" if the response is ${name}`, async () => {
        assert.equal((await providerErrorOf(setUpWeWire(respond).checkouts[how](SESSION_ID))).code, code);
      });
    }

    test(`${how} is not retried after a broken connection`, async () => {
      const { checkouts, upstream } = setUpWeWire(() => Promise.reject(new TypeError('fetch failed')));
      assert.equal((await providerErrorOf(checkouts[how](SESSION_ID))).code, 'unreachable');
      assert.equal(upstream.requests.length, 1);
    });
  }
});

test('Five failures in a row, of any calls, pause all calls for 5 s', async () => {
  const { checkouts, upstream, clock } = setUpWeWire(() => jsonResponse({}, { status: 500 }));
  await providerErrorOf(checkouts.list());
  await providerErrorOf(checkouts.retrieve(SESSION_ID));
  await providerErrorOf(checkouts.expire(SESSION_ID));
  await providerErrorOf(checkouts.cancel(SESSION_ID));
  await providerErrorOf(checkouts.create(PARAMS));
  assert.equal((await providerErrorOf(checkouts.retrieve(SESSION_ID))).retryAfterSeconds, 5);
  assert.equal(upstream.requests.length, 5);
  clock.advance(5_000);
  await providerErrorOf(checkouts.list());
  assert.equal(upstream.requests.length, 6);
});
