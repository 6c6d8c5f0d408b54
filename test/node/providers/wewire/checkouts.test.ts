import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { jsonResponse } from '../../proxy/support/fake-upstream.js';
import { wewireAnswer } from '../../../support/wewire-answers.js';
import { providerErrorOf } from '../../support/provider-error-of.js';
import { respondWith, BASE_URL, PARAMS, SESSION_ID, setUpWeWire } from '../../support/set-up-wewire.js';

const CREATED = { url: 'https://wewire.example/pay/1' };

describe('checkouts.create', () => {
  test('posts the parameters unchanged, except the amount, which becomes a number', async () => {
    const { checkouts, upstream } = setUpWeWire(() => jsonResponse(CREATED));
    assert.deepEqual(await checkouts.create(PARAMS), { ...CREATED, session: null });
    const request = upstream.requests[0] ?? assert.fail();
    assert.deepEqual([request.method, request.url], ['POST', `${BASE_URL}/checkout`]);
    assert.equal(request.headers.get('content-type'), 'application/json');
    assert.deepEqual(await request.json(), { ...PARAMS, amount: 100.5 });
  });

  for (const [amount, literal] of [
    ['0.1', '0.1'],
    ['100', '100'],
    ['9007199254740992', '9007199254740992'],
    ['999999999999.99', '999999999999.99'],
  ] as const) {
    test(`sends every digit of the amount ${amount}`, async () => {
      const { checkouts, upstream } = setUpWeWire(() => jsonResponse(CREATED));
      await checkouts.create({ ...PARAMS, amount });
      assert.ok((await upstream.requests[0]?.text())?.includes(`"amount":${literal},`));
    });
  }

  for (const [amount, literal] of [
    [100, '100'],
    [100.5, '100.5'],
    [0.1, '0.1'],
    [999999999999.99, '999999999999.99'],
    [Number.MAX_SAFE_INTEGER, '9007199254740991'],
    [1e-7, '1e-7'],
  ] as const) {
    test(`S9 takes a number that is exact: ${literal}`, async () => {
      const { checkouts, upstream } = setUpWeWire(() => jsonResponse(CREATED));
      await checkouts.create({ ...PARAMS, amount });
      assert.ok((await upstream.requests[0]?.text())?.includes(`"amount":${literal},`));
    });
  }

  const invalid: readonly [name: string, changes: object, message: RegExp][] = [
    [
      'an amount left over from arithmetic',
      { amount: 0.1 + 0.2 },
      /0\.30000000000000004 is not exact .* decimal string/,
    ],
    ['a number that was rounded', { amount: 2 ** 60 }, /is not exact as a number/],
    ['a negative number', { amount: -1 }, /must be a number from 0/],
    ['not a number', { amount: NaN }, /must be a number from 0, .* got NaN/],
    ['an infinite number', { amount: Infinity }, /must be a number from 0/],
    ['an amount with a comma', { amount: '100,50' }, /must be a decimal string/],
    ['a negative amount', { amount: '-5' }, /must be a decimal string/],
    ['an amount with an exponent', { amount: '1e3' }, /must be a decimal string/],
    ['no amount', { amount: undefined }, /must be a decimal string/],
    ['an amount with too many digits', { amount: '12345678901234567890.12' }, /more digits than the JSON number/],
    ['an amount with one digit too many', { amount: '9007199254740993' }, /more digits/],
    ['no e-mail', { email: '' }, /email is missing/],
    ['no product', { productId: undefined }, /productId is missing/],
    ['no metadata', { metadata: null }, /metadata is missing/],
    ['no assets', { allowedAssets: undefined }, /allowedAssets is missing/],
  ];
  for (const [name, changes, message] of invalid) {
    test(`S9 throws a TypeError without a request: ${name}`, async () => {
      const { checkouts, upstream } = setUpWeWire();
      await assert.rejects(checkouts.create(Object({ ...PARAMS, ...changes })), {
        name: 'TypeError',
        message,
      });
      assert.equal(upstream.requests.length, 0);
    });
  }

  test('returns the session from a response in the older form', async () => {
    const { checkouts } = setUpWeWire();
    const { url, session } = await checkouts.create(PARAMS);
    assert.deepEqual([url, session?.id, session?.metadata], [null, SESSION_ID, wewireAnswer().metadata]);
  });

  test('returns the session and the url if the response has both', async () => {
    const { checkouts } = setUpWeWire(respondWith(CREATED));
    const { url, session } = await checkouts.create(PARAMS);
    assert.deepEqual([url, session?.id], [CREATED.url, SESSION_ID]);
  });

  test('rejects with "bad-response" if the response has neither', async () => {
    for (const json of [{}, { url: 7 }, [CREATED], null]) {
      const { checkouts } = setUpWeWire(() => jsonResponse(json));
      assert.equal((await providerErrorOf(checkouts.create(PARAMS))).code, 'bad-response');
    }
  });

  test('does not retry after a broken connection, because the request may have arrived', async () => {
    const { checkouts, upstream } = setUpWeWire(() => Promise.reject(new TypeError('fetch failed')));
    assert.equal((await providerErrorOf(checkouts.create(PARAMS))).code, 'unreachable');
    assert.equal(upstream.requests.length, 1);
  });

  test('rejects with "invalid-request" for a 400, without WeWire’s text', async () => {
    const body = { statusCode: 400, message: ['SECRET must be a number'], error: 'Bad Request' };
    const { checkouts } = setUpWeWire(() => jsonResponse(body, { status: 400 }));
    const { code, fields, message } = await providerErrorOf(checkouts.create(PARAMS));
    assert.deepEqual([code, fields], ['invalid-request', []]);
    assert.match(message, /a parameter is missing or invalid/);
    assert.doesNotMatch(message, /SECRET/);
  });
});

describe('checkouts.retrieve', () => {
  test('returns members that only the merchant’s server may see', async () => {
    const session = await setUpWeWire().checkouts.retrieve(SESSION_ID);
    const { email, name, customer, customerId, metadata, productId, createdAt, status } = session;
    assert.deepEqual(
      { email, name, customer, customerId, metadata, productId, createdAt },
      Object.fromEntries(
        ['email', 'name', 'customer', 'customerId', 'metadata', 'productId', 'createdAt'].map((member) => [
          member,
          wewireAnswer()[member],
        ]),
      ),
    );
    assert.equal(status, null, 'WeWire reports none');
  });

  for (const id of ['.', '..', '', 'a/../../x', '7c9f0f5e?', '%2e%2e%2f%2e', '........']) {
    test(`and expire and cancel reject the id ${JSON.stringify(id)} without a request`, async () => {
      const { checkouts, upstream } = setUpWeWire();
      for (const call of [checkouts.retrieve, checkouts.expire, checkouts.cancel]) {
        assert.equal((await providerErrorOf(call(id))).code, 'invalid-request');
      }
      assert.equal(upstream.requests.length, 0);
    });
  }

  const responses: readonly [name: string, respond: () => Response, code: string][] = [
    ['another session', respondWith({ id: 'another-session' }), 'bad-response'],
    ['the list of all sessions', () => jsonResponse([wewireAnswer()]), 'bad-response'],
    ['a session without an amount', respondWith({ amount: null }), 'bad-response'],
    ['HTML', () => new Response('<h1>', { headers: { 'content-type': 'text/html' } }), 'bad-response'],
    ['401', () => jsonResponse({}, { status: 401 }), 'auth'],
    ['404', () => jsonResponse({}, { status: 404 }), 'not-found'],
    ['307', () => new Response(null, { status: 307, headers: { location: 'https://evil.example' } }), 'bad-response'],
  ];
  for (const [name, respond, code] of responses) {
    test(`rejects with "${code}" if the response is ${name}`, async () => {
      assert.equal((await providerErrorOf(setUpWeWire(respond).checkouts.retrieve(SESSION_ID))).code, code);
    });
  }
});
