// The allow-list: what a browser gets of a Payfect session, copied member by member into fresh objects.
// A member that is not written here does not exist for a browser, whatever Payfect adds one day.
import type { PayfectCurrencyOption, PayfectInvoiceItem, PayfectSession } from '../../schema/payfect-session.js';
import type { PublicSession } from '../public-session.js';
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

/** @throws {ProviderError} where the total is too long to be one. */
export function publicPayfectSession(session: PayfectSession, paymentHosts: readonly string[]): PublicSession {
  return {
    id: session.id,
    merchant: { name: publicName(session.merchant.name) },
    nameCollection: session.nameCollection,
    emailCollection: session.emailCollection,
    phoneNumberCollection: session.phoneNumberCollection,
    shippingAddressCollection: session.shippingAddressCollection?.map(publicCode) ?? null,
    invoiceItems: session.invoiceItems.map(publicItem),
    amountTotal: publicTotal(session.amountTotal),
    status: session.status && publicCode(session.status),
    currency: publicCode(session.currency),
    // Success pages are often guarded by nothing but their address.
    successUrl: session.status === 'complete' ? httpUrl(session.successUrl) : null,
    cancelUrl: httpUrl(session.cancelUrl),
    expiresAt: publicTime(session.expiresAt),
    paymentMethodTypes: session.paymentMethodTypes.map(publicCode),
    paymentMethodOptions: publicMethodOptions(session.paymentMethodOptions),
    url: paymentUrl(session.url, paymentHosts),
    isLivemode: session.isLivemode,
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
  // fromEntries defines members, so a type named "__proto__" is one like any other.
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
