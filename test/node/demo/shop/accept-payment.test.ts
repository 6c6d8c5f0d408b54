import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { CATALOG } from '../../../../demo/shop/catalog.js';
import { OrderStore } from '../../../../demo/shop/order-store.js';
import { acceptPayment } from '../../../../demo/shop/accept-payment.js';

const FIRST = { sessionId: 'session-one', url: 'http://localhost/one' };
const SECOND = { sessionId: 'session-two', url: 'http://localhost/two' };

function shopWithWaitingOrder() {
  const orders = new OrderStore();
  const lines = CATALOG.slice(0, 1).map((product) => ({ product, quantity: 2 }));
  const { id } = orders.place({ shopperId: 'shopper', currency: 'usdt', lines }, 1000);
  orders.attachFirstCheckout(id, FIRST);
  orders.attachNextCheckout(id, SECOND);
  const reports: string[] = [];
  const payment = {
    provider: 'payfect' as const,
    sessionId: 'session-one',
    clientReferenceId: id,
    amount: '37.00',
    currency: 'USDT',
    network: 'tron',
    paymentIntent: null,
    isLivemode: false,
  };
  const report = (sentence: string) => void reports.push(sentence);
  const shop = { orders, publicUrl: 'http://localhost', now: () => 5000, report, fetch: undefined };
  return { shop, payment, reports, id, progress: () => orders.find(id)?.progress };
}

describe('a payment', () => {
  for (const checkout of [FIRST, SECOND]) {
    test(`of ${checkout.sessionId} marks its order as paid, with amount, network and time`, () => {
      const { shop, payment, reports, progress } = shopWithWaitingOrder();
      const { sessionId } = checkout;
      acceptPayment({ ...payment, sessionId }, shop);
      assert.deepEqual(progress(), {
        state: 'paid',
        checkouts: [FIRST, SECOND],
        payment: { sessionId, paidAtMs: 5000, amount: '37.00', currency: 'USDT', network: 'tron' },
        surplus: [],
      });
      assert.deepEqual(reports, []);
    });
  }

  test('that is reported again changes nothing', () => {
    const { shop, payment, reports, progress } = shopWithWaitingOrder();
    acceptPayment(payment, shop);
    const first = progress();
    acceptPayment(payment, { ...shop, now: () => 9000 });
    assert.deepEqual(progress(), first);
    assert.deepEqual(reports, []);
  });

  test('of a paid order is kept as surplus and reported', () => {
    const { shop, payment, reports, progress, id } = shopWithWaitingOrder();
    acceptPayment(payment, shop);
    acceptPayment({ ...payment, sessionId: 'session-two' }, shop);
    const now = progress();
    assert.ok(now?.state === 'paid');
    assert.deepEqual(
      [now.payment.sessionId, now.surplus.map(({ sessionId }) => sessionId)],
      ['session-one', ['session-two']],
    );
    assert.deepEqual(reports, [`Order ${id} was already paid: refund 37.00 USDT of checkout session-two.`]);
  });

  for (const [what, wrong] of [
    ['another amount', { amount: '36.99' }],
    ['another currency', { currency: 'usdc' }],
    ['an unknown checkout', { sessionId: 'session-three' }],
    ['another order', { clientReferenceId: 'nobody' }],
    ['no order', { clientReferenceId: null }],
  ] as const) {
    test(`with ${what} is not recorded, but reported`, () => {
      const { shop, payment, reports, progress } = shopWithWaitingOrder();
      acceptPayment({ ...payment, ...wrong }, shop);
      assert.equal(progress()?.state, 'waiting');
      assert.equal(reports.length, 1);
    });
  }
});
