import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { payfect } from '../../../../src/providers/payfect/payfect.js';
import type { Payment } from '../../../../src/proxy/options/options.js';
import { newestAnswer, SESSION_ID } from '../../../support/payfect-answers.js';
import { callbackBody, callbackRequest } from '../support/callback.js';
import { jsonResponse } from '../support/fake-upstream.js';
import { CALLBACK_SECRET, OTHER_SECRET } from '../support/fernet-token.js';
import { namesOf, testProxy } from '../support/test-proxy.js';
import { recordingProxy } from '../support/recording-proxy.js';
import { withResolvers } from '../support/with-resolvers.js';

const changed = (changes: Record<string, unknown>) => ({ body: JSON.stringify(callbackBody(changes)) });

describe('An authentic callback', () => {
  test('reads the session again, rings the doorbell and calls onComplete with the payment', async () => {
    const { deliver, payments, rings, upstream } = recordingProxy();
    const response = await deliver();
    assert.equal(response.status, 204);
    assert.equal(upstream.requests.length, 1);
    assert.deepEqual(rings, [SESSION_ID]);
    assert.deepEqual(payments, [
      {
        provider: 'payfect',
        sessionId: SESSION_ID,
        clientReferenceId: '5ae50223-e455-4a72-a48d-fe7d85800e64',
        amount: '20.00',
        currency: 'usdt',
        network: 'tron',
        paymentIntent: 'b7c30e83-5439-47b2-ac4d-81c64c1d0174',
        isLivemode: false,
      },
    ]);
  });

  test('may have its members in another order than the signed message', async () => {
    const { deliver, payments } = recordingProxy();
    const reversed = Object.fromEntries(Object.entries(callbackBody()).reverse());
    assert.equal(
      (await deliver({ message: JSON.stringify(reversed), body: JSON.stringify(callbackBody()) })).status,
      204,
    );
    assert.equal(payments.length, 1);
  });

  test('bypasses the cache and renews it', async () => {
    const { deliver, read, upstream } = recordingProxy({ status: 'open' });
    assert.equal((await (await read()).json()).status, 'open');
    upstream.respondWithSession({ status: 'complete' });
    await deliver();
    assert.equal((await (await read()).json()).status, 'complete');
    assert.equal(upstream.requests.length, 2);
  });

  test('is not undone by an earlier read that ends later', async () => {
    const { deliver, read, upstream } = recordingProxy();
    const slow = withResolvers<Response>();
    upstream.respond = () => slow.promise;
    const pending = read();
    upstream.respondWithSession({ status: 'complete' });
    await deliver();
    slow.resolve(jsonResponse(newestAnswer()));
    await pending;
    assert.equal((await (await read()).json()).status, 'complete');
  });

  test('is accepted with either secret during a rotation', async () => {
    for (const secret of [CALLBACK_SECRET, OTHER_SECRET]) {
      const { upstream, clock, ...proxy } = recordingProxy();
      const provider = payfect({
        apiKey: 'key',
        callbackSecret: [OTHER_SECRET, CALLBACK_SECRET],
        fetch: upstream.fetch,
      });
      const { send } = testProxy({ provider, clock, onComplete: (payment) => void proxy.payments.push(payment) });
      assert.equal((await send('/payfect/callback', callbackRequest({ nowMs: clock.now(), secret }))).status, 204);
      assert.equal(proxy.payments.length, 1);
    }
  });

  test('matches the session if only the spelling of the amount or the case of the currency differs', async () => {
    for (const change of [{ amount: '20.0' }, { amount: '020' }, { currency: 'USDT' }]) {
      const { deliver, payments } = recordingProxy();
      assert.equal((await deliver(changed(change))).status, 204);
      assert.equal(payments[0]?.amount, '20.00');
    }
  });

  // As a body parser writes them anew, the second number is another text.
  for (const [amount, inBody] of [
    ['1.234567890123456789', '1.2345678901234568'],
    ['12345678901234567890', '12345678901234567000'],
    ['20.00000000000000000001', '20'],
    ['100.10', '100.1'],
    ['1E-7', '1e-7'],
  ] as const) {
    test(`S9 completes an order whose amount is the JSON number ${amount}`, async () => {
      const { deliver, payments, upstream } = recordingProxy();
      const withAmount = (json: unknown, literal: string) => JSON.stringify(json).replace('"#"', literal);
      const session = withAmount(newestAnswer({ status: 'complete', amountTotal: '#' }), amount);
      upstream.respond = () => new Response(session, { headers: { 'content-type': 'application/json' } });
      const callback = (literal: string) => withAmount(callbackBody({ amount: '#' }), literal);
      assert.equal((await deliver({ message: callback(amount), body: callback(inBody) })).status, 204);
      assert.equal(payments.length, 1);
    });
  }

  test('S9 with another number in the body, or in the session, completes nothing', async () => {
    const { deliver, payments } = recordingProxy();
    const withAmount = (literal: string) => JSON.stringify(callbackBody({ amount: '#' })).replace('"#"', literal);
    assert.equal((await deliver({ message: withAmount('20'), body: withAmount('20.01') })).status, 401);
    assert.equal((await deliver({ body: withAmount('20.00000000000000000001') })).status, 503);
    assert.equal(payments.length, 0);
  });

  test('with any status but succeeded rings the doorbell and does not call onComplete', async () => {
    const { deliver, payments, rings } = recordingProxy();
    assert.equal((await deliver(changed({ status: 'refunded' }))).status, 204);
    assert.deepEqual([payments.length, rings.length], [0, 1]);
  });
});

describe('An authentic callback that the session does not confirm', () => {
  const unconfirmed: readonly [name: string, respond: () => Response | Promise<Response>, code: string][] = [
    ['is still open', () => jsonResponse(newestAnswer()), 'upstream-error'],
    ['has an unknown status', () => jsonResponse(newestAnswer({ status: 'succeeded' })), 'upstream-error'],
    ['cannot be found', () => jsonResponse({}, { status: 404 }), 'upstream-bad-response'],
    ['cannot be read', () => jsonResponse({}, { status: 500 }), 'upstream-error'],
    ['cannot be reached', () => Promise.reject(new TypeError('down')), 'upstream-unreachable'],
    ['is rate limited', () => jsonResponse({}, { status: 429 }), 'rate-limited'],
  ];
  for (const [name, respond, code] of unconfirmed) {
    test(`because it ${name}: 503 with Retry-After, a ring, and onComplete only after the next delivery`, async () => {
      const { deliver, upstream, payments, rings } = recordingProxy();
      upstream.respond = respond;
      const response = await deliver();
      assert.equal(response.status, 503);
      assert.equal(response.headers.get('retry-after'), '30');
      assert.equal((await response.json()).code, code);
      assert.deepEqual([payments.length, rings.length], [0, 1]);
      upstream.respondWithSession({ status: 'complete' });
      assert.equal((await deliver()).status, 204);
      assert.equal(payments.length, 1);
    });
  }

  const mismatches: readonly [member: string, value: unknown, status: number][] = [
    ['amount', '20.01', 503],
    ['amount', '2e1', 503],
    ['amount', '', 401],
    ['currency', 'usdc', 503],
    ['is_livemode', true, 503],
  ];
  for (const [member, value, status] of mismatches) {
    test(`because of ${member} ${JSON.stringify(value)}: ${status}, and onComplete is not called`, async () => {
      const { deliver, payments } = recordingProxy();
      assert.equal((await deliver(changed({ [member]: value }))).status, status);
      assert.equal(payments.length, 0);
    });
  }

  test('is logged as a payment-mismatch if the two disagree', async () => {
    const { deliver, entries } = recordingProxy();
    await deliver(changed({ amount: '1.00' }));
    assert.deepEqual(namesOf(entries), ['payment-mismatch', 'callback']);
  });
});

test('A callback completes the order even if the doorbell fails', async () => {
  const payments: Payment[] = [];
  const doorbell = { ring: () => Promise.reject(new Error('redis')), subscribe: () => () => undefined };
  const proxy = testProxy({ doorbell, onComplete: (payment) => void payments.push(payment) });
  proxy.upstream.respondWithSession({ status: 'complete' });
  const response = await proxy.send('/payfect/callback', callbackRequest({ nowMs: proxy.clock.now() }));
  assert.deepEqual([response.status, payments.length], [204, 1]);
  assert.deepEqual(namesOf(proxy.entries), ['doorbell', 'callback']);
});
