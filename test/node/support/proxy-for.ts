import type { CheckoutProvider } from '../../../src/providers/provider.js';
import { createCheckoutProxy, type CheckoutProxy } from '../../../src/proxy/checkout-proxy.js';
import { parsePayfectSession } from '../../../src/schema/payfect-session.js';
import { isWeWireForm, parseWeWireSession } from '../../../src/schema/wewire-session.js';
import type { JsonObject } from '../../support/payfect-answers.js';

/** The real proxy with a provider whose only session is this response, read by the real parsers. */
export function proxyFor(answer: JsonObject): CheckoutProxy {
  const isWeWire = isWeWireForm(answer);
  const provider: CheckoutProvider = {
    name: isWeWire ? 'wewire' : 'payfect',
    paymentHosts: ['buy-dev.payfect.finance'],
    readSession: async () => ({
      shown: isWeWire ? parseWeWireSession(answer) : parsePayfectSession(answer),
      clientReferenceId: 'order',
      paymentIntent: 'intent',
    }),
    verifyCallback: null,
    recreate: null,
    cancelSession: null,
  };
  return createCheckoutProxy({ provider, onLog: () => undefined });
}

export async function sessionThrough(answer: JsonObject): Promise<unknown> {
  const response = await proxyFor(answer)(new Request(`http://shop.example/payfect/checkouts/${String(answer.id)}`));
  return response.json();
}
