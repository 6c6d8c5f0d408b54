// Payments in place: the proxy's option `payments`, and what a provider knows by itself.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { PaymentsContext } from '../../../src/proxy/index.js';
import { sessionViolations } from '../../../src/schema/contract.js';
import { newestAnswer, SESSION_ID } from '../../support/payfect-answers.js';
import { fullPayment, LEAST_PAYMENT, OTHER_TRON_ADDRESS, TRON_ADDRESS } from '../../support/payments.js';
import { providerWithPayments, proxyWithPayments } from './support/payments-proxy.js';
import { testWeWire } from './support/test-wewire.js';

describe('The option payments', () => {
  test('adds what it returns, completed, and gets the session as the provider reports it', async () => {
    const contexts: PaymentsContext[] = [];
    const { readPayments, warnings } = proxyWithPayments((context) => {
      contexts.push(context);
      return [LEAST_PAYMENT, fullPayment({ network: { value: 'x', name: null, chain: null } })];
    });
    const [least, full] = await readPayments();
    assert.deepEqual([least.address, least.received, least.stage], [TRON_ADDRESS, null, 'awaiting']);
    assert.deepEqual(full, fullPayment({ network: { value: 'x', name: null, chain: null } }));
    const [{ sessionId, session } = assert.fail()] = contexts;
    assert.deepEqual([sessionId, session.status, session.total.amount], [SESSION_ID, 'open', '20.00']);
    assert.equal(session.clientReferenceId, newestAnswer().clientReferenceId);
    assert.deepEqual(warnings(), []);
  });

  test('adds to responses of select and restart, too', async () => {
    const { post, paymentsOf } = proxyWithPayments(async () => [fullPayment()], {
      select: () => SESSION_ID,
      restart: () => SESSION_ID,
    });
    for (const response of [await post('select', { type: 'card' }), await post('restart')]) {
      assert.deepEqual(await paymentsOf(response), [fullPayment()]);
    }
  });

  test('adds to WeWire’s form, too', async () => {
    const json = await (await testWeWire({ payments: () => [fullPayment()] }).read()).json();
    assert.deepEqual(json.payments, [fullPayment()]);
    assert.deepEqual(sessionViolations(json), []);
  });

  test('is called once for the browsers that read a session within a second, and anew after that', async () => {
    let calls = 0;
    const { readPayments, clock, upstream } = proxyWithPayments(async () => [
      { ...LEAST_PAYMENT, received: String((calls += 1)) },
    ]);
    const received = async () => (await readPayments())[0].received;
    assert.deepEqual(await Promise.all([received(), received(), received()]), ['1', '1', '1']);
    clock.advance(999);
    assert.equal(await received(), '1');
    clock.advance(1);
    assert.equal(await received(), '2');
    assert.equal(upstream.requests.length, 2);
  });

  test('is called once while it is under way, for longer than a second, too', async () => {
    let calls = 0;
    let release = (): void => undefined;
    const slow = new Promise<void>((resolve) => (release = resolve));
    const { read, readPayments, clock } = proxyWithPayments(async () => {
      calls += 1;
      await slow;
      return [LEAST_PAYMENT];
    });
    const first = read();
    for (let turn = 0; turn < 50 && calls === 0; turn += 1) await new Promise(setImmediate);
    clock.advance(2_000);
    const second = read();
    release();
    assert.deepEqual(await (await first).json(), await (await second).json());
    assert.equal((await readPayments()).length, 1);
    assert.equal(calls, 1);
  });

  test('is called anew after proxy.notify', async () => {
    let received = '0';
    const { readPayments, proxy } = proxyWithPayments(() => [{ ...LEAST_PAYMENT, received }]);
    assert.equal((await readPayments())[0].received, '0');
    received = '20.00';
    await proxy.notify(SESSION_ID);
    assert.equal((await readPayments())[0].received, '20.00');
  });

  test('takes the place of what the provider knows, unless it returns null', async () => {
    const own = fullPayment({ address: OTHER_TRON_ADDRESS, uri: null });
    const provider = providerWithPayments([fullPayment()]);
    assert.deepEqual(await proxyWithPayments(() => [own], { provider }).readPayments(), [own]);
    assert.equal(await proxyWithPayments(() => [], { provider }).readPayments(), undefined);
    assert.deepEqual(await proxyWithPayments(() => null, { provider }).readPayments(), [fullPayment()]);
    assert.deepEqual(
      await proxyWithPayments(
        Object(() => undefined),
        { provider },
      ).readPayments(),
      [fullPayment()],
    );
  });
});
