// A checkout like another one: Payfect fixes method, currency and network at creation, and never after.
import { isDecimalEqual } from '../../schema/decimal.js';
import { isObject } from '../../schema/decode.js';
import type { SelectRequest } from '../../schema/select-request.js';
import { ProviderError } from '../provider-error.js';
import type {
  PayfectCheckoutSession,
  PayfectCheckoutItem,
  PayfectCheckoutParams,
  PayfectInvoiceItemParams,
} from './checkout-session.js';

/** Anything else may be money on its way, and a second checkout would ask for it twice. */
const REPEATABLE: readonly (string | null)[] = ['open', 'expired'];

/**
 * What creates the same checkout again, with the choice where there is one. What is collected from the shopper cannot be
 * carried over: Payfect takes those flags for payment links only.
 * @throws {ProviderError} `conflict` where the checkout is neither open nor expired, `bad-response` where it does not tell
 * enough of its items.
 */
export function recreateParams(
  checkout: PayfectCheckoutSession,
  choice: SelectRequest | null,
  callbackUrl: string | undefined,
): PayfectCheckoutParams {
  const { status, currency, invoiceItems, clientReferenceId, successUrl, cancelUrl, metadata } = checkout;
  if (!REPEATABLE.includes(status)) {
    throw new ProviderError('conflict', 'Only a checkout that is open or expired can be created again.');
  }
  if (invoiceItems.length === 0) throw cannotRebuild('it names no items');
  const ownMetadata = isObject(metadata) ? metadata : null;
  // Payfect documents no member for it at creation.
  const customer = choice?.customer ?? null;
  return {
    currency,
    invoice_items: invoiceItems.map(recreateItem),
    ...(clientReferenceId !== null && { client_reference_id: clientReferenceId }),
    ...(successUrl !== null && { success_url: successUrl }),
    ...(cancelUrl !== null && { cancel_url: cancelUrl }),
    ...(callbackUrl !== undefined && { callback_url: callbackUrl }),
    ...recreateMethods(checkout, choice),
    ...((ownMetadata !== null || customer !== null) && {
      metadata: { ...ownMetadata, ...(customer !== null && { customer }) },
    }),
  };
}

/**
 * Refuses to hand out a checkout that costs something else than the one it stands for: the shopper agreed to that one.
 * @throws {ProviderError} `bad-response`
 */
export function assertSamePrice(before: PayfectCheckoutSession, after: PayfectCheckoutSession): void {
  const isSame =
    isDecimalEqual(before.amountTotal, after.amountTotal) &&
    before.currency.toLowerCase() === after.currency.toLowerCase();
  if (isSame) return;
  throw new ProviderError(
    'bad-response',
    'Payfect gave the recreated checkout another total or currency, so it is not used: has a price been changed?',
  );
}

type MethodParams = Pick<PayfectCheckoutParams, 'payment_method_data' | 'payment_method_types'>;

function recreateMethods({ paymentMethodTypes }: PayfectCheckoutSession, choice: SelectRequest | null): MethodParams {
  if (choice === null) return paymentMethodTypes.length === 0 ? {} : { payment_method_types: paymentMethodTypes };
  const { type, currency, network } = choice;
  if (type !== 'crypto' || currency === null || network === null) return { payment_method_types: [type] };
  return {
    payment_method_data: { type: 'cryptopaymentmethoddetail', paymentMethodDetail: { currency, network } },
  };
}

/** By the price's id; older answers may have given only what the price is. */
function recreateItem({ price, quantity, priceData }: PayfectCheckoutItem): PayfectInvoiceItemParams {
  if (quantity === null || !Number.isSafeInteger(quantity) || quantity < 1) {
    throw cannotRebuild('an item has no whole quantity');
  }
  if (price !== null) return { price, quantity };
  const { productData, currency, unitAmount } = priceData ?? {};
  const { name, description, images } = productData ?? {};
  if (!name || !currency || !unitAmount) throw cannotRebuild('an item has neither a price id nor a whole price_data');
  const product_data = {
    name,
    ...(description && { description }),
    ...(images !== undefined && images.length > 0 && { images }),
  };
  return { price_data: { product_data, currency, unit_amount: unitAmount }, quantity };
}

function cannotRebuild(why: string): ProviderError {
  return new ProviderError('bad-response', `The checkout cannot be created again from Payfect's answer: ${why}.`);
}
