import { randomUUID } from 'node:crypto';
import type { WeWire, WeWireCheckoutParams } from '../../../src/proxy/index.js';
import { type Order, type OrderCheckout, orderTotal } from '../order.js';
import { linkedCheckout } from '../shop-provider.js';

const LISTED = { page: 1, limit: 50 };

/**
 * Opens a session for an order. WeWire returns only the URL of the payment page, so this finds the session in the
 * merchant's list by a reference in its metadata.
 * @throws if WeWire is unreachable, rejects the request, or does not list the new session.
 */
export async function openCheckout(
  order: Order,
  checkouts: WeWire['checkouts'],
  addresses: { readonly publicUrl: string; readonly notifyUrl: string },
): Promise<OrderCheckout> {
  const reference = randomUUID();
  const { url } = await checkouts.create(checkoutParams(order, { ...addresses, reference }));
  const { data } = await checkouts.list(LISTED);
  const session = data.find(({ metadata }) => referenceIn(metadata) === reference);
  if (session === undefined) throw new Error(`WeWire does not list the session it created for order ${order.id}`);
  return linkedCheckout({ id: session.id, url });
}

function referenceIn(metadata: unknown): unknown {
  return typeof metadata === 'object' && metadata !== null && 'reference' in metadata ? metadata.reference : null;
}

/** WeWire requires both. This shop collects neither; a real one would send its customer's. */
const GUEST = { email: 'guest@example.com', name: 'Guest' };

/** Describes an order to WeWire at the shop's prices, with the whole cart as one product. */
function checkoutParams(
  order: Order,
  { publicUrl, reference, notifyUrl }: { publicUrl: string; reference: string; notifyUrl: string },
): WeWireCheckoutParams {
  return {
    ...GUEST,
    amount: orderTotal(order),
    currency: order.currency,
    successUrl: `${publicUrl}/orders/${order.id}`,
    // No order id here: the proxy shows this URL to anyone who knows the checkout.
    cancelUrl: `${publicUrl}/?canceled`,
    productId: order.id,
    productName: `Order ${order.id.slice(0, 8)}`,
    productDescription: order.lines.map(({ product, quantity }) => `${quantity} × ${product.name}`).join(', '),
    allowedAssets: ['USDT', 'USDC', 'ETH'],
    // Only the sandbox reads `sandbox`. It sends a notification, because WeWire's own webhook is not public.
    metadata: { orderId: order.id, reference, sandbox: { notify_url: notifyUrl, merchant_name: 'Marram & Oak' } },
  };
}
