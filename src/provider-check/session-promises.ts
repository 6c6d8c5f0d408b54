// What a provider promises about sessions: reading them, and what a browser gets of them.
import type { ProviderSession } from '../providers/provider.js';
import { sessionViolations } from '../schema/contract.js';
import { isObject } from '../schema/decode.js';
import { type CheckInput, failuresOf, failureUnless, type ProviderPromise } from './check.js';

const MALFORMED_IDS = [
  '',
  'short',
  '../checkouts',
  '%2e%2e%2fcheckouts',
  'a/b/c/d/e/f',
  'id with space',
  'x'.repeat(65),
];
/** Eleven digits: seconds since 1970 are shorter until the year 5138. */
const FIRST_MILLISECOND_VALUE = 1e11;

export const sessionPromises: readonly ProviderPromise[] = [
  {
    title: 'The provider has a name, and says what it can do',
    failures: async ({ provider }) =>
      failuresOf(
        [/^[a-z][a-z0-9-]*$/.test(provider.name), 'name must be lower-case letters, digits and hyphens.'],
        [typeof provider.hasStatus === 'boolean', 'hasStatus must be true or false.'],
        ...(['verifyCallback', 'recreate', 'cancelSession'] as const).map(
          (name) =>
            [
              provider[name] === null || typeof provider[name] === 'function',
              `${name} must be a function, or null if the provider cannot do that.`,
            ] as const,
        ),
      ),
  },
  {
    title: 'An open session is read with its id, status, total and options',
    failures: async ({ provider, samples }) =>
      sessionFailures(await provider.readSession(samples.openId), samples.openId, provider.hasStatus ? 'open' : null),
  },
  {
    title: 'A paid session is complete',
    failures: async (input) => statusFailures(input, input.samples.completeId, 'complete'),
  },
  {
    title: 'An expired session is expired',
    failures: async (input) => statusFailures(input, input.samples.expiredId, 'expired'),
  },
  {
    title: 'An unknown id is reported as not found',
    failures: async ({ provider, samples: { unknownId = crypto.randomUUID() } }) =>
      present(
        await failureUnless(['not-found'], 'readSession of an unknown id', () => provider.readSession(unknownId)),
      ),
  },
  {
    title: 'A malformed id never reaches another resource',
    failures: async ({ provider }) => {
      const results = await Promise.all(
        MALFORMED_IDS.map((id) =>
          failureUnless(['invalid-request', 'not-found'], `readSession of ${JSON.stringify(id)}`, () =>
            provider.readSession(id),
          ),
        ),
      );
      return results.flatMap(present);
    },
  },
  {
    title: 'A browser gets what the contract allows, and no secret',
    failures: async ({ provider, samples }) => {
      const ids = [samples.openId, samples.completeId, samples.expiredId].filter((id) => id !== undefined);
      const failures = await Promise.all(
        ids.map(async (id) => publicFailures(await provider.readSession(id), samples.secrets)),
      );
      return [...new Set(failures.flat())];
    },
  },
  {
    title: 'A shopper can open the payment page of an open session',
    failures: async ({ provider, samples }) => {
      const session = await provider.readSession(samples.openId);
      return failuresOf(
        [session.paymentUrl !== null, 'paymentUrl is null: without it a shopper cannot pay.'],
        [
          session.paymentUrl === null || session.toPublic('open').url !== null,
          'toPublic withholds the payment page: allow its host, and use https:.',
        ],
      );
    },
  },
];

function sessionFailures(session: ProviderSession, id: string, status: string | null): readonly string[] {
  const { total, methods, expiresAtMs } = session;
  return failuresOf(
    [session.id === id, `readSession returned the id ${JSON.stringify(session.id)} instead of "${id}".`],
    [
      status === null || session.status === status,
      `status must be "${String(status)}", got ${String(session.status)}.`,
    ],
    [/^\d+(\.\d+)?$/.test(total.amount), `total.amount must be a decimal string, got ${JSON.stringify(total.amount)}.`],
    [total.currency !== '', 'total.currency is missing.'],
    [hasUniqueValues(methods), 'methods must have unique values.'],
    [
      methods.every(({ currencies }) => hasUniqueValues(currencies)),
      'The currencies of a method must have unique values.',
    ],
    [
      expiresAtMs === null || (Number.isFinite(expiresAtMs) && expiresAtMs >= FIRST_MILLISECOND_VALUE),
      `expiresAtMs must be epoch milliseconds or null, got ${String(expiresAtMs)}.`,
    ],
  );
}

async function statusFailures(
  { provider }: CheckInput,
  id: string | undefined,
  status: string,
): Promise<readonly string[] | null> {
  if (id === undefined || !provider.hasStatus) return null;
  return sessionFailures(await provider.readSession(id), id, status);
}

function publicFailures(session: ProviderSession, secrets: readonly string[]): readonly string[] {
  return ['open', 'complete', 'expired', null].flatMap((status) => {
    const text = JSON.stringify(session.toPublic(status));
    const json: unknown = JSON.parse(text);
    const violations = sessionViolations(json).map(({ path, fault }) => `${path} (${fault})`);
    return failuresOf(
      [violations.length === 0, `toPublic departs from the contract: ${violations.join(', ')}.`],
      [isObject(json) && json.id === session.id, 'toPublic must keep the id.'],
      [isObject(json) && (json.status ?? null) === status, 'toPublic must use the status that it is given.'],
      [text.includes(JSON.stringify(session.total.amount)), 'toPublic must keep the total, digit for digit.'],
      // The value itself stays out of the message: it is a secret.
      [!secrets.some((secret) => text.includes(secret)), 'toPublic exposes one of the secrets to browsers.'],
    );
  });
}

function hasUniqueValues(options: readonly { readonly value: string }[]): boolean {
  return new Set(options.map(({ value }) => value)).size === options.length;
}

function present(failure: string | null): readonly string[] {
  return failure === null ? [] : [failure];
}
