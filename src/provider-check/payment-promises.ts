// What a provider promises about payments in place: addresses that are right, and stay what they are.
import { changeFaults, paymentFaults } from '../payment-check/check-payments.js';
import type { ProviderSession } from '../providers/provider.js';
import { publicPayments } from '../providers/public-payments.js';
import { sessionViolations } from '../schema/contract.js';
import { type CheckInput, failuresOf, type ProviderPromise } from './check.js';

export const paymentPromises: readonly ProviderPromise[] = [
  {
    title: 'Payments in place satisfy the contract, and expose no secret',
    failures: async (input) => {
      const sessions = await sessionsWithPayments(input);
      return sessions && unique(sessions.flatMap((session) => contractFailures(session, input.samples.secrets)));
    },
  },
  {
    title: 'Payments in place have addresses and links that can be used',
    failures: async (input) => {
      const sessions = await sessionsWithPayments(input);
      return sessions && unique(sessions.flatMap(({ payments }) => paymentFaults(payments)));
    },
  },
  {
    title: 'The address of a payment does not change',
    failures: async ({ provider, samples: { openId } }) => {
      const first = await provider.readSession(openId);
      if (first.payments === undefined) return null;
      return changeFaults(first.payments, (await provider.readSession(openId)).payments);
    },
  },
];

/** Of the sessions that the samples name; null if none of them has a member `payments`. */
async function sessionsWithPayments({ provider, samples }: CheckInput): Promise<readonly ProviderSession[] | null> {
  const ids = [samples.openId, samples.completeId, samples.expiredId].filter((id) => id !== undefined);
  const sessions = await Promise.all(ids.map((id) => provider.readSession(id)));
  const found = sessions.filter(({ payments }) => payments !== undefined);
  return found.length === 0 ? null : found;
}

function contractFailures(session: ProviderSession, secrets: readonly string[]): readonly string[] {
  const { payments, status } = session;
  const json: unknown = JSON.parse(JSON.stringify(payments));
  const violations = sessionViolations({ ...session.toPublic(status), payments: json })
    .filter(({ path }) => path.startsWith('payments'))
    .map(({ path, fault }) => `${path} (${fault})`);
  const text = JSON.stringify(publicPayments(payments));
  return failuresOf(
    [violations.length === 0, `payments departs from the contract: ${violations.join(', ')}.`],
    // The value itself stays out of the message: it is a secret.
    [!secrets.some((secret) => text.includes(secret)), 'payments exposes one of the secrets to browsers.'],
  );
}

function unique(failures: readonly string[]): readonly string[] {
  return [...new Set(failures)];
}
