// The entry `payfect-checkout/server/provider-check`: for the tests of someone who writes a provider.
import type { CheckoutProvider } from '../providers/provider.js';
import { actionPromises } from './action-promises.js';
import { type CheckInput, describeError, type ProviderPromise, type ProviderSamples } from './check.js';
import { paymentPromises } from './payment-promises.js';
import { sessionPromises } from './session-promises.js';

export type { ProviderSamples } from './check.js';

/** The result for one promise. `skip`: the samples do not allow the check, or the provider does not have the capability. */
export type ProviderFinding =
  | { readonly verdict: 'pass' | 'skip'; readonly title: string }
  | { readonly verdict: 'fail'; readonly title: string; readonly failures: readonly string[] };

/**
 * Checks a provider against everything that the proxy expects of it. Run it against a double of the provider's API: it reads
 * sessions, creates a checkout (`choice`) and cancels one (`cancelableId`). It never rejects because of the provider.
 * @example
 * const findings = await checkProvider(acme({ apiKey }), { openId, completeId, secrets: [apiKey] });
 * assert.deepEqual(findings.filter(({ verdict }) => verdict === 'fail'), []);
 */
export async function checkProvider(
  provider: CheckoutProvider,
  samples: ProviderSamples,
): Promise<readonly ProviderFinding[]> {
  const findings: ProviderFinding[] = [];
  // One after the other, because some of them change sessions.
  for (const promise of [...sessionPromises, ...paymentPromises, ...actionPromises]) {
    findings.push(await findingFor(promise, { provider, samples }));
  }
  return findings;
}

async function findingFor({ title, failures }: ProviderPromise, input: CheckInput): Promise<ProviderFinding> {
  try {
    const found = await failures(input);
    if (found === null) return { verdict: 'skip', title };
    return found.length === 0 ? { verdict: 'pass', title } : { verdict: 'fail', title, failures: found };
  } catch (error) {
    return { verdict: 'fail', title, failures: [`It threw ${describeError(error)}.`] };
  }
}
