// An invoice of BTCPay Server and its payment methods, with the members that its OpenAPI description lists.
// Each call returns a fresh copy. An override replaces one whole top-level member.

import type { JsonObject } from './payfect-answers.js';

export const INVOICE_ID = 'XEDvpempoTYJHJTKGDff1Q';
export const STORE_ID = '46y7JuD7dUHEN1BxeAmtReA5zjUzSho7HVXVteQr1XUW';

export const TRON_ADDRESS = 'TG3XXyExBkPp9nzdajDZsozEu4BkaSJozs';
export const BITCOIN_ADDRESS = 'bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq';
export const BOLT11 = 'lnbc660020n1p4sjvpkpp5vhm9z9mzgzyt3u4nd3ap06t5878dexk0g0mxq8m486c4khad7jxs';

/** `GET /api/v1/stores/{storeId}/invoices/{invoiceId}` */
export function invoiceAnswer(overrides: JsonObject = {}): JsonObject {
  return {
    metadata: {
      orderId: 'order-7',
      orderUrl: 'https://shop.example/orders/7',
      itemDesc: 'Tea shop',
      buyerName: 'Jane Doe',
      buyerEmail: 'jane@example.com',
    },
    checkout: {
      speedPolicy: 'MediumSpeed',
      paymentMethods: ['USDT-TRON', 'BTC-CHAIN', 'BTC-LN'],
      defaultPaymentMethod: null,
      lazyPaymentMethods: null,
      expirationMinutes: 15,
      monitoringMinutes: 1440,
      paymentTolerance: 0,
      redirectURL: 'https://shop.example/orders/{OrderId}?invoice={InvoiceId}',
      redirectAutomatically: false,
      defaultLanguage: null,
    },
    receipt: { enabled: null, showQR: null, showPayments: null },
    id: INVOICE_ID,
    storeId: STORE_ID,
    amount: '42.50',
    paidAmount: '0.00',
    currency: 'USD',
    type: 'Standard',
    checkoutLink: `https://btcpay.example/i/${INVOICE_ID}`,
    createdTime: 1_703_936_700,
    expirationTime: 1_703_938_500,
    monitoringExpiration: 1_704_024_900,
    status: 'New',
    additionalStatus: 'None',
    availableStatusesForManualMarking: ['Settled', 'Invalid'],
    archived: false,
    ...overrides,
  };
}

/** One entry of `…/payment-methods`. */
export function methodAnswer(overrides: JsonObject = {}): JsonObject {
  return {
    paymentMethodId: 'USDT-TRON',
    currency: 'USDt',
    destination: TRON_ADDRESS,
    paymentLink: `tron:${TRON_ADDRESS}?amount=42.50`,
    rate: '1.00',
    paymentMethodPaid: '0.00',
    totalPaid: '0.00',
    due: '42.50',
    amount: '42.50',
    paymentMethodFee: '0.00',
    payments: [],
    activated: true,
    additionalData: {},
    ...overrides,
  };
}

export function bitcoinAnswer(overrides: JsonObject = {}): JsonObject {
  return methodAnswer({
    paymentMethodId: 'BTC-CHAIN',
    currency: 'BTC',
    destination: BITCOIN_ADDRESS,
    paymentLink: `bitcoin:${BITCOIN_ADDRESS}?amount=0.00066002`,
    rate: '64392.23',
    due: '0.00066002',
    amount: '0.00066002',
    ...overrides,
  });
}

export function lightningAnswer(overrides: JsonObject = {}): JsonObject {
  return bitcoinAnswer({
    paymentMethodId: 'BTC-LN',
    destination: BOLT11,
    paymentLink: `lightning:${BOLT11}`,
    ...overrides,
  });
}

/** One entry of `payments`. */
export function paymentAnswer(overrides: JsonObject = {}): JsonObject {
  return {
    id: '081a054ec7b76b58cbe77dff1792fec57036547df73b7da193cffd203c4165ab-0',
    receivedDate: 1_703_936_800,
    value: '20.00',
    fee: '0.0',
    status: 'Processing',
    destination: TRON_ADDRESS,
    ...overrides,
  };
}
