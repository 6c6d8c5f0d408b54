import { btcpay } from '../../../../src/providers/btcpay/btcpay.js';
import type { CheckoutProxyOptions } from '../../../../src/proxy/index.js';
import { bitcoinAnswer, invoiceAnswer, STORE_ID } from '../../../support/btcpay-answers.js';
import { SESSION_ID } from '../../../support/payfect-answers.js';
import { ManualClock } from '../../support/manual-clock.js';
import { FakeUpstream, jsonResponse } from './fake-upstream.js';
import { testProxy } from './test-proxy.js';

export const BTCPAY_KEY = 'btcpay-key-of-the-merchant';

/** Like `testProxy`, in front of a fake BTCPay Server. */
export function testBTCPay(options: Partial<CheckoutProxyOptions> = {}) {
  const clock = new ManualClock();
  const upstream = new FakeUpstream(({ url }) =>
    jsonResponse(url.includes('/payment-methods') ? [bitcoinAnswer()] : invoiceAnswer({ id: SESSION_ID })),
  );
  const provider = btcpay({
    apiKey: BTCPAY_KEY,
    storeId: STORE_ID,
    baseUrl: 'https://btcpay.example',
    fetch: upstream.fetch,
    clock,
  });
  return { ...testProxy({ provider, clock, ...options }), clock, upstream };
}
