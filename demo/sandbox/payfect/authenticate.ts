import { createMiddleware } from 'hono/factory';
import { ApiError } from './api-error.js';
import { findMerchant, type Merchant } from './merchants.js';

export interface ApiEnv {
  readonly Variables: { merchant: Merchant };
}

/** Finds the merchant of `Authorization: Api-Key <key>`, or answers 401. */
export const authenticate = createMiddleware<ApiEnv>(async (c, next) => {
  const [scheme, key, ...rest] = (c.req.header('authorization') ?? '').split(' ');
  if (scheme?.toLowerCase() !== 'api-key' || key === undefined || rest.length > 0) {
    throw unauthorized('Authentication credentials were not provided. Send "Authorization: Api-Key <key>".');
  }
  const merchant = findMerchant(key);
  if (merchant === undefined) throw unauthorized('Invalid API key.');
  c.set('merchant', merchant);
  await next();
});

function unauthorized(detail: string): ApiError {
  return new ApiError(401, { detail }, { 'WWW-Authenticate': 'Api-Key' });
}
