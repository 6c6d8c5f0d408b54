import type { JsonObject } from '../../support/payfect-answers.js';

export type Ending = 'complete' | 'expired' | 'canceled' | 'open';

export interface SoakPlan {
  readonly id: string;
  /** Whether the proxy offers a doorbell. */
  readonly hasDoorbell: boolean;
  /** Whether the server says how long there is, so that a countdown runs. */
  readonly isTimed: boolean;
  /** Minute in which the shopper follows the payment link; null where never. */
  readonly handOffMinute: number | null;
  /** Minute in which it ends. */
  readonly endMinute: number;
  readonly ending: Ending;
}

/** One session as its server knows it, and how it was read. */
export class SoakSession {
  readonly plan: SoakPlan;
  status = 'open';
  reads = 0;
  /** Reads that the schedule alone would not make: after faults and wake-ups, and when the doorbell rings. */
  unplannedReads = 0;
  /** Reads that began while another one was under way. */
  simultaneousReads = 0;
  #underWay: AbortSignal | null = null;

  constructor(plan: SoakPlan) {
    this.plan = plan;
  }

  get id(): string {
    return this.plan.id;
  }

  /** A read begins, and ends with the returned function or with its signal. */
  beginRead(signal: AbortSignal): () => void {
    if (this.#underWay !== null && !this.#underWay.aborted) this.simultaneousReads += 1;
    this.#underWay = signal;
    this.reads += 1;
    return () => {
      if (this.#underWay === signal) this.#underWay = null;
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
