import type { WeWireCheckoutParams } from '../../../src/proxy/index.js';
import { orderTotal, type Order } from '../order.js';

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
