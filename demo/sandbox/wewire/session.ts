import type { Merchant } from './merchants.js';
import type { CreateRequest } from './request-schemas.js';

/** A checkout session as the sandbox stores it. Immutable: each change puts a new object into the store. */
export interface Session {
  readonly id: string;
  readonly merchant: Merchant;
  readonly request: CreateRequest;
  readonly customerId: string;
  readonly createdAtMs: number;
  readonly updatedAtMs: number;
  readonly expiresAtMs: number;
  /** Internal, because WeWire's sessions have no status. An open session past its expiry is expired. */
  readonly progress: 'open' | 'complete' | 'canceled';
  /** How much has arrived; less than the amount while open. */
  readonly received: string;
}

export function statusOf({ progress, expiresAtMs }: Session, nowMs: number) {
  return progress === 'open' && expiresAtMs <= nowMs ? 'expired' : progress;
}

/** The exact documented form: no status, no payment page URL, and the amount as a JSON number. */
export function sessionJson({ id, request, customerId, expiresAtMs, createdAtMs, updatedAtMs }: Session) {
  const { email, name } = request;
  return {
    id,
    currency: request.currency,
    amount: request.amount,
    email,
    name,
    productId: request.productId,
    productName: request.productName,
    productDescription: request.productDescription,
    allowedAssets: request.allowedAssets,
    expiresAt: new Date(expiresAtMs).toISOString(),
    metadata: request.metadata,
    customerId,
    redirectUrl: request.successUrl,
    cancelUrl: request.cancelUrl,
    createdAt: new Date(createdAtMs).toISOString(),
    updatedAt: new Date(updatedAtMs).toISOString(),
    customer: { id: customerId, email, name },
  };
}
