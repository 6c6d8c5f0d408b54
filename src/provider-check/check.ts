// One check of a provider: what it promises, and how a result is reported.
import { ProviderError, type ProviderErrorCode } from '../providers/provider-error.js';
import type { CallbackDelivery, CheckoutProvider } from '../providers/provider.js';
import type { SelectRequest } from '../schema/select-request.js';

/** What the check needs to know about your provider's API or double. Leave out what your provider does not have. */
export interface ProviderSamples {
  /** The id of an open session that can be paid. */
  readonly openId: string;
  /** The id of a paid session. */
  readonly completeId?: string;
  /** The id of an expired session. */
  readonly expiredId?: string;
  /** A well-formed id that the provider does not know. @default a random UUID */
  readonly unknownId?: string;
  /** The id of an open session that the check may cancel. */
  readonly cancelableId?: string;
  /** A choice that the open session offers. The check creates a checkout with it, if the provider can `recreate`. */
  readonly choice?: SelectRequest;
  /** An authentic callback for the paid session (`completeId`). */
  readonly delivery?: CallbackDelivery;
  /** Texts that must never reach a browser: the API key, and private values from the sessions above (an e-mail address). */
  readonly secrets: readonly string[];
}

export interface CheckInput {
  readonly provider: CheckoutProvider;
  readonly samples: ProviderSamples;
}

export interface ProviderPromise {
  /** A sentence that is true of a correct provider. */
  readonly title: string;
  /** Returns what is wrong and what to do, a sentence each; null if the samples do not allow the check. */
  readonly failures: (input: CheckInput) => Promise<readonly string[] | null>;
}

/** Runs a call that must fail, and returns what is wrong with how it did; null if it failed as it should. */
export async function failureUnless(
  codes: readonly ProviderErrorCode[],
  name: string,
  call: () => Promise<unknown>,
): Promise<string | null> {
  const wanted = `a ProviderError with the code ${codes.map((code) => `"${code}"`).join(' or ')}`;
  try {
    await call();
    return `${name} must throw ${wanted}, and it did not throw.`;
  } catch (error) {
    if (error instanceof ProviderError && codes.includes(error.code)) return null;
    const got = error instanceof ProviderError ? `the code "${error.code}"` : describeError(error);
    return `${name} must throw ${wanted}, got ${got}.`;
  }
}

export function describeError(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}

/** The sentences of the conditions that do not hold. */
export function failuresOf(...conditions: readonly (readonly [holds: boolean, sentence: string])[]): readonly string[] {
  return conditions.filter(([holds]) => !holds).map(([, sentence]) => sentence);
}
