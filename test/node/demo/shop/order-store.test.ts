import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { CATALOG } from '../../../../demo/shop/catalog.js';
import { embeddedCheckout } from '../../../../demo/shop/order.js';
import { OrderStore } from '../../../../demo/shop/order-store.js';

const FIRST = { sessionId: 'session-one', url: 'http://localhost/one' };
const SECOND = { sessionId: 'session-two', url: 'http://localhost/two' };
const PAYMENT = { sessionId: 'session-one', paidAtMs: 2000, amount: '18.50', currency: 'usdt', network: 'tron' };
const OTHER_PAYMENT = { ...PAYMENT, sessionId: 'session-two', paidAtMs: 9000 };
const CART = {
  shopperId: 'shopper',
  currency: 'usdt',
  lines: CATALOG.slice(0, 1).map((product) => ({ product, quantity: 1 })),
};

function storeWithCheckouts(...checkouts: readonly (typeof FIRST)[]) {
  const store = new OrderStore();
  const { id } = store.place(CART, 1000);
  for (const [index, checkout] of checkouts.entries()) {
    if (index === 0) store.attachFirstCheckout(id, checkout);
    else store.attachNextCheckout(id, checkout);
  }
  const order = () => store.find(id) ?? assert.fail();
  return { store, id, order, progress: () => order().progress };
}

describe('the order store', () => {
  test('gives each order a random UUID', () => {
    const store = new OrderStore();
    const ids = Array.from({ length: 50 }, () => store.place(CART, 1000).id);
    assert.equal(new Set(ids).size, 50);
    for (const id of ids) assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  test('lists the newest order first', () => {
    const store = new OrderStore();
    const ids = [store.place(CART, 1000).id, store.place(CART, 1000).id];
    store.attachFirstCheckout(ids[0] ?? '', FIRST);
    assert.deepEqual(
      store.newestFirst().map(({ id }) => id),
      ids.reverse(),
    );
  });

  test('keeps the first of two concurrent checkouts of one order', () => {
    const { store, id, progress } = storeWithCheckouts(FIRST);
    store.attachFirstCheckout(id, SECOND);
    assert.deepEqual(progress(), { state: 'waiting', checkouts: [FIRST] });
    assert.equal(store.findByCheckout(SECOND.sessionId), undefined);
  });

  test('finds an order and its payment page by each of its checkouts', () => {
    const { store, id } = storeWithCheckouts(FIRST, SECOND);
    for (const checkout of [FIRST, SECOND]) {
      assert.equal(store.findByCheckout(checkout.sessionId)?.id, id);
      assert.deepEqual(store.findCheckout(checkout.sessionId), checkout);
    }
    assert.equal(store.findByCheckout('session-three'), undefined);
    assert.equal(store.findCheckout('session-three'), undefined);
  });

  test('records the payment of any checkout, and recognizes a duplicate', () => {
    const { store, progress } = storeWithCheckouts(FIRST, SECOND);
    assert.equal(store.recordPayment(OTHER_PAYMENT), 'recorded');
    assert.equal(store.recordPayment({ ...OTHER_PAYMENT, paidAtMs: 11_000 }), 'duplicate');
    assert.deepEqual(progress(), {
      state: 'paid',
      checkouts: [FIRST, SECOND],
      payment: OTHER_PAYMENT,
      surplus: [],
    });
  });

  test('keeps a second payment of one order as surplus, once', () => {
    const { store, progress } = storeWithCheckouts(FIRST, SECOND);
    store.recordPayment(PAYMENT);
    assert.equal(store.recordPayment(OTHER_PAYMENT), 'surplus');
    assert.equal(store.recordPayment(OTHER_PAYMENT), 'duplicate');
    assert.deepEqual(progress(), {
      state: 'paid',
      checkouts: [FIRST, SECOND],
      payment: PAYMENT,
      surplus: [OTHER_PAYMENT],
    });
  });

  test('recognizes a second payment of a checkout attached after the first payment', () => {
    const { store, id } = storeWithCheckouts(FIRST);
    store.recordPayment(PAYMENT);
    store.attachNextCheckout(id, SECOND);
    assert.equal(store.recordPayment(OTHER_PAYMENT), 'surplus');
  });

  test('throws for a payment of an unknown checkout', () => {
    const { store, progress } = storeWithCheckouts(FIRST);
    assert.throws(() => store.recordPayment(OTHER_PAYMENT), /No order has checkout session-two/);
    assert.equal(progress().state, 'waiting');
  });
});

describe('the checkout that a page embeds', () => {
  test('is the first, until another is paid', () => {
    const { store, order } = storeWithCheckouts(FIRST, SECOND);
    assert.equal(embeddedCheckout(order()), FIRST);
    store.recordPayment(OTHER_PAYMENT);
    assert.equal(embeddedCheckout(order()), SECOND);
  });

  test('is null before the first checkout', () => {
    const { order } = storeWithCheckouts();
    assert.equal(embeddedCheckout(order()), null);
  });
});
