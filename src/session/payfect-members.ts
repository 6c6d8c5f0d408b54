import type { PayfectCurrencyOption, PayfectInvoiceItem, PayfectSession } from '../schema/payfect-session.js';
import { webUrlOrNull } from '../schema/web-url.js';
import { displayText } from './display-text.js';
import type { CurrencyOption, LineItem, PaymentMethod, Session } from './session.js';

export type ProviderMembers = Pick<
  Session,
  'merchantName' | 'items' | 'total' | 'methods' | 'successUrl' | 'collects' | 'isTest'
>;

/** The members of the model that Payfect spells in its own way. */
export function payfectMembers(source: PayfectSession): ProviderMembers {
  return {
    merchantName: displayText(source.merchant.name),
    items: source.invoiceItems.map((item) => lineItem(item, source.currency)),
    total: { amount: source.amountTotal, currency: source.currency },
    methods: uniqueByValue(source.paymentMethodTypes.map((type) => paymentMethod(type, source))),
    successUrl: webUrlOrNull(source.successUrl)?.href ?? null,
    collects: {
      name: source.nameCollection,
      email: source.emailCollection,
      phone: source.phoneNumberCollection,
      countries: source.shippingAddressCollection,
    },
    isTest: !source.isLivemode,
  };
}

function lineItem({ quantity, amount, priceData }: PayfectInvoiceItem, sessionCurrency: string): LineItem {
  const product = priceData?.productData;
  return {
    name: displayText(product?.name ?? null),
    description: displayText(product?.description ?? null),
    imageUrl: webUrlOrNull(product?.images[0] ?? null)?.href ?? null,
    quantity,
    amount:
      amount === null || !isSameCurrency(priceData?.currency, sessionCurrency)
        ? null
        : { amount, currency: sessionCurrency },
  };
}

/** Payfect does not say which currency an amount has where price and checkout differ (CNY and TWD in its own example). */
function isSameCurrency(priceCurrency: string | null | undefined, sessionCurrency: string): boolean {
  return (priceCurrency ?? sessionCurrency).toLowerCase() === sessionCurrency.toLowerCase();
}

function paymentMethod(type: string, source: PayfectSession): PaymentMethod {
  const options = source.paymentMethodOptions.get(type) ?? [];
  return { value: type, currencies: uniqueByValue(options.map((option) => currencyOption(option, source.url))) };
}

function currencyOption({ currency, networks }: PayfectCurrencyOption, pageUrl: string | null): CurrencyOption {
  // Logos are paths on Payfect's own host, `/static/…`; on the merchant's page they would be somebody else's.
  const payfectHost = webUrlOrNull(pageUrl)?.origin;
  return {
    value: currency.value,
    name: displayText(currency.name) ?? currency.value,
    logoUrl: webUrlOrNull(currency.logo, payfectHost)?.href ?? null,
    networks: uniqueByValue(
      networks.map((network) => ({ value: network.value, name: displayText(network.name) ?? network.value })),
    ),
  };
}

function uniqueByValue<T extends { readonly value: string }>(options: readonly T[]): readonly T[] {
  return [...new Map(options.map((option) => [option.value, option])).values()];
}
