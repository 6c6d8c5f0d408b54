import assert from 'node:assert/strict';
import { ProviderError } from '../../../src/providers/provider-error.js';

/** The ProviderError that a call rejects with. Anything else fails the test. */
export async function providerErrorOf(call: Promise<unknown>): Promise<ProviderError> {
  const error = await call.then(
    () => assert.fail('the call succeeded'),
    (reason: unknown) => reason,
  );
  return error instanceof ProviderError ? error : assert.fail(String(error));
}
