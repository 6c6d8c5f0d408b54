import { webUrlOrNull } from '../../src/schema/web-url.js';
import type { OrderCheckout } from './order.js';

/** @throws where there is no payment page that a page of the shop can link to. */
export function linkedCheckout({ id, url }: { readonly id: string; readonly url: string | null }): OrderCheckout {
  const page = webUrlOrNull(url);
  if (page === null) throw new Error(`Checkout ${id} has no payment page that can be linked to`);
  return { sessionId: id, url: page.href };
}
