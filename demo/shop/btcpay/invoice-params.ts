import type { BTCPayInvoiceParams } from '../../../src/proxy/index.js';
import { lineAmount, type Order, orderTotal } from '../order.js';

/** What the shop accepts, in the order in which the checkout offers it. */
const PAYMENT_METHODS = ['USDT-TRON', 'BTC-CHAIN', 'BTC-LN', 'USDC-ETHEREUM'];

/** Describes an order to BTCPay Server, at the shop's prices. */
export function invoiceParams(order: Order, publicUrl: string): BTCPayInvoiceParams {
  return {
    amount: orderTotal(order),
    currency: order.currency,
    metadata: {
      orderId: order.id,
      orderUrl: `${publicUrl}/orders/${order.id}`,
      itemDesc: order.lines.map(({ product, quantity }) => `${quantity} × ${product.name}`).join(', '),
      posData: {
        cart: order.lines.map((line) => ({
          title: line.product.name,
          description: line.product.description,
          image: `${publicUrl}/products/${line.product.sku}.svg`,
          count: line.quantity,
          price: line.product.unitAmount,
          total: lineAmount(line),
        })),
      },
    },
    checkout: {
      paymentMethods: PAYMENT_METHODS,
      speedPolicy: 'MediumSpeed',
      expirationMinutes: 15,
      redirectURL: `${publicUrl}/orders/${order.id}`,
    },
  };
}
