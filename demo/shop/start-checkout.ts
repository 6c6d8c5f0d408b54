// Opens the checkout of an order at Payfect, with the shop's own prices.
// Knows no page and no route; what it throws, a route turns into words.
import type { Payfect } from '../../src/proxy/index.js';
import { webUrlOrNull } from '../../src/schema/web-url.js';
import { PRICE_CURRENCY } from './catalog.js';
import type { Order, OrderCheckout, OrderLine } from './order.js';

/** @throws where Payfect cannot be reached, refuses, or answers without a payment page. */
export async function startCheckout(order: Order, payfect: Payfect, publicUrl: string): Promise<OrderCheckout> {
  const session = await payfect.checkouts.create(checkoutParams(order, publicUrl));
  const url = webUrlOrNull(session.url);
  if (url === null)
    throw new Error(`Payfect opened checkout ${session.id} without a payment page that can be linked to`);
  return { sessionId: session.id, url: url.href };
}

function checkoutParams(order: Order, publicUrl: string) {
  return {
    currency: PRICE_CURRENCY,
    invoice_items: order.lines.map((line) => invoiceItem(line, publicUrl)),
    client_reference_id: order.id,
    success_url: `${publicUrl}/orders/${order.id}`,
    // Without the order's id: the proxy shows this address to whoever knows the checkout.
    cancel_url: `${publicUrl}/?canceled`,
    callback_url: `${publicUrl}/payfect/callback`,
    // Only the sandbox reads this: its newest answers carry no product names, and its merchant has another name.
    metadata: { sandbox: { shape: 'older', merchant_name: 'Marram & Oak' } },
  };
}

function invoiceItem({ product, quantity }: OrderLine, publicUrl: string) {
  return {
    price_data: {
      product_data: {
        name: product.name,
        description: product.description,
        images: [`${publicUrl}/products/${product.sku}.svg`],
      },
      currency: PRICE_CURRENCY,
      unit_amount: product.unitAmount,
    },
    quantity,
  };
}
