// Probes a proxy the way a browser and an attacker would, and runs every check on the responses.
import type { Check } from './checks/check.js';
import { headerChecks } from './checks/headers.js';
import { linkChecks } from './checks/links.js';
import { originChecks } from './checks/origins.js';
import { paymentChecks } from './checks/payments.js';
import { privacyChecks } from './checks/privacy.js';
import { refusalChecks } from './checks/refusals.js';
import { sessionChecks } from './checks/session.js';
import { collectResponses, type Responses, type Waits } from './responses.js';
import type { Target } from './target.js';

/** The result of one check. `skip`: the proxy gave it nothing to check. */
export type Finding =
  | { readonly verdict: 'pass' | 'skip'; readonly title: string }
  | { readonly verdict: 'fail'; readonly title: string; readonly failures: readonly string[] };

const CHECKS: readonly Check[] = [
  ...sessionChecks,
  ...paymentChecks,
  ...privacyChecks,
  ...headerChecks,
  ...refusalChecks,
  ...originChecks,
  ...linkChecks,
];

/** @throws {Error} with a message for the user if the server cannot be reached. */
export async function checkProxy(target: Target, waits?: Waits): Promise<readonly Finding[]> {
  const responses = await collectResponses(target, waits);
  return CHECKS.map((check) => findingOf(check, responses));
}

function findingOf(check: Check, responses: Responses): Finding {
  const { title } = check;
  const failures = check.failures(responses);
  if (failures === null) return { verdict: 'skip', title };
  return failures.length === 0 ? { verdict: 'pass', title } : { verdict: 'fail', title, failures };
}
