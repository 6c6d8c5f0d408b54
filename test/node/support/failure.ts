import assert from 'node:assert/strict';
import { ProviderError } from '../../../src/providers/provider-error.js';

/** The ProviderError that a call ends in; anything else fails the test. */
export async function failure(call: Promise<unknown>): Promise<ProviderError> {
  const error = await call.then(
    () => assert.fail('succeeded'),
    (reason: unknown) => reason,
  );
  return error instanceof ProviderError ? error : assert.fail(String(error));
}
