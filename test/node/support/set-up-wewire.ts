import { wewire, type WeWireOptions } from '../../../src/providers/wewire/wewire.js';
import { ManualClock } from './manual-clock.js';
import { FakeUpstream, jsonResponse } from '../proxy/support/fake-upstream.js';
import type { JsonObject } from '../../support/payfect-answers.js';
import { wewireAnswer } from '../../support/wewire-answers.js';

export const SESSION_ID = '7c9f0f5e-3a53-4f5e-9a52-0d7a3f1c2b11';
export const BASE_URL = 'https://wewire.example/api/v1';

/** Parameters that create a checkout. */
export const PARAMS = {
  amount: '100.50',
  currency: 'USD',
  successUrl: 'https://shop.example/thanks',
  cancelUrl: 'https://shop.example/cart',
  email: 'john.doe@example.com',
  name: 'John Doe',
  metadata: { orderId: 'order-7' },
  productId: '1',
  productName: 'Plan',
  productDescription: 'A plan',
  allowedAssets: ['USDT'],
};

/** The WeWire provider with a fake upstream and a manual clock. */
export function setUpWeWire(
  respond: () => Response | Promise<Response> = () => jsonResponse(wewireAnswer()),
  options: Partial<WeWireOptions> = {},
) {
  const clock = new ManualClock();
  const upstream = new FakeUpstream(respond);
  const provider = wewire({ apiKey: 'sk_test_1', baseUrl: BASE_URL, fetch: upstream.fetch, clock, ...options });
  return { clock, upstream, provider, checkouts: provider.checkouts };
}

/** Responds with the documented session, changed. */
export function respondWith(changes: JsonObject): () => Response {
  return () => jsonResponse(wewireAnswer(changes));
}

/** A JSON response from text, which can hold more digits than a number can. */
export function rawJsonResponse(text: string): Response {
  return new Response(text, { headers: { 'content-type': 'application/json' } });
}
