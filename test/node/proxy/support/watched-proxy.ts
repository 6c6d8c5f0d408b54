import type { Payment } from '../../../../src/proxy/options/options.js';
import { callbackRequest, type Delivery } from './callback.js';
import { testProxy } from './test-proxy.js';

/** A proxy whose payments and rings are noted, in front of a session of the given status. */
export function watchedProxy({
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
  proxy.upstream.answerSession({ status });
  const deliver = (delivery: Partial<Delivery> = {}) =>
    proxy.send('/payfect/callback', callbackRequest({ nowMs: proxy.clock.now(), ...delivery }));
  return { ...proxy, payments, rings, deliver };
}
