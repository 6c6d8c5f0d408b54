import type { Payment } from '../../../../src/proxy/options/options.js';
import { callbackRequest, type Delivery } from './callback.js';
import { testProxy } from './test-proxy.js';

/** A proxy that records payments and rings, in front of a session with the given status. */
export function recordingProxy({
  status = 'complete',
  onComplete = (_payment: Payment): Promise<void> | void => undefined,
  onRing = (_count: number): void => undefined,
} = {}) {
  const payments: Payment[] = [];
  const rings: string[] = [];
  const proxy = testProxy({
    doorbell: {
      ring(id) {
        rings.push(id);
        onRing(rings.length);
      },
      subscribe: () => () => undefined,
    },
    onComplete(payment) {
      payments.push(payment);
      return onComplete(payment);
    },
  });
  proxy.upstream.respondWithSession({ status });
  const deliver = (delivery: Partial<Delivery> = {}) =>
    proxy.send('/payfect/callback', callbackRequest({ nowMs: proxy.clock.now(), ...delivery }));
  return { ...proxy, payments, rings, deliver };
}
