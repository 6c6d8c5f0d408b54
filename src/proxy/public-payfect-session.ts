// The allow-list: what a browser gets of a Payfect session, copied member by member into fresh objects.
// A member that is not written here does not exist for a browser, whatever Payfect adds one day.
import { ProviderError } from '../providers/provider-error.js';
import type { PayfectCurrencyOption, PayfectInvoiceItem, PayfectSession } from '../schema/payfect-session.js';
import { cappedText } from './capped-text.js';
import { logoUrl, paymentUrl, httpUrl } from './shown-url.js';

const MAX_NAME_CHARACTERS = 200;
const MAX_DESCRIPTION_CHARACTERS = 1_000;
const MAX_CODE_CHARACTERS = 64;
const MAX_AMOUNT_CHARACTERS = 100;
const MAX_IMAGES = 8;

/** @throws {ProviderError} where the total is too long to be one: a shortened amount would be a wrong amount. */
export function publicPayfectSession(session: PayfectSession, paymentHosts: readonly string[]): object {
  return {
    id: session.id,
    merchant: { name: cappedText(session.merchant.name, MAX_NAME_CHARACTERS) },
    nameCollection: session.nameCollection,
    emailCollection: session.emailCollection,
    phoneNumberCollection: session.phoneNumberCollection,
    shippingAddressCollection: session.shippingAddressCollection?.map(code) ?? null,
    invoiceItems: session.invoiceItems.map(publicItem),
    amountTotal: total(session.amountTotal),
    status: session.status && code(session.status),
    currency: code(session.currency),
    // Success pages are often guarded by nothing but their address.
    successUrl: session.status === 'complete' ? httpUrl(session.successUrl) : null,
    cancelUrl: httpUrl(session.cancelUrl),
    expiresAt: typeof session.expiresAt === 'string' ? code(session.expiresAt) : session.expiresAt,
    paymentMethodTypes: session.paymentMethodTypes.map(code),
    paymentMethodOptions: publicMethodOptions(session.paymentMethodOptions),
    url: paymentUrl(session.url, paymentHosts),
    isLivemode: session.isLivemode,
  };
}

function publicItem({ id, quantity, amount, priceData }: PayfectInvoiceItem): object {
  return {
    id: id && code(id),
    quantity,
    amount: amountOrNull(amount),
    priceData: priceData && {
      productData: priceData.productData && {
        name: cappedText(priceData.productData.name, MAX_NAME_CHARACTERS),
        description: cappedText(priceData.productData.description, MAX_DESCRIPTION_CHARACTERS),
        images: priceData.productData.images.filter((image) => httpUrl(image) !== null).slice(0, MAX_IMAGES),
      },
      currency: priceData.currency && code(priceData.currency),
      unitAmount: amountOrNull(priceData.unitAmount),
    },
  };
}

function publicMethodOptions(options: PayfectSession['paymentMethodOptions']): object {
  // fromEntries defines members, so a type named "__proto__" is one like any other.
  return Object.fromEntries(
    [...options].map(([type, currencies]) => [code(type), currencies?.map(publicCurrencyOption) ?? null]),
  );
}

function publicCurrencyOption({ currency, networks }: PayfectCurrencyOption): object {
  return {
    currency: {
      value: code(currency.value),
      name: cappedText(currency.name, MAX_NAME_CHARACTERS),
      logo: logoUrl(currency.logo),
    },
    networks: networks.map(({ value, name }) => ({ value: code(value), name: cappedText(name, MAX_NAME_CHARACTERS) })),
  };
}

function code(text: string): string {
  return cappedText(text, MAX_CODE_CHARACTERS);
}

function amountOrNull(amount: string | null): string | null {
  return amount !== null && amount.length <= MAX_AMOUNT_CHARACTERS ? amount : null;
}

function total(amount: string): string {
  if (amount.length <= MAX_AMOUNT_CHARACTERS) return amount;
  throw new ProviderError('bad-response', `The session's total is longer than ${MAX_AMOUNT_CHARACTERS} characters.`);
}
