import { createMiddleware } from 'hono/factory';
import { ApiError } from './api-error.js';

export interface Merchant {
  readonly id: string;
  readonly name: string;
}

/** The API key in the examples of Payfect's documentation. */
export const SANDBOX_API_KEY = '5a31f3a4-279c-11ee-be56-0242ac120002';

/** The key of a second merchant, who gets 403 for the first one's checkouts. */
export const OTHER_MERCHANT_API_KEY = '6b42a4b5-279c-11ee-be56-0242ac120003';

const MERCHANTS: ReadonlyMap<string, Merchant> = new Map([
  [SANDBOX_API_KEY, { id: 'bf065cc8-343d-4419-be7d-ed2190f1df4d', name: 'Sandbox Merchant' }],
  [OTHER_MERCHANT_API_KEY, { id: '0e3c6f2a-9d57-4c1b-8a44-5f1d2b7c9e60', name: 'Other Merchant' }],
]);

function findMerchant(apiKey: string): Merchant | undefined {
  return MERCHANTS.get(apiKey);
}

export interface ApiEnv {
  readonly Variables: { merchant: Merchant };
}

/** Finds the merchant of `Authorization: Api-Key <key>`, or returns 401. */
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
