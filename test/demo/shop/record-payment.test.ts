import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { CATALOG } from '../../../demo/shop/catalog.js';
import { OrderBook } from '../../../demo/shop/order-book.js';
import { recordPayment } from '../../../demo/shop/record-payment.js';

function deskWithWaitingOrder() {
  const orders = new OrderBook();
  const { id } = orders.place(
    CATALOG.slice(0, 1).map((product) => ({ product, quantity: 2 })),
    1000,
  );
  orders.attachCheckout(id, { sessionId: 'session-one', url: 'http://localhost/one' });
  const reports: string[] = [];
  const payment = {
    provider: 'payfect' as const,
    sessionId: 'session-one',
    clientReferenceId: id,
    amount: '37.00',
    currency: 'usdt',
    network: 'tron',
    paymentIntent: null,
    isLivemode: false,
  };
  const desk = { orders, now: () => 5000, report: (sentence: string) => void reports.push(sentence) };
  return { desk, payment, reports, progress: () => orders.find(id)?.progress };
}

describe('a payment', () => {
  test('that fits marks its order paid, with amount, network and time', () => {
    const { desk, payment, reports, progress } = deskWithWaitingOrder();
    recordPayment(payment, desk);
    assert.deepEqual(progress(), {
      state: 'paid',
      checkout: { sessionId: 'session-one', url: 'http://localhost/one' },
      payment: { paidAtMs: 5000, amount: '37.00', currency: 'usdt', network: 'tron' },
    });
    assert.deepEqual(reports, []);
  });

  test('that is reported twice changes nothing the second time', () => {
    const { desk, payment, reports, progress } = deskWithWaitingOrder();
    recordPayment(payment, desk);
    const first = progress();
    recordPayment(payment, { ...desk, now: () => 9000 });
    assert.deepEqual(progress(), first);
    assert.deepEqual(reports, []);
  });

  for (const [what, wrong] of [
    ['another amount', { amount: '36.99' }],
    ['another currency', { currency: 'usdc' }],
    ['another checkout', { sessionId: 'session-two' }],
    ['an order that does not exist', { clientReferenceId: 'nobody' }],
    ['no order', { clientReferenceId: null }],
  ] as const) {
    test(`with ${what} books nothing and is reported`, () => {
      const { desk, payment, reports, progress } = deskWithWaitingOrder();
      recordPayment({ ...payment, ...wrong }, desk);
      assert.equal(progress()?.state, 'waiting');
      assert.equal(reports.length, 1);
    });
  }
});
