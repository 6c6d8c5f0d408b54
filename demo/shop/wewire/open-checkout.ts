import { randomUUID } from 'node:crypto';
import type { WeWire, WeWireCheckoutParams } from '../../../src/proxy/index.js';
import { type Order, type OrderCheckout, orderTotal } from '../order.js';
import { linkedCheckout } from '../shop-provider.js';

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
  const session = data.find(({ metadata }) => referenceIn(metadata) === reference);
  if (session === undefined) throw new Error(`WeWire does not list the session it has created for order ${order.id}`);
  return linkedCheckout({ id: session.id, url });
}

function referenceIn(metadata: unknown): unknown {
  return typeof metadata === 'object' && metadata !== null && 'reference' in metadata ? metadata.reference : null;
}

/** WeWire requires both. The shop asks for neither; a real one passes on whom it ships to. */
const GUEST = { email: 'guest@example.com', name: 'Guest' };

/** What WeWire is told of an order, with the shop's own prices: one product, which is the whole cart. */
export function checkoutParams(
  order: Order,
  { publicUrl, reference, notifyUrl }: { publicUrl: string; reference: string; notifyUrl: string },
): WeWireCheckoutParams {
  return {
    ...GUEST,
    amount: orderTotal(order),
    currency: order.currency,
    successUrl: `${publicUrl}/orders/${order.id}`,
    // Without the order's id: the proxy shows this address to whoever knows the checkout.
    cancelUrl: `${publicUrl}/?canceled`,
    productId: order.id,
    productName: `Order ${order.id.slice(0, 8)}`,
    productDescription: order.lines.map(({ product, quantity }) => `${quantity} × ${product.name}`).join(', '),
    allowedAssets: ['USDT', 'USDC', 'ETH'],
    // `sandbox` is for the sandbox only; it tells of payments, because WeWire's own webhook is not public.
    metadata: { orderId: order.id, reference, sandbox: { notify_url: notifyUrl, merchant_name: 'Marram & Oak' } },
  };
}
