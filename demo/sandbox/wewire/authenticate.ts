import { createMiddleware } from 'hono/factory';
import { ApiError } from './api-error.js';
import { findMerchant, type Merchant } from './merchants.js';

export interface ApiEnv {
  readonly Variables: { merchant: Merchant };
}

/** Finds the merchant of the header `ww-api-key`, or answers 401. */
export const authenticate = createMiddleware<ApiEnv>(async (c, next) => {
  const key = c.req.header('ww-api-key') ?? '';
  const merchant = findMerchant(key);
  if (merchant === undefined) throw new ApiError(401, key === '' ? 'API key is missing' : 'Invalid API key');
  c.set('merchant', merchant);
  await next();
});
