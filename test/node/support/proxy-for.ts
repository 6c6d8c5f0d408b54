import { neutralProviderSession } from '../../../src/providers/neutral-session.js';
import { payfect } from '../../../src/providers/payfect/payfect.js';
import type { CheckoutProvider } from '../../../src/providers/provider.js';
import { wewire } from '../../../src/providers/wewire/wewire.js';
import { createCheckoutProxy, type CheckoutProxy } from '../../../src/proxy/checkout-proxy.js';
import { isNeutralForm, parseNeutralSession } from '../../../src/schema/neutral-session.js';
import { isWeWireForm } from '../../../src/schema/wewire-session.js';
import type { JsonObject } from '../../support/payfect-answers.js';

/** The real proxy and provider in front of a fake API with one session. */
export function proxyFor(json: JsonObject): CheckoutProxy {
  const options = {
    paymentHosts: ['buy-dev.payfect.finance'],
    fetch: async (url: string) =>
      url.includes(String(json.id)) ? Response.json(json) : Response.json({}, { status: 404 }),
  };
  const provider = isNeutralForm(json)
    ? neutralProvider(json, options.paymentHosts)
    : isWeWireForm(json)
      ? wewire({ ...options, apiKey: 'sk_live_key', baseUrl: 'https://api.wewire.example/api/v1' })
      : payfect({ ...options, apiKey: 'key' });
  return createCheckoutProxy({ provider, onLog: () => undefined });
}

function neutralProvider(json: JsonObject, paymentHosts: readonly string[]): CheckoutProvider {
  return {
    name: 'acme',
    hasStatus: true,
    readSession: async () => neutralProviderSession(parseNeutralSession(json), { paymentHosts }),
    verifyCallback: null,
    recreate: null,
    cancelSession: null,
  };
}

/** What the proxy makes of the provider's JSON. */
export async function sessionThrough(json: JsonObject): Promise<unknown> {
  const response = await proxyFor(json)(new Request(`http://shop.example/payfect/checkouts/${String(json.id)}`));
  return response.json();
}
