import type { OrderStore } from './order-store.js';

/** Shared by all parts of the shop. */
export interface ShopContext {
  readonly orders: OrderStore;
  /** Public origin of the shop, for shoppers and the provider, without a trailing slash. */
  readonly publicUrl: string;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Receives a sentence about something that needs a person's attention. */
  readonly report: (sentence: string) => void;
  readonly fetch: typeof fetch | undefined;
}
