import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { CATALOG } from '../../../demo/shop/catalog.js';
import { OrderBook } from '../../../demo/shop/order-book.js';

const FIRST = { sessionId: 'session-one', url: 'http://localhost/one' };
const SECOND = { sessionId: 'session-two', url: 'http://localhost/two' };
const PAYMENT = { paidAtMs: 2000, amount: '18.50', currency: 'usdt', network: 'tron' };
const LINES = CATALOG.slice(0, 1).map((product) => ({ product, quantity: 1 }));

describe('the order book', () => {
  test('gives each order an id that cannot be guessed', () => {
    const book = new OrderBook();
    const ids = Array.from({ length: 50 }, () => book.place(LINES, 1000).id);
    assert.equal(new Set(ids).size, 50);
    for (const id of ids) assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  test('lists the newest order first', () => {
    const book = new OrderBook();
    const ids = [book.place(LINES, 1000).id, book.place(LINES, 1000).id];
    book.attachCheckout(ids[0] ?? '', FIRST);
    assert.deepEqual(
      book.newestFirst().map(({ id }) => id),
      ids.reverse(),
    );
  });

  test('keeps the first of two checkouts that were opened for one order', () => {
    const book = new OrderBook();
    const { id } = book.place(LINES, 1000);
    book.attachCheckout(id, FIRST);
    book.attachCheckout(id, SECOND);
    assert.deepEqual(book.find(id)?.progress, { state: 'waiting', checkout: FIRST });
  });

  test('keeps the first of two payments', () => {
    const book = new OrderBook();
    const { id } = book.place(LINES, 1000);
    book.attachCheckout(id, FIRST);
    book.markPaid(id, PAYMENT);
    book.markPaid(id, { ...PAYMENT, paidAtMs: 9000 });
    assert.deepEqual(book.find(id)?.progress, { state: 'paid', checkout: FIRST, payment: PAYMENT });
  });

  test('does not mark an order paid whose checkout was never started', () => {
    const book = new OrderBook();
    const { id } = book.place(LINES, 1000);
    book.markPaid(id, PAYMENT);
    assert.equal(book.find(id)?.progress.state, 'not-started');
  });
});
