// The allow-list for Payfect: what a browser gets of a session, copied member by member into fresh objects.
// A member that is not written here never reaches a browser, whatever Payfect adds later.
import type { PayfectCurrencyOption, PayfectInvoiceItem, PayfectSession } from '../../schema/payfect-session.js';
import type { LineDescription, LineDescriptions, PublicSession } from '../provider.js';
import {
  httpUrl,
  logoUrl,
  paymentUrl,
  publicAmount,
  publicCode,
  publicDescription,
  publicName,
  publicTime,
  publicTotal,
} from '../public-values.js';

const MAX_IMAGES = 8;

/** @throws {ProviderError} if the total is too long to be an amount. */
export function publicPayfectSession(
  session: PayfectSession,
  status: string | null,
  paymentHosts: readonly string[],
  descriptions: LineDescriptions = [],
): PublicSession {
  return {
    id: session.id,
    merchant: { name: publicName(session.merchant.name) },
    nameCollection: session.nameCollection,
    emailCollection: session.emailCollection,
    phoneNumberCollection: session.phoneNumberCollection,
    shippingAddressCollection: session.shippingAddressCollection?.map(publicCode) ?? null,
    invoiceItems: session.invoiceItems.map((item, index) => publicItem(withDescription(item, descriptions[index]))),
    amountTotal: publicTotal(session.amountTotal),
    status: status && publicCode(status),
    currency: publicCode(session.currency),
    // Success pages are often protected by nothing but their address.
    successUrl: status === 'complete' ? httpUrl(session.successUrl) : null,
    cancelUrl: httpUrl(session.cancelUrl),
    expiresAt: publicTime(session.expiresAt),
    paymentMethodTypes: session.paymentMethodTypes.map(publicCode),
    paymentMethodOptions: publicMethodOptions(session.paymentMethodOptions),
    url: paymentUrl(session.url, paymentHosts),
    isLivemode: session.isLivemode,
  };
}

/** Payfect's newest answers have no product: the description takes its place. */
function withDescription(
  item: PayfectInvoiceItem,
  description: LineDescription | null | undefined,
): PayfectInvoiceItem {
  const { productData = null, currency = null, unitAmount = null } = item.priceData ?? {};
  if (!description || productData?.name) return item;
  const { imageUrl, ...text } = description;
  return {
    ...item,
    priceData: { productData: { ...text, images: imageUrl === null ? [] : [imageUrl] }, currency, unitAmount },
  };
}

function publicItem({ id, quantity, amount, priceData }: PayfectInvoiceItem): object {
  return {
    id: id && publicCode(id),
    quantity,
    amount: publicAmount(amount),
    priceData: priceData && {
      productData: priceData.productData && {
        name: publicName(priceData.productData.name),
        description: publicDescription(priceData.productData.description),
        images: priceData.productData.images.filter((image) => httpUrl(image) !== null).slice(0, MAX_IMAGES),
      },
      currency: priceData.currency && publicCode(priceData.currency),
      unitAmount: publicAmount(priceData.unitAmount),
    },
  };
}

function publicMethodOptions(options: PayfectSession['paymentMethodOptions']): object {
  // `fromEntries` defines own members, so a type named "__proto__" is safe.
  return Object.fromEntries(
    [...options].map(([type, currencies]) => [publicCode(type), currencies?.map(publicCurrencyOption) ?? null]),
  );
}

function publicCurrencyOption({ currency, networks }: PayfectCurrencyOption): object {
  return {
    currency: {
      value: publicCode(currency.value),
      name: publicName(currency.name),
      logo: logoUrl(currency.logo),
    },
    networks: networks.map(({ value, name }) => ({ value: publicCode(value), name: publicName(name) })),
  };
}
