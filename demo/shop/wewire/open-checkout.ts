import { randomUUID } from 'node:crypto';
import { objectOrNull } from '../../../src/schema/decode.js';
import type { WeWire } from '../../../src/proxy/index.js';
import { linkedCheckout } from '../linked-checkout.js';
import type { Order, OrderCheckout } from '../order.js';
import { checkoutParams } from './checkout-params.js';

const LISTED = { page: 1, limit: 50 };

/**
 * Opens a session for an order. WeWire answers with the payment page alone, so the session is found among all of the
 * merchant's by what this shop wrote into its metadata.
 * @throws where WeWire cannot be reached or refuses, or does not list what it has just created.
 */
export async function openCheckout(
  order: Order,
  checkouts: WeWire['checkouts'],
  addresses: { readonly publicUrl: string; readonly notifyUrl: string },
): Promise<OrderCheckout> {
  const reference = randomUUID();
  const { url } = await checkouts.create(checkoutParams(order, { ...addresses, reference }));
  const { data } = await checkouts.list(LISTED);
  const session = data.find(({ metadata }) => objectOrNull(metadata)?.reference === reference);
  if (session === undefined) throw new Error(`WeWire does not list the session it has created for order ${order.id}`);
  return linkedCheckout({ id: session.id, url });
}
