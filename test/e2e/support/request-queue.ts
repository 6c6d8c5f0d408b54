import { eventually } from './eventually.js';
import type { HeldRequest } from './held-request.js';
import { STALL, type PlannedResponse } from './planned-response.js';

interface Waiter {
  readonly number: number;
  readonly resolve: (request: HeldRequest) => void;
}

/** All requests of one kind: those received so far, and the responses planned for the next ones. */
export class RequestQueue {
  readonly requests: HeldRequest[] = [];
  /** The response when nothing is planned. By default the request is held for the test to respond to. */
  fallback: PlannedResponse = STALL;
  /** The highest number of requests that were in flight at the same time. */
  maxInFlight = 0;
  #planned: PlannedResponse[] = [];
  #waiters: Waiter[] = [];

  /** Plans the responses to the next requests, one each. */
  plan(...responses: readonly PlannedResponse[]): void {
    this.#planned.push(...responses);
  }

  get count(): number {
    return this.requests.length;
  }

  get inFlight(): number {
    return this.requests.filter(({ isClosed }) => !isClosed).length;
  }

  /** Resolves with the nth request, counted from 1, once it has arrived. Rejects if it does not arrive. */
  waitFor(number: number): Promise<HeldRequest> {
    const request = this.requests[number - 1];
    if (request !== undefined) return Promise.resolve(request);
    const arrived = new Promise<HeldRequest>((resolve) => this.#waiters.push({ number, resolve }));
    return eventually(arrived, () => `Request ${number} did not arrive, only ${this.count} did.`);
  }

  receive(request: HeldRequest): void {
    this.requests.push(request);
    this.maxInFlight = Math.max(this.maxInFlight, this.inFlight);
    request.respond(this.#planned.shift() ?? this.fallback);
    const isDue = ({ number }: Waiter) => number <= this.count;
    const due = this.#waiters.filter(isDue);
    this.#waiters = this.#waiters.filter((waiter) => !isDue(waiter));
    for (const { resolve } of due) resolve(request);
  }
}
