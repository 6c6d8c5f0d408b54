// The shop's orders, in memory: they are gone when the demo ends.
// Knows no HTTP and no Payfect; it only guards what may happen to an order, and in which sequence.
import { randomUUID } from 'node:crypto';
import type { Order, OrderCheckout, OrderLine, OrderPayment } from './order.js';

export class OrderBook {
  readonly #orders = new Map<string, Order>();

  place(lines: readonly OrderLine[], nowMs: number): Order {
    // A random id, because whoever knows it may see the order.
    return this.#keep({ id: randomUUID(), placedAtMs: nowMs, lines, progress: { state: 'not-started' } });
  }

  find(id: string): Order | undefined {
    return this.#orders.get(id);
  }

  newestFirst(): readonly Order[] {
    return [...this.#orders.values()].reverse();
  }

  /** The first checkout stays: of two attempts at once, nobody has seen the page of the second one. */
  attachCheckout(id: string, checkout: OrderCheckout): Order {
    const order = this.#require(id);
    return order.progress.state === 'not-started'
      ? this.#keep({ ...order, progress: { state: 'waiting', checkout } })
      : order;
  }

  /** Marks a waiting order paid. The first payment stays: callbacks come at least once, so also twice. */
  markPaid(id: string, payment: OrderPayment): Order {
    const order = this.#require(id);
    return order.progress.state === 'waiting'
      ? this.#keep({ ...order, progress: { state: 'paid', checkout: order.progress.checkout, payment } })
      : order;
  }

  #require(id: string): Order {
    const order = this.#orders.get(id);
    if (order === undefined) throw new Error(`There is no order ${id}`);
    return order;
  }

  #keep(order: Order): Order {
    this.#orders.set(order.id, order);
    return order;
  }
}
