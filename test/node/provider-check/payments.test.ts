// Providers with payments in place, right and wrong.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkProvider } from '../../../src/provider-check/index.js';
import type { CheckoutProvider } from '../../../src/proxy/index.js';
import { fullPayment, OTHER_TRON_ADDRESS, TRON_ADDRESS } from '../../support/payments.js';
import { acmeDouble } from './acme-double.js';

const CONTRACT = 'Payments in place satisfy the contract, and expose no secret';
const USABLE = 'Payments in place have addresses and links that can be used';
const UNCHANGED = 'The address of a payment does not change';

/** Acme, with these payments in every session. */
function acmeWith(paymentsOf: () => unknown) {
  const { provider, samples } = acmeDouble();
  const readSession: CheckoutProvider['readSession'] = async (id) => ({
    ...(await provider.readSession(id)),
    payments: Object(paymentsOf()),
  });
  return { provider: { ...provider, readSession }, samples };
}

async function failuresWith(paymentsOf: () => unknown): Promise<Record<string, string>> {
  const { provider, samples } = acmeWith(paymentsOf);
  const findings = await checkProvider(provider, samples);
  return Object.fromEntries(
    findings.flatMap((finding) => (finding.verdict === 'fail' ? [[finding.title, finding.failures.join(' ')]] : [])),
  );
}

describe('checkProvider', () => {
  test('passes for a provider with right payments', async () => {
    const { provider, samples } = acmeWith(() => [fullPayment({ uri: null })]);
    const findings = await checkProvider(provider, samples);
    for (const title of [CONTRACT, USABLE, UNCHANGED]) {
      assert.equal(findings.find((finding) => finding.title === title)?.verdict, 'pass', title);
    }
  });

  const broken: Readonly<Record<string, [changes: object, title: string, message: RegExp]>> = {
    'an amount as a number': [{ amount: 20 }, CONTRACT, /payments\.0\.amount \(wrong\)/],
    'no network': [{ network: undefined }, CONTRACT, /payments\.0\.network \(missing\)/],
    'a member of its own': [{ treasury: 'x' }, CONTRACT, /payments\.0\.treasury \(not-in-contract\)/],
    'a secret in a member that browsers get': [
      { memo: { name: 'Memo', value: 'order-7' } },
      CONTRACT,
      /payments exposes one of the secrets/,
    ],
    'an address with a typo': [{ address: `${TRON_ADDRESS.slice(0, -1)}3` }, USABLE, /fails TRON's checksum/],
  };
  for (const [what, [changes, title, message]] of Object.entries(broken)) {
    test(`fails a provider whose payments have ${what}`, async () => {
      const failures = await failuresWith(() => [{ ...fullPayment({ uri: null }), ...changes }]);
      assert.deepEqual(Object.keys(failures), [title]);
      assert.match(String(failures[title]), message);
    });
  }

  test('fails a provider that returns another address each time', async () => {
    let reads = 0;
    const address = () => ((reads += 1) % 2 === 0 ? TRON_ADDRESS : OTHER_TRON_ADDRESS);
    const failures = await failuresWith(() => [fullPayment({ address: address(), uri: null })]);
    assert.deepEqual(Object.keys(failures), [UNCHANGED]);
  });
});
