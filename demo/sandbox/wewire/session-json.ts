import type { Session } from './session.js';

/** A session in the exact documented form: no status, no address of a payment page, the amount as a JSON number. */
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
