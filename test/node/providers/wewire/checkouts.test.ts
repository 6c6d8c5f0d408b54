import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { jsonResponse } from '../../proxy/support/fake-upstream.js';
import { wewireAnswer } from '../../../support/wewire-answers.js';
import { providerErrorOf } from '../../support/provider-error-of.js';
import { respondWith, BASE_URL, PARAMS, SESSION_ID, setUpWeWire } from '../../support/set-up-wewire.js';

const CREATED = { url: 'https://wewire.example/pay/1' };

describe('Creating a checkout', () => {
  test('posts WeWire’s own names, with the amount as a number', async () => {
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
    test(`sends the amount ${amount} digit for digit`, async () => {
      const { checkouts, upstream } = setUpWeWire(() => jsonResponse(CREATED));
      await checkouts.create({ ...PARAMS, amount });
      assert.ok((await upstream.requests[0]?.text())?.includes(`"amount":${literal},`));
    });
  }

  const refused: readonly [string, object, RegExp][] = [
    ['a number', { amount: 100.5 }, /amount must be a decimal string such as "100\.50", got 100\.5/],
    ['a comma', { amount: '100,50' }, /must be a decimal string/],
    ['a sign', { amount: '-5' }, /must be a decimal string/],
    ['an exponent', { amount: '1e3' }, /must be a decimal string/],
    ['no amount', { amount: undefined }, /must be a decimal string/],
    ['too many digits', { amount: '12345678901234567890.12' }, /more digits than the JSON number/],
    ['one digit too many', { amount: '9007199254740993' }, /more digits/],
    ['no e-mail', { email: '' }, /email is missing/],
    ['no product', { productId: undefined }, /productId is missing/],
    ['no metadata', { metadata: null }, /metadata is missing/],
    ['no assets', { allowedAssets: undefined }, /allowedAssets is missing/],
  ];
  for (const [name, changes, sentence] of refused) {
    test(`is refused with ${name}, before anyone is asked`, async () => {
      const { checkouts, upstream } = setUpWeWire();
      await assert.rejects(checkouts.create(Object({ ...PARAMS, ...changes })), {
        name: 'TypeError',
        message: sentence,
      });
      assert.equal(upstream.requests.length, 0);
    });
  }

  test('gives the session where WeWire answers in its older form', async () => {
    const { checkouts } = setUpWeWire();
    const { url, session } = await checkouts.create(PARAMS);
    assert.deepEqual([url, session?.id, session?.metadata], [null, SESSION_ID, wewireAnswer().metadata]);
  });

  test('gives both where there are both', async () => {
    const { checkouts } = setUpWeWire(respondWith(CREATED));
    const { url, session } = await checkouts.create(PARAMS);
    assert.deepEqual([url, session?.id], [CREATED.url, SESSION_ID]);
  });

  test('fails where the answer is neither', async () => {
    for (const answer of [{}, { url: 7 }, [CREATED], null]) {
      const { checkouts } = setUpWeWire(() => jsonResponse(answer));
      assert.equal((await providerErrorOf(checkouts.create(PARAMS))).code, 'bad-response');
    }
  });

  test('is not repeated after a broken connection, since the first may have arrived', async () => {
    const { checkouts, upstream } = setUpWeWire(() => Promise.reject(new TypeError('fetch failed')));
    assert.equal((await providerErrorOf(checkouts.create(PARAMS))).code, 'unreachable');
    assert.equal(upstream.requests.length, 1);
  });

  test('repeats none of WeWire’s sentences', async () => {
    const complaint = { statusCode: 400, message: ['SECRET must be a number'], error: 'Bad Request' };
    const { checkouts } = setUpWeWire(() => jsonResponse(complaint, { status: 400 }));
    const { code, fields, message } = await providerErrorOf(checkouts.create(PARAMS));
    assert.deepEqual([code, fields], ['invalid-request', []]);
    assert.match(message, /a parameter is missing or invalid/);
  });
});

describe('Retrieving a checkout', () => {
  test('gives what only the merchant’s server may know', async () => {
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
    assert.equal(status, null, 'WeWire tells none');
  });

  for (const id of ['.', '..', '', 'a/../../x', '7c9f0f5e?', '%2e%2e%2f%2e', '........']) {
    test(`asks nobody about the id ${JSON.stringify(id)}`, async () => {
      const { checkouts, upstream } = setUpWeWire();
      for (const call of [checkouts.retrieve, checkouts.expire, checkouts.cancel]) {
        assert.equal((await providerErrorOf(call(id))).code, 'invalid-request');
      }
      assert.equal(upstream.requests.length, 0);
    });
  }

  const answers: readonly [string, () => Response, string][] = [
    ['another session', respondWith({ id: 'another-session' }), 'bad-response'],
    ['the list of all sessions', () => jsonResponse([wewireAnswer()]), 'bad-response'],
    ['a session without an amount', respondWith({ amount: null }), 'bad-response'],
    ['a page of HTML', () => new Response('<h1>', { headers: { 'content-type': 'text/html' } }), 'bad-response'],
    ['401', () => jsonResponse({}, { status: 401 }), 'auth'],
    ['404', () => jsonResponse({}, { status: 404 }), 'not-found'],
    ['307', () => new Response(null, { status: 307, headers: { location: 'https://evil.example' } }), 'bad-response'],
  ];
  for (const [name, answer, code] of answers) {
    test(`answered with ${name} is "${code}"`, async () => {
      assert.equal((await providerErrorOf(setUpWeWire(answer).checkouts.retrieve(SESSION_ID))).code, code);
    });
  }
});
