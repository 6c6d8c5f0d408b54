// The shop's orders, in memory: they are gone when the demo ends.
// Knows no HTTP and no provider; it only guards what may happen to an order, and in which sequence.
import { randomUUID } from 'node:crypto';
import type { Order, OrderCheckout, OrderPayment } from './order.js';

/** What became of a payment: booked; known already, because callbacks come at least once; or one too many. */
type PaymentResult = 'recorded' | 'duplicate' | 'surplus';

export class OrderStore {
  readonly #orders = new Map<string, Order>();
  readonly #orderIds = new Map<string, string>();

  place(order: Pick<Order, 'shopperId' | 'currency' | 'lines'>, nowMs: number): Order {
    // A random id, because whoever knows it may see the order.
    return this.#keep({ ...order, id: randomUUID(), placedAtMs: nowMs, progress: { state: 'not-started' } });
  }

  find(id: string): Order | undefined {
    return this.#orders.get(id);
  }

  findByCheckout(sessionId: string): Order | undefined {
    return this.find(this.#orderIds.get(sessionId) ?? '');
  }

  findCheckout(sessionId: string): OrderCheckout | undefined {
    const progress = this.findByCheckout(sessionId)?.progress;
    if (progress === undefined || progress.state === 'not-started') return undefined;
    return progress.checkouts.find((checkout) => checkout.sessionId === sessionId);
  }

  newestFirst(): readonly Order[] {
    return [...this.#orders.values()].reverse();
  }

  /** The first checkout stays: of two attempts at once, nobody has seen the page of the second one. */
  attachFirstCheckout(id: string, checkout: OrderCheckout): void {
    const order = this.#require(id);
    if (order.progress.state !== 'not-started') return;
    this.#orderIds.set(checkout.sessionId, id);
    this.#keep({ ...order, progress: { state: 'waiting', checkouts: [checkout] } });
  }

  /** Also to an order that was paid meanwhile, so that a second payment is known for what it is. */
  attachNextCheckout(id: string, checkout: OrderCheckout): void {
    const order = this.#require(id);
    if (order.progress.state === 'not-started') throw new Error(`Order ${id} has no first checkout`);
    this.#orderIds.set(checkout.sessionId, id);
    this.#keep({ ...order, progress: { ...order.progress, checkouts: [...order.progress.checkouts, checkout] } });
  }

  /** Marks the order of a checkout paid, once. */
  recordPayment(payment: OrderPayment): PaymentResult {
    const order = this.findByCheckout(payment.sessionId);
    if (order === undefined || order.progress.state === 'not-started') {
      throw new Error(`No order has checkout ${payment.sessionId}`);
    }
    const { progress } = order;
    if (progress.state === 'waiting') {
      this.#keep({ ...order, progress: { state: 'paid', checkouts: progress.checkouts, payment, surplus: [] } });
      return 'recorded';
    }
    const known = [progress.payment, ...progress.surplus];
    if (known.some(({ sessionId }) => sessionId === payment.sessionId)) return 'duplicate';
    this.#keep({ ...order, progress: { ...progress, surplus: [...progress.surplus, payment] } });
    return 'surplus';
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
