import { wewire } from '../../../../src/providers/wewire/wewire.js';
import type { CheckoutProxyOptions } from '../../../../src/proxy/index.js';
import { SESSION_ID } from '../../../support/payfect-answers.js';
import { wewireAnswer } from '../../../support/wewire-answers.js';
import { ManualClock } from '../../support/manual-clock.js';
import { FakeUpstream, jsonResponse } from './fake-upstream.js';
import { testProxy } from './test-proxy.js';

export const WEWIRE_KEY = 'sk_test_key-of-the-merchant';
export const PAYMENT_HOST = 'pay.wewire.example';

/** Like `testProxy`, in front of a fake WeWire. */
export function testWeWire(options: Partial<CheckoutProxyOptions> = {}) {
  const clock = new ManualClock();
  const upstream = new FakeUpstream(() => jsonResponse(wewireAnswer({ id: SESSION_ID })));
  const provider = wewire({
    apiKey: WEWIRE_KEY,
    baseUrl: 'https://api.wewire.example/api/v1',
    paymentHosts: [PAYMENT_HOST],
    merchantName: 'Marram & Oak',
    checkoutUrl: ({ sessionId }) => `https://${PAYMENT_HOST}/${sessionId}`,
    fetch: upstream.fetch,
    clock,
  });
  return { ...testProxy({ provider, clock, ...options }), clock, upstream };
}
