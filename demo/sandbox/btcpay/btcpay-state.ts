import type { Clock } from '../../../src/providers/clock.js';
import type { PlayChain } from '../chain/play-chain.js';
import type { InvoiceStore } from './invoice-store.js';
import type { Webhooks } from './webhooks.js';

/** Shared by the API and the checkout page of BTCPay Server's double. */
export interface BTCPayState {
  readonly clock: Clock;
  readonly chain: PlayChain;
  /** Public base URL of the double, without a trailing slash. */
  readonly publicUrl: string;
  readonly invoices: InvoiceStore;
  readonly webhooks: Webhooks;
}
