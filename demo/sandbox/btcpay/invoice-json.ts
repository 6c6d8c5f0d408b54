// Invoices and their payment methods in the API's own shapes.
import { fromUnits } from '../chain/units.js';
import { type Accounted, type Balance, balancesOf, decimalOf, paidAmountOf } from './accounting.js';
import { markableAs } from './advance.js';
import type { Invoice } from './invoice.js';
import { paymentJson } from './invoice-events.js';
import { RATE_DECIMALS } from './payment-methods.js';

const MINUTE_MS = 60_000;

export function invoiceJson(invoice: Invoice, payments: readonly Accounted[], publicUrl: string): object {
  const { id, store, amount, request, currency, createdAtMs, expiresAtMs, monitoredUntilMs } = invoice;
  const { receipt } = request;
  return {
    metadata: request.metadata ?? {},
    checkout: checkoutJson(invoice),
    receipt: {
      enabled: receipt?.enabled ?? null,
      showQR: receipt?.showQR ?? null,
      showPayments: receipt?.showPayments ?? null,
    },
    id,
    storeId: store.id,
    // A top-up costs what was paid, once it is settled.
    amount: amount ?? (invoice.status === 'Settled' ? paidAmountOf(payments) : '0'),
    paidAmount: paidAmountOf(payments),
    currency,
    type: amount === null ? 'TopUp' : 'Standard',
    checkoutLink: `${publicUrl}/i/${id}`,
    createdTime: secondsOf(createdAtMs),
    expirationTime: secondsOf(expiresAtMs),
    monitoringExpiration: secondsOf(monitoredUntilMs),
    status: invoice.status,
    additionalStatus: invoice.additionalStatus,
    availableStatusesForManualMarking: markableAs(invoice),
    archived: false,
  };
}

function checkoutJson({ request, speedPolicy, prompts, createdAtMs, expiresAtMs, monitoredUntilMs }: Invoice): object {
  const { checkout } = request;
  return {
    speedPolicy,
    paymentMethods: prompts.map(({ method }) => method.id),
    defaultPaymentMethod: checkout?.defaultPaymentMethod ?? null,
    lazyPaymentMethods: checkout?.lazyPaymentMethods ?? null,
    expirationMinutes: (expiresAtMs - createdAtMs) / MINUTE_MS,
    monitoringMinutes: (monitoredUntilMs - expiresAtMs) / MINUTE_MS,
    paymentTolerance: checkout?.paymentTolerance ?? 0,
    redirectURL: checkout?.redirectURL ?? null,
    redirectAutomatically: checkout?.redirectAutomatically ?? false,
    defaultLanguage: checkout?.defaultLanguage ?? null,
  };
}

/** @param withInvalid Whether payments that the chain has dropped are listed, too. */
export function methodsJson(invoice: Invoice, payments: readonly Accounted[], withInvalid: boolean): readonly object[] {
  return balancesOf(invoice, payments).map((balance) => methodJson(balance, payments, withInvalid));
}

function methodJson({ prompt, ...balance }: Balance, payments: readonly Accounted[], withInvalid: boolean): object {
  const { method, rate, addresses } = prompt;
  const address = addresses.at(-1) ?? null;
  const decimal = (units: bigint) => decimalOf(units, method.decimals);
  return {
    paymentMethodId: method.id,
    currency: method.currency,
    destination: address,
    paymentLink: address === null ? '' : method.link(address, balance.due > 0n ? balance.due : 0n),
    rate: fromUnits(rate, RATE_DECIMALS),
    paymentMethodPaid: decimal(balance.ownPaid),
    totalPaid: decimal(balance.totalPaid),
    due: decimal(balance.due),
    amount: decimal(balance.amount ?? 0n),
    paymentMethodFee: '0',
    payments: payments
      .filter((payment) => payment.prompt === prompt && (withInvalid || payment.status !== 'Invalid'))
      .map(paymentJson),
    activated: address !== null,
    additionalData: {},
  };
}

function secondsOf(ms: number): number {
  return Math.floor(ms / 1000);
}
