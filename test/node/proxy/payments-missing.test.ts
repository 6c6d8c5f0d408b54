// A session without payments in place: because there are none, or because what returns them fails.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { CheckoutProxyOptions, ProviderSession } from '../../../src/proxy/index.js';
import { SESSION_ID } from '../../support/payfect-answers.js';
import { fullPayment, LEAST_PAYMENT, TRON_ADDRESS } from '../../support/payments.js';
import { callbackRequest } from './support/callback.js';
import { never, waitFor } from './support/hanging.js';
import { providerWithPayments, proxyWithPayments } from './support/payments-proxy.js';
import { testProxy } from './support/test-proxy.js';
import { testWeWire } from './support/test-wewire.js';

describe('The option payments', () => {
  test('leaves out an entry that could lose money, keeps the others, and warns without values', async () => {
    const hidden = { ...LEAST_PAYMENT, address: `${TRON_ADDRESS}\u200b`, network: { value: 'x' } };
    const { readPayments, warnings } = proxyWithPayments(() => [hidden, LEAST_PAYMENT]);
    assert.deepEqual(
      (await readPayments()).map(({ network }: { network: { value: string } }) => network.value),
      ['tron'],
    );
    const errors = warnings().map(({ event, error }) => `${event} ${String(error)}`);
    assert.match(errors.join('\n'), /^payments TypeError: payments\[0\]\.address must be visible ASCII characters/);
    assert.ok(!errors.join('\n').includes(TRON_ADDRESS));
  });

  const failing: Readonly<Record<string, [payments: unknown, error: RegExp]>> = {
    throws: [() => assert.fail('no database'), /no database/],
    rejects: [() => Promise.reject(new Error('no database')), /no database/],
    'returns no list': [() => fullPayment(), /payments must be a list, got object/],
    'returns text': [() => 'none', /payments must be a list, got string/],
    'returns entries that are none': [() => [7, null, 'x', []], /payments\[0\] needs currency/],
    'returns entries that throw': [
      () => [Object.defineProperty({}, 'currency', { enumerable: true, get: () => assert.fail('trap') })],
      /trap/,
    ],
  };
  for (const [what, [payments, error]] of Object.entries(failing)) {
    test(`leaves the session without payments, and warns once a minute, if it ${what}`, async () => {
      const { readPayments, warnings, clock } = proxyWithPayments(Object(payments), {
        provider: providerWithPayments([fullPayment()]),
      });
      for (let second = 0; second < 3; second += 1) {
        assert.equal(await readPayments(), undefined);
        clock.advance(1_000);
      }
      assert.deepEqual([warnings().length, warnings()[0]?.event], [1, 'payments']);
      assert.match(String(warnings()[0]?.error), error);
      clock.advance(60_000);
      await readPayments();
      assert.equal(warnings().length, 2);
    });
  }

  test('is called again at the next read after it threw', async () => {
    let calls = 0;
    const { readPayments, clock } = proxyWithPayments(() =>
      (calls += 1) === 1 ? assert.fail('once') : [LEAST_PAYMENT],
    );
    assert.equal(await readPayments(), undefined);
    clock.advance(1_000);
    assert.equal((await readPayments()).length, 1);
  });

  test('is waited for three seconds, and called again half a minute later', async () => {
    let calls = 0;
    const { read, readPayments, clock, warnings } = proxyWithPayments(() =>
      (calls += 1) === 1 ? never() : [LEAST_PAYMENT],
    );
    const { result, seconds } = await waitFor(read(), clock);
    assert.deepEqual([result.status, seconds <= 4, (await result.json()).payments], [200, true, undefined]);
    assert.match(String(warnings()[0]?.error), /payments did not reply within 3000 ms/);
    clock.advance(2_000);
    assert.equal(await readPayments(), undefined);
    assert.equal(calls, 1);
    clock.advance(30_000);
    assert.equal((await readPayments()).length, 1);
  });

  test('does not delay onComplete', async () => {
    const paid: string[] = [];
    const { send, clock, upstream } = testProxy({
      payments: never,
      onComplete: ({ sessionId }) => void paid.push(sessionId),
    });
    upstream.respondWithSession({ status: 'complete' });
    const { status } = await send('/payfect/callback', callbackRequest({ nowMs: clock.now() }));
    assert.deepEqual([status, paid], [204, [SESSION_ID]]);
  });
});

/** The session as the provider behind the proxy reports it. */
async function readSessionOf(createProxy: typeof testProxy | typeof testWeWire): Promise<ProviderSession> {
  const sessions: ProviderSession[] = [];
  await createProxy({ payments: ({ session }) => (sessions.push(session), null) }).read();
  return sessions[0] ?? assert.fail();
}

describe('Without payments', () => {
  for (const [name, createProxy] of Object.entries({ Payfect: testProxy, WeWire: testWeWire })) {
    test(`${name}’s session has the bytes of its public form and of the proxy's members, and no other`, async () => {
      const textWith = async (options: Partial<CheckoutProxyOptions>) => (await createProxy(options).read()).text();
      const before = await textWith({});
      const { secondsLeft, links } = JSON.parse(before);
      const { status, toPublic } = await readSessionOf(createProxy);
      assert.equal(before, JSON.stringify({ ...toPublic(status), secondsLeft, links }));
      for (const payments of [() => null, () => [], () => assert.fail('down')]) {
        assert.equal(await textWith({ payments }), before);
      }
    });
  }

  test('a provider that knows none, or whose list is wrong, is served without them', async () => {
    for (const payments of [null, [], [{}], { address: TRON_ADDRESS }]) {
      const { readPayments } = proxyWithPayments(() => null, { provider: providerWithPayments(payments) });
      assert.equal(await readPayments(), undefined);
    }
  });
});
