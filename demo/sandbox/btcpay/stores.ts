// Who may do what: API keys, each for one store.
import { createMiddleware } from 'hono/factory';
import { ApiError } from './api-error.js';

export interface Store {
  readonly id: string;
  readonly name: string;
}

/** The store and the key to develop with. A key of the Greenfield API is 40 hexadecimal digits. */
export const SANDBOX_BTCPAY_STORE_ID = 'SandboxStoreSandboxStoreSandboxStoreSandbox1';
export const SANDBOX_BTCPAY_API_KEY = '5a4db0c5a4db0c5a4db0c5a4db0c5a4db0c5a4db';

/** The key of another store, which gets 403 for the first one. */
export const OTHER_BTCPAY_API_KEY = '07e607e607e607e607e607e607e607e607e607e6';
/** A key of the first store that may only look at invoices. */
export const VIEW_ONLY_BTCPAY_API_KEY = '0b5e0b5e0b5e0b5e0b5e0b5e0b5e0b5e0b5e0b5e';

/** Signs the webhooks that the demo shop and `startSandbox()` register. */
export const SANDBOX_BTCPAY_WEBHOOK_SECRET = 'btcpay-sandbox-webhook-secret';

export type Permission =
  | 'btcpay.store.canviewinvoices'
  | 'btcpay.store.cancreateinvoice'
  | 'btcpay.store.canmodifyinvoices'
  | 'btcpay.store.webhooks.canmodifywebhooks';

const VIEW_INVOICES = 'btcpay.store.canviewinvoices';
const ALL: readonly Permission[] = [
  VIEW_INVOICES,
  'btcpay.store.cancreateinvoice',
  'btcpay.store.canmodifyinvoices',
  'btcpay.store.webhooks.canmodifywebhooks',
];

const STORE: Store = { id: SANDBOX_BTCPAY_STORE_ID, name: 'Sandbox Store' };
const OTHER_STORE: Store = { id: 'OtherStoreOtherStoreOtherStoreOtherStoreOth2', name: 'Other Store' };

const KEYS: ReadonlyMap<string, { readonly store: Store; readonly permissions: readonly Permission[] }> = new Map([
  [SANDBOX_BTCPAY_API_KEY, { store: STORE, permissions: ALL }],
  [OTHER_BTCPAY_API_KEY, { store: OTHER_STORE, permissions: ALL }],
  [VIEW_ONLY_BTCPAY_API_KEY, { store: STORE, permissions: [VIEW_INVOICES] }],
]);

export interface ApiEnv {
  readonly Variables: { store: Store };
}

/** Finds the store in the path among those of `Authorization: token <key>`, or returns 401 or 403. */
export function permit(permission: Permission) {
  return createMiddleware<ApiEnv>(async (c, next) => {
    const [scheme, key, ...rest] = (c.req.header('authorization') ?? '').split(' ');
    const grant = scheme === 'token' && rest.length === 0 ? KEYS.get(key ?? '') : undefined;
    if (grant === undefined) throw new ApiError(401, 'unauthenticated', 'Authentication is required.');
    if (c.req.param('storeId') !== grant.store.id || !grant.permissions.includes(permission)) {
      throw new ApiError(403, 'missing-permission', `Insufficient API permissions: ${permission} is missing.`);
    }
    c.set('store', grant.store);
    await next();
  });
}
