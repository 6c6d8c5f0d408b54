import { createMiddleware } from 'hono/factory';
import { ApiError } from './api-error.js';

export interface Merchant {
  readonly id: string;
  readonly name: string;
}

/** A test key in the form of WeWire's keys. */
export const SANDBOX_WEWIRE_API_KEY = 'sk_test_sandbox';

/** The key of a second merchant, who gets 404 for the first one's sessions. */
export const OTHER_WEWIRE_API_KEY = 'sk_test_other';

const MERCHANTS: ReadonlyMap<string, Merchant> = new Map([
  [SANDBOX_WEWIRE_API_KEY, { id: 'sandbox', name: 'Sandbox Merchant' }],
  [OTHER_WEWIRE_API_KEY, { id: 'other', name: 'Other Merchant' }],
]);

function findMerchant(apiKey: string): Merchant | undefined {
  return MERCHANTS.get(apiKey);
}

export interface ApiEnv {
  readonly Variables: { merchant: Merchant };
}

/** Finds the merchant of the `ww-api-key` header, or returns 401. */
export const authenticate = createMiddleware<ApiEnv>(async (c, next) => {
  const key = c.req.header('ww-api-key') ?? '';
  const merchant = findMerchant(key);
  if (merchant === undefined) throw new ApiError(401, key === '' ? 'API key is missing' : 'Invalid API key');
  c.set('merchant', merchant);
  await next();
});
