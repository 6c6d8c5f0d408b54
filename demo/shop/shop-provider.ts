import type { Hono } from 'hono';
import type { CheckoutProxy } from '../../src/proxy/index.js';
import type { Order, OrderCheckout } from './order.js';

/** What the shop needs of a payment provider. There is one folder for each, and nothing else of the shop knows which. */
export interface ShopProvider {
  /** Of all prices, as the provider writes it. */
  readonly currency: string;
  /** How this shop hears of a payment: “We know it from …”. */
  readonly proof: string;
  /** Where the pictures come from that the provider's sessions name. */
  readonly imageOrigins: readonly string[];
  /** What the element talks to. */
  readonly proxy: CheckoutProxy;
  /** What the provider's server talks to, where that is not the proxy. */
  readonly routes: Hono;
  /** @throws where the provider cannot be reached, refuses, or gives no payment page. */
  openCheckout(order: Order): Promise<OrderCheckout>;
}
