import type { FaultExchange } from './held-request.js';
import { soon } from './eventually.js';
import { STALL, type FaultStep } from './planned-response.js';

interface Waiter {
  readonly number: number;
  readonly resolve: (exchange: FaultExchange) => void;
}

/** All requests of one kind: what each is answered with, and which have come so far. */
export class FaultLane {
  readonly exchanges: FaultExchange[] = [];
  /** What a request gets that nothing was planned for. By default it waits for the test. */
  otherwise: FaultStep = STALL;
  /** The most requests that were ever under way at the same time. */
  mostInFlight = 0;
  #planned: FaultStep[] = [];
  #waiters: Waiter[] = [];

  /** What the next requests get, one after the other. */
  plan(...steps: readonly FaultStep[]): void {
    this.#planned.push(...steps);
  }

  get count(): number {
    return this.exchanges.length;
  }

  get inFlight(): number {
    return this.exchanges.filter(({ isOver }) => !isOver).length;
  }

  /** The request of this number, counted from 1, as soon as it is there. Rejects where it does not come. */
  arrival(number: number): Promise<FaultExchange> {
    const exchange = this.exchanges[number - 1];
    if (exchange !== undefined) return Promise.resolve(exchange);
    const arrived = new Promise<FaultExchange>((resolve) => this.#waiters.push({ number, resolve }));
    return soon(arrived, () => `Request ${number} did not come, only ${this.count} did.`);
  }

  admit(exchange: FaultExchange): void {
    this.exchanges.push(exchange);
    this.mostInFlight = Math.max(this.mostInFlight, this.inFlight);
    exchange.answer(this.#planned.shift() ?? this.otherwise);
    const isDue = ({ number }: Waiter) => number <= this.count;
    const due = this.#waiters.filter(isDue);
    this.#waiters = this.#waiters.filter((waiter) => !isDue(waiter));
    for (const { resolve } of due) resolve(exchange);
  }
}
