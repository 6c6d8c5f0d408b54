import type { OrderStore } from './order-store.js';

/** What the parts of the shop share. */
export interface ShopContext {
  readonly orders: OrderStore;
  /** Origin under which shoppers, and the provider, reach this shop; without a slash at the end. */
  readonly publicUrl: string;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Takes a sentence about what a person should look at. */
  readonly report: (sentence: string) => void;
  readonly fetch: typeof fetch | undefined;
}
