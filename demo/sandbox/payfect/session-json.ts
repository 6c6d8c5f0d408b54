// The exact documented form of Payfect's responses: camelCase, all fields present, times as strings.
import type { InvoiceItem, Price, Product } from './catalog.js';
import type { Checkout } from './checkout.js';
import type { PaymentMethods } from '../payment/payment-methods.js';

export function sessionJson(checkout: Checkout, url: string) {
  const isOlder = checkout.shape === 'older';
  return {
    id: checkout.id,
    merchant: checkout.merchant,
    ...collectionJson(checkout.collection),
    invoiceItems: checkout.items.map(isOlder ? olderItemJson : itemJson),
    amountTotal: checkout.amountTotal,
    status: checkout.status,
    createdAt: epochSeconds(checkout.createdAtMs),
    updatedAt: epochSeconds(checkout.updatedAtMs),
    clientReferenceId: checkout.clientReferenceId,
    currency: checkout.currency,
    successUrl: checkout.successUrl,
    cancelUrl: checkout.cancelUrl,
    expiresAt: isOlder ? isoMicroseconds(checkout.expiresAtMs) : String(checkout.expiresAtMs),
    paymentIntent: checkout.paymentIntent,
    paymentMethodTypes: checkout.methods.types,
    paymentMethodOptions: optionsJson(checkout.methods),
    url,
    metadata: checkout.metadata,
    isLivemode: false,
  };
}

export function collectionJson(collection: Checkout['collection']) {
  return {
    nameCollection: collection.name,
    emailCollection: collection.email,
    phoneNumberCollection: collection.phoneNumber,
    shippingAddressCollection: collection.shippingAddress,
  };
}

export function itemJson(item: InvoiceItem) {
  return { id: item.id, price: item.price.id, quantity: item.quantity, amount: item.amount };
}

export function priceJson(price: Price) {
  return {
    id: price.id,
    product: price.product.id,
    productData: productJson(price.product),
    currency: price.currency,
    unitAmount: price.unitAmount,
  };
}

export function productJson({ id, name, description, images }: Product) {
  return { id, name, description, images };
}

function olderItemJson(item: InvoiceItem) {
  return {
    id: item.id,
    price: item.price.id,
    priceData: priceJson(item.price),
    quantity: item.quantity,
    amount: item.amount,
  };
}

function optionsJson({ types, crypto }: PaymentMethods) {
  return Object.fromEntries(types.map((type) => [type, type === 'crypto' ? crypto : null]));
}

/** Payfect sends microseconds; the sandbox's clock has only milliseconds. */
function epochSeconds(epochMs: number): string {
  return `${Math.floor(epochMs / 1000)}.${String(epochMs % 1000).padStart(3, '0')}000`;
}

function isoMicroseconds(epochMs: number): string {
  return new Date(epochMs).toISOString().replace('Z', '000Z');
}
