import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { CATALOG } from '../../../../demo/shop/catalog.js';
import { embeddedCheckout } from '../../../../demo/shop/order.js';
import { OrderBook } from '../../../../demo/shop/order-book.js';

const FIRST = { sessionId: 'session-one', url: 'http://localhost/one' };
const SECOND = { sessionId: 'session-two', url: 'http://localhost/two' };
const PAYMENT = { sessionId: 'session-one', paidAtMs: 2000, amount: '18.50', currency: 'usdt', network: 'tron' };
const OTHER_PAYMENT = { ...PAYMENT, sessionId: 'session-two', paidAtMs: 9000 };
const CART = {
  shopperId: 'shopper',
  currency: 'usdt',
  lines: CATALOG.slice(0, 1).map((product) => ({ product, quantity: 1 })),
};

function bookWithCheckouts(...checkouts: readonly (typeof FIRST)[]) {
  const book = new OrderBook();
  const { id } = book.place(CART, 1000);
  for (const [index, checkout] of checkouts.entries()) {
    if (index === 0) book.attachFirstCheckout(id, checkout);
    else book.attachNextCheckout(id, checkout);
  }
  const order = () => book.find(id) ?? assert.fail();
  return { book, id, order, progress: () => order().progress };
}

describe('the order book', () => {
  test('gives each order an id that cannot be guessed', () => {
    const book = new OrderBook();
    const ids = Array.from({ length: 50 }, () => book.place(CART, 1000).id);
    assert.equal(new Set(ids).size, 50);
    for (const id of ids) assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  test('lists the newest order first', () => {
    const book = new OrderBook();
    const ids = [book.place(CART, 1000).id, book.place(CART, 1000).id];
    book.attachFirstCheckout(ids[0] ?? '', FIRST);
    assert.deepEqual(
      book.newestFirst().map(({ id }) => id),
      ids.reverse(),
    );
  });

  test('keeps the first of two checkouts that were opened for one order at once', () => {
    const { book, id, progress } = bookWithCheckouts(FIRST);
    book.attachFirstCheckout(id, SECOND);
    assert.deepEqual(progress(), { state: 'waiting', checkouts: [FIRST] });
    assert.equal(book.findByCheckout(SECOND.sessionId), undefined);
  });

  test('finds an order, and the payment page, by each of its checkouts', () => {
    const { book, id } = bookWithCheckouts(FIRST, SECOND);
    for (const checkout of [FIRST, SECOND]) {
      assert.equal(book.findByCheckout(checkout.sessionId)?.id, id);
      assert.deepEqual(book.findCheckout(checkout.sessionId), checkout);
    }
    assert.equal(book.findByCheckout('session-three'), undefined);
    assert.equal(book.findCheckout('session-three'), undefined);
  });

  test('books the payment of any of its checkouts, and knows it the second time', () => {
    const { book, progress } = bookWithCheckouts(FIRST, SECOND);
    assert.equal(book.bookPayment(OTHER_PAYMENT), 'booked');
    assert.equal(book.bookPayment({ ...OTHER_PAYMENT, paidAtMs: 11_000 }), 'known');
    assert.deepEqual(progress(), {
      state: 'paid',
      checkouts: [FIRST, SECOND],
      payment: OTHER_PAYMENT,
      surplus: [],
    });
  });

  test('books no second payment of one order, but keeps it to be looked at, once', () => {
    const { book, progress } = bookWithCheckouts(FIRST, SECOND);
    book.bookPayment(PAYMENT);
    assert.equal(book.bookPayment(OTHER_PAYMENT), 'surplus');
    assert.equal(book.bookPayment(OTHER_PAYMENT), 'known');
    assert.deepEqual(progress(), {
      state: 'paid',
      checkouts: [FIRST, SECOND],
      payment: PAYMENT,
      surplus: [OTHER_PAYMENT],
    });
  });

  test('knows a second payment even where its checkout was opened while the first one came', () => {
    const { book, id } = bookWithCheckouts(FIRST);
    book.bookPayment(PAYMENT);
    book.attachNextCheckout(id, SECOND);
    assert.equal(book.bookPayment(OTHER_PAYMENT), 'surplus');
  });

  test('books nothing for a checkout that no order has', () => {
    const { book, progress } = bookWithCheckouts(FIRST);
    assert.throws(() => book.bookPayment(OTHER_PAYMENT), /No order has checkout session-two/);
    assert.equal(progress().state, 'waiting');
  });
});

describe('the checkout that a page embeds', () => {
  test('is the first one, until an order is paid through another', () => {
    const { book, order } = bookWithCheckouts(FIRST, SECOND);
    assert.equal(embeddedCheckout(order()), FIRST);
    book.bookPayment(OTHER_PAYMENT);
    assert.equal(embeddedCheckout(order()), SECOND);
  });

  test('is none where checking out never began', () => {
    const { order } = bookWithCheckouts();
    assert.equal(embeddedCheckout(order()), null);
  });
});
