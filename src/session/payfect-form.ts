import type { NeutralCurrency, NeutralItem, NeutralSession } from '../schema/neutral-session.js';
import {
  parsePayfectSession,
  type PayfectCurrencyOption,
  type PayfectInvoiceItem,
  type PayfectSession,
} from '../schema/payfect-session.js';
import { webUrlOrNull } from '../schema/web-url.js';

/** Reads Payfect's form as a neutral session. @throws {SchemaError} */
export function fromPayfectForm(json: unknown): NeutralSession {
  const source = parsePayfectSession(json);
  return {
    ...source,
    merchantName: source.merchant.name,
    items: source.invoiceItems.map((item) => neutralItem(item, source.currency)),
    total: { amount: source.amountTotal, currency: source.currency },
    methods: source.paymentMethodTypes.map((value) => ({ value, currencies: currenciesOf(value, source) })),
    collects: {
      name: source.nameCollection,
      email: source.emailCollection,
      phone: source.phoneNumberCollection,
      countries: source.shippingAddressCollection,
    },
    isTest: !source.isLivemode,
  };
}

function neutralItem({ quantity, amount, priceData }: PayfectInvoiceItem, currency: string): NeutralItem {
  const product = priceData?.productData;
  return {
    name: product?.name ?? null,
    description: product?.description ?? null,
    imageUrl: product?.images[0] ?? null,
    quantity,
    amount: amount === null || !isSameCurrency(priceData?.currency, currency) ? null : { amount, currency },
  };
}

/** Payfect does not say which currency an amount has if price and checkout differ (CNY and TWD in its own example). */
function isSameCurrency(priceCurrency: string | null | undefined, sessionCurrency: string): boolean {
  return priceCurrency == null || priceCurrency.toLowerCase() === sessionCurrency.toLowerCase();
}

function currenciesOf(type: string, { paymentMethodOptions, url }: PayfectSession): readonly NeutralCurrency[] {
  // Logos are paths on Payfect's own host, `/static/…`; on the merchant's page they would be someone else's.
  const payfectOrigin = webUrlOrNull(url)?.origin;
  return (paymentMethodOptions.get(type) ?? []).map(({ currency, networks }: PayfectCurrencyOption) => ({
    ...currency,
    logoUrl: webUrlOrNull(currency.logo, payfectOrigin)?.href ?? null,
    networks,
  }));
}
