import { neutralProviderSession } from '../../../src/providers/neutral-session.js';
import { payfect } from '../../../src/providers/payfect/payfect.js';
import type { CheckoutProvider } from '../../../src/providers/provider.js';
import { wewire } from '../../../src/providers/wewire/wewire.js';
import { createCheckoutProxy, type CheckoutProxy } from '../../../src/proxy/checkout-proxy.js';
import { isNeutralForm, parseNeutralSession } from '../../../src/schema/neutral-session.js';
import { isWeWireForm } from '../../../src/schema/wewire-session.js';
import type { JsonObject } from '../../support/payfect-answers.js';

/** The real proxy and provider in front of an API that knows one session. */
export function proxyFor(answer: JsonObject): CheckoutProxy {
  const options = {
    paymentHosts: ['buy-dev.payfect.finance'],
    fetch: async (url: string) =>
      url.includes(String(answer.id)) ? Response.json(answer) : Response.json({}, { status: 404 }),
  };
  const provider = isNeutralForm(answer)
    ? neutralProvider(answer, options.paymentHosts)
    : isWeWireForm(answer)
      ? wewire({ ...options, apiKey: 'sk_live_key', baseUrl: 'https://api.wewire.example/api/v1' })
      : payfect({ ...options, apiKey: 'key' });
  return createCheckoutProxy({ provider, onLog: () => undefined });
}

function neutralProvider(answer: JsonObject, paymentHosts: readonly string[]): CheckoutProvider {
  return {
    name: 'acme',
    hasStatus: true,
    readSession: async () => neutralProviderSession(parseNeutralSession(answer), { paymentHosts }),
    verifyCallback: null,
    recreate: null,
    cancelSession: null,
  };
}

export async function sessionThrough(answer: JsonObject): Promise<unknown> {
  const response = await proxyFor(answer)(new Request(`http://shop.example/payfect/checkouts/${String(answer.id)}`));
  return response.json();
}
