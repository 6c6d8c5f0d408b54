// An invoice as a checkout session in the neutral form, and with it the allow-list of what a shopper may see.
import { textOrNull } from '../../schema/decode.js';
import type { Money, NeutralCurrency, NeutralSession } from '../../schema/neutral-session.js';
import { type BTCPayInvoice, isZero } from './invoice.js';
import { itemsOf } from './items.js';
import { networkOf } from './networks.js';
import type { BTCPayPaymentMethod } from './payment-method.js';
import { type PaymentFacts, paymentsOf } from './payments.js';

export interface SessionFacts extends PaymentFacts {
  readonly merchantName: string | null;
}

/** An open invoice stays open while its payment is being confirmed: nothing but `Settled` is a payment. */
const STATUSES: ReadonlyMap<string, string> = new Map([
  ['New', 'open'],
  ['Processing', 'open'],
  ['Settled', 'complete'],
  ['Expired', 'expired'],
]);

/** `Invalid`, whose payment did not confirm, and statuses that a later version may add: the merchant has to look. */
const UNDECIDED = 'pending';

export function toNeutralSession(
  invoice: BTCPayInvoice,
  methods: readonly BTCPayPaymentMethod[],
  facts: SessionFacts,
): NeutralSession {
  const total = totalOf(invoice);
  return {
    provider: 'btcpay',
    id: invoice.id,
    status: STATUSES.get(invoice.status) ?? UNDECIDED,
    merchantName: facts.merchantName,
    items: itemsOf(invoice, total),
    total,
    methods: [{ value: 'crypto', currencies: currenciesOf(methods) }],
    url: invoice.checkoutLink,
    successUrl: redirectUrlOf(invoice),
    cancelUrl: null,
    // Once enough has arrived, there is nothing left to be in time for.
    expiresAt: invoice.status === 'Processing' ? null : invoice.expirationTime,
    collects: null,
    isTest: facts.isTest,
    payments: paymentsOf(invoice, methods, facts),
  };
}

/** A top-up invoice costs what was paid. */
function totalOf({ amount, paidAmount, currency }: BTCPayInvoice): Money {
  return { amount: amount ?? (isZero(paidAmount) ? null : paidAmount) ?? '0', currency };
}

/** Each currency with its networks, in the server's order. */
function currenciesOf(methods: readonly BTCPayPaymentMethod[]): readonly NeutralCurrency[] {
  const networks = methods.map(({ paymentMethodId, currency }) => networkOf(paymentMethodId, currency));
  // The same wallets pay both, and the plain one can be paid in place.
  const hasLightning = networks.some(({ network }) => network === 'lightning');
  const offered = networks.filter(({ network }) => !(network === 'lnurl' && hasLightning));
  return [...new Set(offered.map(({ currency }) => currency))].map((value) => {
    const own = offered.filter(({ currency }) => currency === value);
    return {
      value,
      name: own[0]?.currencyName ?? null,
      logoUrl: null,
      networks: [...new Map(own.map(({ network, networkName }) => [network, networkName]))].map(([network, name]) => ({
        value: network,
        name,
      })),
    };
  });
}

/** `checkout.redirectURL` with its two placeholders filled in, as the server itself does. */
function redirectUrlOf({ id, checkout, metadata }: BTCPayInvoice): string | null {
  const url = textOrNull(checkout.redirectURL);
  const orderId = textOrNull(metadata.orderId);
  return (
    url?.replaceAll('{InvoiceId}', encodeURIComponent(id)).replaceAll('{OrderId}', encodeURIComponent(orderId ?? '')) ??
    null
  );
}
