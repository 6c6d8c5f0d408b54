// Holds the orders in memory, until the demo ends, and enforces the order of their states.
// Knows no HTTP and no provider.
import { randomUUID } from 'node:crypto';
import type { Order, OrderCheckout, OrderPayment } from './order.js';

/** `duplicate`: recorded before, because callbacks come at least once. `surplus`: a second payment of one order. */
type PaymentResult = 'recorded' | 'duplicate' | 'surplus';

export class OrderStore {
  readonly #orders = new Map<string, Order>();
  readonly #orderIds = new Map<string, string>();

  place(order: Pick<Order, 'shopperId' | 'currency' | 'lines'>, nowMs: number): Order {
    // The id must be unguessable, because anyone who knows it may see the order.
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

  /** Keeps the first checkout: of two concurrent attempts, no shopper has seen the page of the second. */
  attachFirstCheckout(id: string, checkout: OrderCheckout): void {
    const order = this.#require(id);
    if (order.progress.state !== 'not-started') return;
    this.#orderIds.set(checkout.sessionId, id);
    this.#keep({ ...order, progress: { state: 'waiting', checkouts: [checkout] } });
  }

  /** Also accepts an order that has been paid meanwhile, so that a second payment is recognized. */
  attachNextCheckout(id: string, checkout: OrderCheckout): void {
    const order = this.#require(id);
    if (order.progress.state === 'not-started') throw new Error(`Order ${id} has no first checkout`);
    this.#orderIds.set(checkout.sessionId, id);
    this.#keep({ ...order, progress: { ...order.progress, checkouts: [...order.progress.checkouts, checkout] } });
  }

  /** Marks the order of a checkout as paid, once. */
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
    if (order === undefined) throw new Error(`Unknown order ${id}`);
    return order;
  }

  #keep(order: Order): Order {
    this.#orders.set(order.id, order);
    return order;
  }
}
