import type { JsonObject } from '../../support/payfect-answers.js';

export type Ending = 'complete' | 'expired' | 'canceled' | 'open';

export interface SoakPlan {
  readonly id: string;
  /** Whether the proxy offers a doorbell. */
  readonly hasDoorbell: boolean;
  /** Whether the server sends `secondsLeft`, so that a countdown runs. */
  readonly isTimed: boolean;
  /** Minute in which the shopper follows the payment link; null for never. */
  readonly handOffMinute: number | null;
  /** Minute in which it ends. */
  readonly endMinute: number;
  readonly ending: Ending;
}

/** One session on the server, with counts of its reads. */
export class SoakSession {
  readonly plan: SoakPlan;
  status = 'open';
  reads = 0;
  /** Reads beyond the schedule: after faults, on focus or visibility changes, and after a ring. */
  unscheduledReads = 0;
  /** Reads that started while another one was in flight. */
  simultaneousReads = 0;
  #inFlight: AbortSignal | null = null;

  constructor(plan: SoakPlan) {
    this.plan = plan;
  }

  get id(): string {
    return this.plan.id;
  }

  /** Starts a read; the returned function ends it, and so does aborting the signal. */
  beginRead(signal: AbortSignal): () => void {
    if (this.#inFlight !== null && !this.#inFlight.aborted) this.simultaneousReads += 1;
    this.#inFlight = signal;
    this.reads += 1;
    return () => {
      if (this.#inFlight === signal) this.#inFlight = null;
    };
  }

  get json(): JsonObject {
    const { id, hasDoorbell, isTimed } = this.plan;
    return {
      id,
      status: this.status,
      merchant: { name: 'Shop' },
      amountTotal: '20.00',
      currency: 'usdt',
      url: `https://pay.example/${id}`,
      ...(isTimed && { secondsLeft: 3600 }),
      ...(hasDoorbell && { links: { events: `${id}/events` } }),
    };
  }
}
