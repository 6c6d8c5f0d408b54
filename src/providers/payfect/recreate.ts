// Creates a checkout like an existing one: Payfect fixes method, currency and network at creation, and never later.
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

/** Any other status may mean money under way, and a second checkout would ask for it twice. */
const REPEATABLE: readonly (string | null)[] = ['open', 'expired'];

/**
 * The parameters that create the same checkout again, with the choice if there is one. The collection flags cannot be copied:
 * Payfect accepts them for payment links only.
 * @throws {ProviderError} `conflict` if the checkout is neither open nor expired, `bad-response` if it lacks what its items
 * need.
 */
export function recreateParams(
  checkout: PayfectCheckoutSession,
  choice: SelectRequest | null,
  callbackUrl: string | undefined,
): PayfectCheckoutParams {
  const { status, currency, invoiceItems, clientReferenceId, successUrl, cancelUrl, metadata } = checkout;
  if (!REPEATABLE.includes(status)) {
    throw new ProviderError('conflict', 'Only an open or expired checkout can be created again.');
  }
  if (invoiceItems.length === 0) throw cannotRecreate('it has no items');
  const ownMetadata = isObject(metadata) ? metadata : null;
  // Payfect documents no parameter for it.
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
 * Refuses a new checkout that costs anything else than the existing one: the shopper agreed to that price.
 * @throws {ProviderError} `bad-response`
 */
export function assertSamePrice(before: PayfectCheckoutSession, after: PayfectCheckoutSession): void {
  const isSame =
    isDecimalEqual(before.amountTotal, after.amountTotal) &&
    before.currency.toLowerCase() === after.currency.toLowerCase();
  if (isSame) return;
  throw new ProviderError(
    'bad-response',
    'The recreated checkout has another total or currency, so it is not used. Has a price changed?',
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

/** By the price's id; older answers may contain only the price itself. */
function recreateItem({ price, quantity, priceData }: PayfectCheckoutItem): PayfectInvoiceItemParams {
  if (quantity === null || !Number.isSafeInteger(quantity) || quantity < 1) {
    throw cannotRecreate('an item has no whole quantity');
  }
  if (price !== null) return { price, quantity };
  const { productData, currency, unitAmount } = priceData ?? {};
  const { name, description, images } = productData ?? {};
  if (!name || !currency || !unitAmount)
    throw cannotRecreate('an item has neither a price id nor a complete price_data');
  const product_data = {
    name,
    ...(description && { description }),
    ...(images !== undefined && images.length > 0 && { images }),
  };
  return { price_data: { product_data, currency, unit_amount: unitAmount }, quantity };
}

function cannotRecreate(why: string): ProviderError {
  return new ProviderError('bad-response', `The checkout cannot be created again from Payfect's answer: ${why}.`);
}
