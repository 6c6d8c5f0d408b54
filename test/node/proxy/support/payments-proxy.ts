// Proxies whose sessions have payments in place.
import assert from 'node:assert/strict';
import type { CheckoutProxyOptions } from '../../../../src/proxy/index.js';
import { sessionViolations } from '../../../../src/schema/contract.js';
import { fakePayfect } from './fake-provider.js';
import { testProxy } from './test-proxy.js';

type Payments = NonNullable<CheckoutProxyOptions['payments']>;

/** Payfect's real provider behind a proxy with this function. */
export function proxyWithPayments(payments: Payments, options: Partial<CheckoutProxyOptions> = {}) {
  const proxy = testProxy({ payments, limits: { session: { perSecond: Infinity, burst: 1 } }, ...options });
  const jsonOf = async (response: Response) => {
    assert.equal(response.status, 200);
    const json = await response.json();
    assert.deepEqual(sessionViolations(json), []);
    return json;
  };
  const paymentsOf = async (response: Response) => (await jsonOf(response)).payments;
  const warnings = () => proxy.entries.filter((entry) => entry.kind === 'warning');
  return { ...proxy, paymentsOf, readPayments: async () => paymentsOf(await proxy.read()), warnings };
}

/** A provider like Payfect's whose sessions also have these payments. */
export function providerWithPayments(payments: unknown) {
  const provider = fakePayfect();
  const readSession = async (id: string) => ({ ...(await provider.readSession(id)), payments: Object(payments) });
  return { ...provider, readSession };
}
