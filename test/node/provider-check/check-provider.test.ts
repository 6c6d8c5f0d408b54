import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkProvider, type ProviderSamples } from '../../../src/provider-check/index.js';
import { ProviderError, type CheckoutProvider, type ProviderSession } from '../../../src/proxy/index.js';
import { newestAnswer, SESSION_ID } from '../../support/payfect-answers.js';
import { fakePayfect, fakeWeWire } from '../proxy/support/fake-provider.js';
import { acmeDouble, webhook } from './acme-double.js';

async function failuresOf(provider: CheckoutProvider, samples: ProviderSamples): Promise<Record<string, string>> {
  const findings = await checkProvider(provider, samples);
  return Object.fromEntries(
    findings.flatMap((finding) => (finding.verdict === 'fail' ? [[finding.title, finding.failures.join(' ')]] : [])),
  );
}

/** Acme, with changes to every session that it returns. */
function acmeWith(change: (session: ProviderSession) => Partial<ProviderSession>) {
  const { provider, samples } = acmeDouble();
  const readSession = async (id: string) => {
    const session = await provider.readSession(id);
    return { ...session, ...change(session) };
  };
  return { provider: { ...provider, readSession }, samples };
}

describe('checkProvider passes for the providers of this package', () => {
  const choice = { type: 'crypto', currency: 'usdt', network: 'tron', customer: null };

  test('Payfect', async () => {
    const provider = fakePayfect();
    provider.sessions.set('complete-1', { ...newestAnswer(), id: 'complete-1', status: 'complete' });
    provider.sessions.set('expired-1', { ...newestAnswer(), id: 'expired-1', status: 'expired' });
    const samples = {
      openId: SESSION_ID,
      completeId: 'complete-1',
      expiredId: 'expired-1',
      choice,
      secrets: [String(newestAnswer().clientReferenceId)],
    };
    const recreate = async (id: string) => {
      if (id === 'complete-1') throw new ProviderError('conflict', 'over');
      return await (provider.recreate?.(id, choice) ?? assert.fail());
    };
    assert.deepEqual(await failuresOf({ ...provider, recreate }, samples), {});
  });

  test('WeWire', async () => {
    const provider = fakeWeWire({ url: 'https://pay.wewire.example/x' });
    assert.deepEqual(await failuresOf(provider, { openId: SESSION_ID, secrets: ['sk_live_key'] }), {});
  });
});

describe('checkProvider names the check that fails', () => {
  const broken: Readonly<Record<string, [ReturnType<typeof acmeWith>, RegExp]>> = {
    'An open session is read with its id, status, total and options': [
      acmeWith(({ total }) => ({ total: { ...total, amount: '20,00' } })),
      /total\.amount must be a decimal string, got "20,00"/,
    ],
    'A paid session is complete': [
      acmeWith(({ status }) => ({ status: status === 'complete' ? 'paid' : status })),
      /status must be "complete", got paid/,
    ],
    'An expired session is expired': [
      acmeWith(({ status }) => ({ status: status === 'expired' ? 'open' : status })),
      /status must be "expired", got open/,
    ],
    'A browser gets what the contract allows, and no secret': [
      acmeWith(({ toPublic }) => ({ toPublic: (status) => ({ ...toPublic(status), email: 'shopper@example.com' }) })),
      /email \(not-in-contract\).*exposes one of the secrets/,
    ],
    'A shopper can open the payment page of an open session': [
      acmeWith(({ toPublic }) => ({ toPublic: (status) => ({ ...toPublic(status), url: null }) })),
      /withholds the payment page/,
    ],
  };
  for (const [title, [{ provider, samples }, message]] of Object.entries(broken)) {
    test(title, async () => {
      const failures = await failuresOf(provider, samples);
      assert.match(failures[title] ?? '', message);
    });
  }

  test('ids: an unknown or malformed one returns a session', async () => {
    const { provider, samples } = acmeDouble();
    const readSession = () => provider.readSession(samples.openId);
    const failures = await failuresOf({ ...provider, readSession }, samples);
    assert.match(failures['An unknown id is reported as not found'] ?? '', /and it did not throw/);
    assert.match(failures['A malformed id never reaches another resource'] ?? '', /readSession of "\.\.\/checkouts"/);
  });

  test('ids: an unknown one throws something else than a not-found ProviderError', async () => {
    const { provider, samples } = acmeDouble();
    const readSession = async (id: string) => {
      if (id !== samples.openId) throw new TypeError('boom');
      return provider.readSession(id);
    };
    const failures = await failuresOf({ ...provider, readSession }, { openId: samples.openId, secrets: [] });
    assert.match(failures['An unknown id is reported as not found'] ?? '', /"not-found", got TypeError: boom/);
  });

  test('callbacks: every delivery is accepted, or a forged one throws', async () => {
    const { provider, samples } = acmeDouble();
    const accepted = await provider.verifyCallback?.(webhook({ payment: 'acme-paid-1' }));
    const accepting = { ...provider, verifyCallback: async () => accepted ?? null };
    const forged = 'A forged callback is refused without an error';
    const failures = await failuresOf(accepting, samples);
    assert.match(
      failures[forged] ?? '',
      /accepted a delivery without headers.*with a changed body.*changed signatures/,
    );
    assert.match(failures['A callback that is replayed later is marked as stale, or refused'] ?? '', /isStale/);
    const throwing = { ...provider, verifyCallback: () => Promise.reject(new Error('bad signature')) };
    assert.match((await failuresOf(throwing, samples))[forged] ?? '', /threw Error: bad signature/);
  });

  test('callbacks: the claim does not match the session', async () => {
    const { provider, samples } = acmeDouble();
    const delivery = webhook({
      payment: 'acme-paid-1',
      total: '1.00',
      currency: 'USD',
      mode: 'live',
      type: 'refunded',
    });
    const failures = await failuresOf(provider, { ...samples, delivery });
    const found = failures['An authentic callback announces the payment that the session confirms'] ?? '';
    for (const member of ['isSucceeded', 'amount', 'currency', 'isLivemode']) assert.match(found, new RegExp(member));
  });

  test('actions: recreate changes the price, and a paid session can be recreated and canceled', async () => {
    const { provider, samples, payments } = acmeDouble();
    payments.set('acme-new-1', { ...payments.get('acme-open-1'), id: 'acme-new-1', total: '21.00' });
    const acting: CheckoutProvider = {
      ...provider,
      recreate: async () => 'acme-new-1',
      cancelSession: async () => undefined,
    };
    const choice = { type: 'card', currency: null, network: null, customer: null };
    const failures = await failuresOf(acting, { ...samples, choice, cancelableId: 'acme-open-1' });
    assert.match(failures['A recreated checkout has another id and the same price'] ?? '', /must keep the total/);
    assert.match(failures['A paid session is never recreated or canceled'] ?? '', /recreate of.*cancelSession of/);
    assert.match(
      failures['A canceled session is no longer open, and cannot be canceled again'] ?? '',
      /must not be read as open.*cancelSession of a canceled session/,
    );
  });

  test('plain JavaScript: the name or a capability has the wrong type', async () => {
    const { provider, samples } = acmeDouble();
    const wrong: CheckoutProvider = Object.assign({ ...provider }, { name: 'Acme Pay', recreate: undefined });
    const failures = await failuresOf(wrong, samples);
    assert.match(failures['The provider has a name, and says what it can do'] ?? '', /name must be.*recreate must be/);
  });
});
