// WeWire's session with every documented member and the documented example values; the amount is a JSON number.
// It has no status, url or networks: a test adds what it needs.
// Each call returns a fresh copy. An override replaces one whole top-level member.

import type { JsonObject } from './payfect-answers.js';

/** `GET /checkout/sessions/{id}` as WeWire documents it. */
export function wewireAnswer(overrides: JsonObject = {}): JsonObject {
  const answer: JsonObject = {
    id: '7c9f0f5e-3a53-4f5e-9a52-0d7a3f1c2b11',
    currency: 'USD',
    amount: 100,
    email: 'john.doe@example.com',
    name: 'John Doe',
    productId: '1234567890',
    productName: 'Product Name',
    productDescription: 'Product Description',
    allowedAssets: ['ETH', 'USDT', 'USDC'],
    expiresAt: '2023-12-30T12:26:06.000Z',
    metadata: { orderId: '1234567890', customerId: '1234567890' },
    customerId: 'cus_9f86d081',
    redirectUrl: 'https://example.com/success',
    cancelUrl: 'https://example.com/cancel',
    createdAt: '2023-12-30T11:26:06.000Z',
    updatedAt: '2023-12-30T11:26:06.000Z',
    customer: { id: 'cus_9f86d081', email: 'john.doe@example.com' },
  };
  return { ...answer, ...overrides };
}
