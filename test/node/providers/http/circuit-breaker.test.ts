import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { CircuitBreaker } from '../../../../src/providers/http/circuit-breaker.js';
import { ProviderError, type ProviderErrorCode } from '../../../../src/providers/provider-error.js';
import { ManualClock } from '../../support/manual-clock.js';
import { withResolvers } from '../../proxy/support/with-resolvers.js';
import { providerErrorOf } from '../../support/provider-error-of.js';

function breaker() {
  const clock = new ManualClock();
  const circuit = new CircuitBreaker(clock);
  let calls = 0;
  const succeed = () => circuit.run(async () => (calls += 1));
  const fail = (code: ProviderErrorCode = 'server-error') =>
    providerErrorOf(
      circuit.run(async () => {
        calls += 1;
        throw new ProviderError(code, 'down');
      }),
    );
  const failTimes = async (times: number) => {
    for (let time = 0; time < times; time += 1) await fail();
  };
  return { clock, circuit, succeed, fail, failTimes, calls: () => calls };
}

describe('The circuit breaker', () => {
  for (const code of ['timeout', 'unreachable', 'server-error'] as const) {
    test(`opens for 5 s after five failures in a row with "${code}"`, async () => {
      const { clock, fail, succeed, calls } = breaker();
      for (let time = 0; time < 5; time += 1) assert.equal((await fail(code)).message, 'down');
      clock.advance(4_200);
      const { code: paused, message, retryAfterSeconds, status } = await providerErrorOf(succeed());
      assert.deepEqual([paused, retryAfterSeconds, status, calls()], ['unreachable', 1, null, 5]);
      assert.match(message, /Pausing before the next try/);
      clock.advance(800);
      assert.equal(await succeed(), 6);
    });
  }

  test('stays closed after four failures', async () => {
    const { failTimes, succeed } = breaker();
    await failTimes(4);
    assert.equal(await succeed(), 5);
  });

  test('counts from zero again after a success', async () => {
    const { failTimes, succeed } = breaker();
    await failTimes(4);
    await succeed();
    await failTimes(4);
    assert.equal(await succeed(), 10);
  });

  for (const code of ['not-found', 'auth', 'rate-limited', 'conflict', 'bad-response', 'invalid-request'] as const) {
    test(`does not count "${code}" as a failure, because the provider responded`, async () => {
      const { fail, failTimes, succeed } = breaker();
      await failTimes(4);
      await fail(code);
      await failTimes(4);
      assert.equal(await succeed(), 10);
    });
  }
});

describe('The circuit breaker, after 5 s', () => {
  test('lets one call through, and rejects others until that call has ended', async () => {
    const { clock, circuit, failTimes, succeed } = breaker();
    await failTimes(5);
    clock.advance(5_000);
    const probe = withResolvers<string>();
    const result = circuit.run(() => probe.promise);
    assert.equal((await providerErrorOf(succeed())).retryAfterSeconds, 5);
    probe.resolve('up');
    assert.equal(await result, 'up');
    assert.equal(await succeed(), 6);
  });

  test('opens again after one failure', async () => {
    const { clock, fail, failTimes, succeed, calls } = breaker();
    await failTimes(5);
    for (let pause = 1; pause <= 3; pause += 1) {
      clock.advance(5_000);
      assert.equal((await fail()).message, 'down');
      assert.equal((await providerErrorOf(succeed())).code, 'unreachable');
      assert.equal(calls(), 5 + pause);
    }
  });

  test('lets another call through after 5 s more if the first one hangs', async () => {
    const { clock, circuit, failTimes, succeed } = breaker();
    await failTimes(5);
    clock.advance(5_000);
    void circuit.run(() => withResolvers().promise);
    clock.advance(5_000);
    assert.equal(await succeed(), 6);
  });
});

test('The circuit breaker does not stay open for a day if the clock is set back by a day', async () => {
  const { clock, failTimes, succeed } = breaker();
  await failTimes(5);
  clock.jump(-86_400_000);
  assert.equal(await succeed(), 6);
});

test('The circuit breaker does not stay open longer because of calls that began before it opened', async () => {
  const { clock, circuit, failTimes, succeed } = breaker();
  const slow = withResolvers();
  const call = circuit.run(() => slow.promise);
  await failTimes(5);
  clock.advance(4_000);
  slow.reject(new ProviderError('timeout', 'slow'));
  await providerErrorOf(call);
  clock.advance(1_000);
  assert.equal(await succeed(), 6);
});
