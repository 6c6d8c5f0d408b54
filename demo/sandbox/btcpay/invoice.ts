import type { SpeedPolicy, PaymentMethod } from './payment-methods.js';
import type { CreateRequest } from './request-schemas.js';
import type { Store } from './stores.js';

export type Status = 'New' | 'Processing' | 'Expired' | 'Invalid' | 'Settled';
export type AdditionalStatus = 'None' | 'PaidLate' | 'PaidPartial' | 'Marked' | 'Invalid' | 'PaidOver';

/** One way to pay an invoice. */
export interface Prompt {
  readonly method: PaymentMethod;
  /** The price of one piece in the invoice's currency, in units of 10^-8. */
  readonly rate: bigint;
  /** The newest is shown; money that arrives at the others counts, too. None for a lazy method before it is activated. */
  readonly addresses: readonly string[];
}

/** An invoice as the sandbox stores it. Immutable: each change puts a new object into the store. */
export interface Invoice {
  readonly id: string;
  readonly store: Store;
  readonly request: CreateRequest;
  /** A decimal string as it was requested; null for a top-up. */
  readonly amount: string | null;
  readonly currency: string;
  readonly speedPolicy: SpeedPolicy;
  readonly prompts: readonly Prompt[];
  readonly createdAtMs: number;
  readonly expiresAtMs: number;
  readonly monitoredUntilMs: number;
  readonly status: Status;
  readonly additionalStatus: AdditionalStatus;
  /** What webhooks have reported, so that none reports a payment twice. */
  readonly reported: { readonly received: readonly string[]; readonly settled: readonly string[] };
}
