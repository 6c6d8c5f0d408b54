// Asks a proxy like a browser and like an attacker, and judges what came back.
import type { Check } from './checks/check.js';
import { gatherEvidence, type Responses } from './responses.js';
import { headerChecks } from './checks/headers.js';
import { linkChecks } from './checks/links.js';
import { originChecks } from './checks/origins.js';
import { privacyChecks } from './checks/privacy.js';
import { refusalChecks } from './checks/refusals.js';
import { sessionChecks } from './checks/session.js';
import type { Target } from './target.js';

export type Finding =
  | { readonly verdict: 'right' | 'nothing-to-judge'; readonly title: string }
  | { readonly verdict: 'wrong'; readonly title: string; readonly complaints: readonly string[] };

const CHECKS: readonly Check[] = [
  ...sessionChecks,
  ...privacyChecks,
  ...headerChecks,
  ...refusalChecks,
  ...originChecks,
  ...linkChecks,
];

/**
 * @param patienceMs How long an announced event stream may be silent.
 * @throws {Error} with a sentence, where nobody answers.
 */
export async function checkProxy(target: Target, patienceMs?: number): Promise<readonly Finding[]> {
  const evidence = await gatherEvidence(target, patienceMs);
  return CHECKS.map((check) => findingOf(check, evidence));
}

function findingOf({ title, failures }: Check, evidence: Responses): Finding {
  const found = failures(evidence);
  if (found === null) return { verdict: 'nothing-to-judge', title };
  return found.length === 0 ? { verdict: 'right', title } : { verdict: 'wrong', title, complaints: found };
}
