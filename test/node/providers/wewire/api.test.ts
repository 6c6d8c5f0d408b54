import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { wewire } from '../../../../src/providers/wewire/wewire.js';
import { listen } from '../../support/http-server.js';
import { wewireAnswer } from '../../../support/wewire-answers.js';
import { providerErrorOf } from '../../support/provider-error-of.js';
import { PARAMS, SESSION_ID } from '../../support/set-up-wewire.js';

describe('wewire() over a real connection', () => {
  for (const status of [301, 302, 303, 307, 308]) {
    test(`does not follow a redirect (${status}) to another origin with the key`, async (t) => {
      const keys: unknown[] = [];
      const elsewhere = await listen((request, response) => {
        keys.push(request.headers['ww-api-key']);
        response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(wewireAnswer()));
      });
      const server = await listen((_request, response) => {
        response.writeHead(status, { location: `${elsewhere.origin}/` }).end();
      });
      t.after(() => Promise.all([server.close(), elsewhere.close()]));
      const { checkouts } = wewire({ apiKey: 'sk_test_1', baseUrl: `${server.origin}/api/v1` });
      const calls = [
        checkouts.retrieve(SESSION_ID),
        checkouts.list(),
        checkouts.create(PARAMS),
        checkouts.cancel(SESSION_ID),
      ];
      for (const { code } of await Promise.all(calls.map(providerErrorOf))) assert.equal(code, 'bad-response');
      assert.deepEqual(keys, []);
    });
  }

  test('posts expire without a body, and accepts a response without one', async (t) => {
    const requests: unknown[] = [];
    const server = await listen((request, response) => {
      const { method, url, headers } = request;
      requests.push([method, url, headers['content-length'], headers['content-type'], headers['ww-api-key']]);
      response.writeHead(201).end();
    });
    t.after(() => server.close());
    const { checkouts } = wewire({ apiKey: 'sk_test_1', baseUrl: `${server.origin}/api/v1` });
    await checkouts.expire(SESSION_ID);
    assert.deepEqual(requests, [['POST', `/api/v1/checkout/${SESSION_ID}/expire`, '0', undefined, 'sk_test_1']]);
  });
});
