import { payfect } from '../../../src/providers/payfect/payfect.js';
import { wewire } from '../../../src/providers/wewire/wewire.js';
import { createCheckoutProxy, type CheckoutProxy } from '../../../src/proxy/checkout-proxy.js';
import { isWeWireForm } from '../../../src/schema/wewire-session.js';
import type { JsonObject } from '../../support/payfect-answers.js';

/** The real proxy and provider in front of an API that knows one session. */
export function proxyFor(answer: JsonObject): CheckoutProxy {
  const options = {
    paymentHosts: ['buy-dev.payfect.finance'],
    fetch: async (url: string) =>
      url.includes(String(answer.id)) ? Response.json(answer) : Response.json({}, { status: 404 }),
  };
  const provider = isWeWireForm(answer)
    ? wewire({ ...options, apiKey: 'sk_live_key', baseUrl: 'https://api.wewire.example/api/v1' })
    : payfect({ ...options, apiKey: 'key' });
  return createCheckoutProxy({ provider, onLog: () => undefined });
}

export async function sessionThrough(answer: JsonObject): Promise<unknown> {
  const response = await proxyFor(answer)(new Request(`http://shop.example/payfect/checkouts/${String(answer.id)}`));
  return response.json();
}
