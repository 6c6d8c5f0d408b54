// The allow-lists of T7, as paths of the members that a provider sends.

/** The paths of all members that a browser may get. No other member may get out. */
export const PAYFECT = [
  'merchant.name',
  'shippingAddressCollection.0',
  'invoiceItems.0.id',
  'invoiceItems.0.amount',
  'invoiceItems.0.priceData.productData.name',
  'invoiceItems.0.priceData.productData.description',
  'invoiceItems.0.priceData.productData.images.0',
  'invoiceItems.0.priceData.currency',
  'invoiceItems.0.priceData.unitAmount',
  'amountTotal',
  'currency',
  'cancelUrl',
  'expiresAt',
  'paymentMethodTypes.1',
  'paymentMethodOptions.crypto.0.currency.value',
  'paymentMethodOptions.crypto.0.currency.name',
  'paymentMethodOptions.crypto.0.currency.logo',
  'paymentMethodOptions.crypto.0.networks.0.value',
  'paymentMethodOptions.crypto.0.networks.0.name',
];
export const WEWIRE = [
  'amount',
  'currency',
  'productName',
  'productDescription',
  'allowedAssets.0',
  'allowedAssets.1',
  'expiresAt',
  'cancelUrl',
];

/** Of the payment methods: one that was paid shows the address that the money went to, the other one its own. */
export const BTCPAY = [
  'invoice.currency',
  'invoice.checkoutLink',
  'invoice.metadata.posData.cart.0.title',
  'invoice.metadata.posData.cart.0.description',
  'invoice.metadata.posData.cart.0.image',
  'invoice.metadata.posData.cart.0.total',
  'methods.0.payments.0.id',
  'methods.0.payments.0.destination',
  'methods.1.destination',
];
