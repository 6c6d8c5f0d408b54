// What a provider promises about callbacks, recreated checkouts and canceled ones.
import type { CallbackClaim, CallbackDelivery, CheckoutProvider } from '../providers/provider.js';
import { isDecimalEqual } from '../schema/decimal.js';
import { describeError, failuresOf, failureUnless, type ProviderPromise } from './check.js';

/** Character codes. */
const DIGIT_0 = 48;
const DIGIT_9 = 57;

export const actionPromises: readonly ProviderPromise[] = [
  {
    title: 'An authentic callback announces the payment that the session confirms',
    failures: async ({ provider, samples: { delivery, completeId } }) => {
      if (provider.verifyCallback === null || delivery === undefined || completeId === undefined) return null;
      const claim = await provider.verifyCallback(delivery);
      if (claim === null) return ['verifyCallback must accept the authentic delivery, and it returned null.'];
      return claimFailures(claim, completeId, provider);
    },
  },
  {
    title: 'A forged callback is refused without an error',
    failures: async ({ provider, samples: { delivery } }) => {
      if (provider.verifyCallback === null || delivery === undefined) return null;
      const results = await Promise.all(
        Object.entries(forgeriesOf(delivery)).map(([name, forged]) => forgeryFailure(name, forged, provider)),
      );
      return results.filter((failure) => failure !== null);
    },
  },
  {
    title: 'A callback that is replayed later is marked as stale, or refused',
    failures: async ({ provider, samples: { delivery } }) => {
      if (provider.verifyCallback === null || delivery === undefined) return null;
      const nowSeconds = delivery.nowSeconds + 24 * 60 * 60;
      const claim = await provider.verifyCallback({ ...delivery, nowSeconds });
      return failuresOf([claim === null || claim.isStale, 'isStale must be true a day after the delivery.']);
    },
  },
  {
    title: 'A recreated checkout has another id and the same price',
    failures: async ({ provider, samples: { openId, choice } }) => {
      if (provider.recreate === null || choice === undefined) return null;
      const id = await provider.recreate(openId, choice);
      const [before, after] = await Promise.all([provider.readSession(openId), provider.readSession(id)]);
      return failuresOf(
        [id !== openId, 'recreate must return the id of a new checkout.'],
        [before.status === 'open' || !provider.hasStatus, 'recreate must leave the existing checkout as it is.'],
        [
          isDecimalEqual(before.total.amount, after.total.amount) && before.total.currency === after.total.currency,
          'recreate must keep the total: the shopper agreed to that price.',
        ],
      );
    },
  },
  {
    title: 'A paid session is never recreated or canceled',
    failures: async ({ provider, samples: { completeId, choice } }) => {
      const { recreate, cancelSession } = provider;
      if (completeId === undefined || (recreate === null && cancelSession === null)) return null;
      const results = [
        recreate &&
          (await failureUnless(['conflict'], 'recreate of a paid session', () =>
            provider.recreate === null ? Promise.resolve() : provider.recreate(completeId, choice ?? null),
          )),
        cancelSession &&
          (await failureUnless(['conflict'], 'cancelSession of a paid session', async () =>
            provider.cancelSession?.(completeId),
          )),
      ];
      return results.filter((failure) => failure !== null);
    },
  },
  {
    title: 'A canceled session is no longer open, and cannot be canceled again',
    failures: async ({ provider, samples: { cancelableId } }) => {
      if (provider.cancelSession === null || cancelableId === undefined) return null;
      await provider.cancelSession(cancelableId);
      const { status } = await provider.readSession(cancelableId);
      const again = await failureUnless(['conflict'], 'cancelSession of a canceled session', async () =>
        provider.cancelSession?.(cancelableId),
      );
      return [
        ...failuresOf([!provider.hasStatus || status !== 'open', 'A canceled session must not be read as open.']),
        ...(again === null ? [] : [again]),
      ];
    },
  },
];

async function claimFailures(
  claim: CallbackClaim,
  completeId: string,
  provider: CheckoutProvider,
): Promise<readonly string[]> {
  const { total, isLivemode } = await provider.readSession(completeId);
  return failuresOf(
    [claim.sessionId === completeId, `The claim's sessionId must be "${completeId}".`],
    [claim.isSucceeded, "The claim's isSucceeded must be true for a payment that succeeded."],
    [
      claim.amount === null || isDecimalEqual(claim.amount, total.amount),
      "The claim's amount must equal the session's total.",
    ],
    [
      claim.currency === null || claim.currency.toLowerCase() === total.currency.toLowerCase(),
      "The claim's currency must be the session's.",
    ],
    [claim.isLivemode === isLivemode, "The claim's isLivemode must be the session's."],
    [!claim.isStale, 'isStale must be false at the time of the delivery.'],
  );
}

function forgeriesOf({ headers, body, nowSeconds }: CallbackDelivery): Readonly<Record<string, CallbackDelivery>> {
  const text = (value: string) => new TextEncoder().encode(value);
  return {
    'without headers': { headers: new Headers(), body, nowSeconds },
    'with another body': { headers, body: text('{}'), nowSeconds },
    'with a changed body': { headers, body: withChangedDigits(body), nowSeconds },
    'without a body': { headers, body: new Uint8Array(), nowSeconds },
    'with a body that is not JSON': { headers, body: text('<html>'), nowSeconds },
    'with changed signatures': { headers: withChangedValues(headers), body, nowSeconds },
  };
}

/** The body with every digit changed: ids and amounts are others. */
function withChangedDigits(body: Uint8Array): Uint8Array {
  return body.map((byte) => (byte >= DIGIT_0 && byte <= DIGIT_9 ? DIGIT_0 + DIGIT_9 - byte : byte));
}

/** Every header's value with its characters in reverse: whichever carries the signature, it no longer fits. */
function withChangedValues(headers: Headers): Headers {
  return new Headers(
    [...headers].map(([name, value]): [string, string] => [name, Array.from(value).reverse().join('')]),
  );
}

async function forgeryFailure(
  name: string,
  forged: CallbackDelivery,
  provider: CheckoutProvider,
): Promise<string | null> {
  try {
    const claim = await provider.verifyCallback?.(forged);
    return claim ? `verifyCallback accepted a delivery ${name}.` : null;
  } catch (error) {
    return `verifyCallback must return null for a delivery ${name}, and it threw ${describeError(error)}.`;
  }
}
