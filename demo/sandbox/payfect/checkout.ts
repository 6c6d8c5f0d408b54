// A Payfect checkout: the sandbox's record of it, and how a validated request becomes one. It stores nothing.
import { randomUUID } from 'node:crypto';
import type { JsonObject } from '../../../src/schema/decode.js';
import { addDecimals, ZERO } from '../../decimal.js';
import type { PaymentMethods } from '../payment/payment-methods.js';
import { invalidFields } from './api-error.js';
import type { InvoiceItem } from './catalog.js';
import { CRYPTO_OPTIONS, narrowOptions } from './coins.js';
import type { Merchant } from './merchants.js';
import type { CheckoutRequest, PaymentLinkRequest } from './request-schemas.js';

/** The customer data that the merchant asks to collect. */
interface Collection {
  readonly name: boolean;
  readonly email: boolean;
  readonly phoneNumber: boolean;
  readonly shippingAddress: readonly string[] | null;
}

/** A checkout session as the sandbox stores it. Immutable: each change puts a new object into the store. */
export interface Checkout {
  readonly id: string;
  readonly merchant: Merchant;
  readonly items: readonly InvoiceItem[];
  readonly amountTotal: string;
  readonly currency: string;
  readonly collection: Collection;
  readonly methods: PaymentMethods;
  readonly clientReferenceId: string | null;
  readonly successUrl: string | null;
  readonly cancelUrl: string | null;
  readonly callbackUrl: string | null;
  readonly metadata: JsonObject | null;
  readonly paymentIntent: string;
  /** Which documented form the responses have. */
  readonly shape: 'newest' | 'older';
  readonly createdAtMs: number;
  readonly expiresAtMs: number;
  readonly updatedAtMs: number;
  readonly status: 'open' | 'complete' | 'expired';
  /** How much has arrived; less than the total while open. */
  readonly received: string;
}

const DEFAULT_EXPIRY_SECONDS = 30 * 60;

/**
 * Creates an open checkout from a validated request.
 * Item currencies may differ from the session's, as in the documentation's example; nothing is converted.
 * @throws {ApiError} 400 if the sandbox does not offer the requested coin and network.
 */
export function openCheckout(
  request: CheckoutRequest,
  { merchant, items, nowMs }: { merchant: Merchant; items: readonly InvoiceItem[]; nowMs: number },
): Checkout {
  const options = request.metadata?.sandbox ?? {};
  return {
    id: randomUUID(),
    merchant: { id: merchant.id, name: options.merchant_name ?? merchant.name },
    items,
    amountTotal: addDecimals(items.map((item) => item.amount)),
    currency: request.currency,
    collection: toCollection(request),
    methods: toMethods(request),
    clientReferenceId: request.client_reference_id,
    successUrl: request.success_url,
    cancelUrl: request.cancel_url,
    callbackUrl: request.callback_url,
    metadata: request.metadata,
    paymentIntent: randomUUID(),
    shape: options.shape ?? 'newest',
    createdAtMs: nowMs,
    expiresAtMs: nowMs + (options.expires_in_seconds ?? DEFAULT_EXPIRY_SECONDS) * 1000,
    updatedAtMs: nowMs,
    status: 'open',
    received: ZERO,
  };
}

export function toCollection(request: PaymentLinkRequest): Collection {
  return {
    name: request.name_collection,
    email: request.email_collection,
    phoneNumber: request.phone_number_collection,
    shippingAddress: request.shipping_address_collection,
  };
}

/** `card` stays listed beside a coin that was fixed at creation, as in the documented response to such a request. */
function toMethods({ payment_method_data: data, payment_method_types: types }: CheckoutRequest): PaymentMethods {
  if (data === null) return { types: [...new Set(types)], crypto: CRYPTO_OPTIONS, isFixed: false };
  const { currency, network } = data.paymentMethodDetail;
  const crypto = narrowOptions(currency, network);
  const path = ['payment_method_data', 'paymentMethodDetail', 'network'];
  if (crypto.length === 0) {
    throw invalidFields([{ path, message: `"${network}" is not a valid choice for "${currency}".` }]);
  }
  if (!types.includes('crypto')) {
    throw invalidFields([{ path: ['payment_method_types'], message: 'payment_method_data requires "crypto" here.' }]);
  }
  return { types: [...new Set(types)], crypto, isFixed: true };
}
