import type { PayfectCheckoutParams, PayfectInvoiceItemParams } from '../../../src/proxy/index.js';
import type { Order, OrderLine } from '../order.js';

/** Describes an order to Payfect, at the shop's prices. */
export function checkoutParams(order: Order, publicUrl: string): PayfectCheckoutParams {
  return {
    currency: order.currency,
    invoice_items: order.lines.map((line) => invoiceItem(line, order.currency, publicUrl)),
    client_reference_id: order.id,
    success_url: `${publicUrl}/orders/${order.id}`,
    // No order id here: the proxy shows this URL to anyone who knows the checkout.
    cancel_url: `${publicUrl}/?canceled`,
    callback_url: callbackUrl(publicUrl),
    // Only the sandbox reads this: its newest responses lack product names, and its merchant has another name.
    metadata: { sandbox: { shape: 'older', merchant_name: 'Marram & Oak' } },
  };
}

export function callbackUrl(publicUrl: string): string {
  return `${publicUrl}/payfect/callback`;
}

function invoiceItem({ product, quantity }: OrderLine, currency: string, publicUrl: string): PayfectInvoiceItemParams {
  return {
    price_data: {
      product_data: {
        name: product.name,
        description: product.description,
        images: [`${publicUrl}/products/${product.sku}.svg`],
      },
      currency,
      unit_amount: product.unitAmount,
    },
    quantity,
  };
}
