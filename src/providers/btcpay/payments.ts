// From an invoice and its payment methods to what a shopper can pay in place. Figures are the server's own, never calculated.
import type { Payment, PaymentSupport } from '../../schema/payments/payments.js';
import { type BTCPayInvoice, isZero } from './invoice.js';
import { type MethodNetwork, networkOf } from './networks.js';
import type { BTCPayPayment, BTCPayPaymentMethod } from './payment-method.js';

/** What an invoice does not say. */
export interface PaymentFacts {
  readonly isTest: boolean;
  readonly support: PaymentSupport | null;
  readonly transactionUrl: ((context: { network: string; transactionId: string }) => string | null) | undefined;
}

/**
 * One entry for each method that can be paid in place. Left out, and paid on the server's own checkout page: a top-up invoice,
 * which has no amount to name, a lazy method that is not activated, and LNURL, whose address is not an invoice.
 */
export function paymentsOf(
  invoice: BTCPayInvoice,
  methods: readonly BTCPayPaymentMethod[],
  facts: PaymentFacts,
): readonly Payment[] {
  if (invoice.isTopUp) return [];
  const counted = methods.flatMap(countedPayments);
  return methods.map((method) => toPayment(method, invoice, counted, facts)).filter((payment) => payment !== null);
}

function toPayment(
  method: BTCPayPaymentMethod,
  invoice: BTCPayInvoice,
  counted: readonly BTCPayPayment[],
  facts: PaymentFacts,
): Payment | null {
  const place = networkOf(method.paymentMethodId, method.currency);
  const own = countedPayments(method);
  // Its invoice is for what is due, so money that arrived by another method has replaced it, or will.
  const isReplaced = place.network === 'lightning' && counted.length > own.length;
  const address = addressOf(method, place);
  const { amount } = method;
  if (place.network === 'lnurl' || isReplaced || address === null || amount === null) return null;
  const uri = uriOf(method, place, address);
  return {
    currency: place.currency,
    network: { value: place.network, name: place.networkName, chain: chainOf(place, uri, facts) },
    token: place.isToken ? { contract: contractOf(uri), decimals: null } : null,
    address,
    memo: null,
    amount,
    received: method.totalPaid,
    due: method.due?.startsWith('-') === true ? '0' : method.due,
    fiat: invoice.amount === null ? null : { amount: invoice.amount, currency: invoice.currency },
    uri,
    wallets: [],
    stage: stageOf(invoice, counted),
    confirmations: confirmationsOf(invoice, place),
    transactions: own.map((payment) => transactionOf(payment, place, facts)),
    exception: exceptionOf(invoice, counted),
    canStillPay: invoice.status === 'New',
    support: facts.support,
  };
}

/** Payments that the chain has not dropped. */
function countedPayments({ payments }: BTCPayPaymentMethod): readonly BTCPayPayment[] {
  return payments.filter(({ status, value }) => status !== 'Invalid' && !isZero(value));
}

/**
 * The address that the first payment went to. Servers until 2023 show another one after each payment but accept both,
 * and a shopper who owes the rest must not see the address change.
 */
function addressOf(
  { isActivated, destination, payments }: BTCPayPaymentMethod,
  { network }: MethodNetwork,
): string | null {
  if (!isActivated || destination === null || network === 'lightning') return isActivated ? destination : null;
  const byDate = [...payments].sort((one, other) => (one.receivedDate ?? Infinity) - (other.receivedDate ?? Infinity));
  const first = byDate.find((payment) => payment.destination !== null)?.destination ?? destination;
  return first.toLowerCase() === destination.toLowerCase() ? destination : first;
}

/** The server's payment link, if it is one that wallets read; none of TRON's is a standard. */
function uriOf(
  { paymentLink, destination }: BTCPayPaymentMethod,
  { network }: MethodNetwork,
  address: string,
): string | null {
  const [, scheme, path, query = ''] = /^([a-z][a-z\d+.-]*):([^?]*)(\?.*)?$/i.exec(paymentLink ?? '') ?? [];
  if (paymentLink === null || scheme === undefined || path === undefined || network === 'tron') return null;
  if (address === destination) return paymentLink;
  return path.toLowerCase() === destination?.toLowerCase() ? `${scheme}:${address}${query}` : null;
}

const TOKEN_TRANSFER = /^ethereum:(?:pay-)?(0x[\da-f]{40})(?:@(\d+))?\/transfer\?/i;

function contractOf(uri: string | null): string | null {
  return TOKEN_TRANSFER.exec(uri ?? '')?.[1] ?? null;
}

/** The chain that the link names; or else the main network, unless this is a test. */
function chainOf({ chain }: MethodNetwork, uri: string | null, { isTest }: PaymentFacts): string | null {
  const id = /^ethereum:[^?]*@(\d+)/i.exec(uri ?? '')?.[1];
  if (id !== undefined) return `eip155:${id}`;
  return isTest ? null : chain;
}

/** How far the money is that was seen, whichever method it came by: the invoice is one. */
function stageOf({ status, additionalStatus }: BTCPayInvoice, counted: readonly BTCPayPayment[]): string {
  if (status === 'Settled') return 'confirmed';
  if (status === 'Processing') return 'confirming';
  if (counted.length === 0) return 'awaiting';
  // Only part of the money: however often it is confirmed, it is not a payment yet.
  if (additionalStatus !== 'PaidLate') return 'detected';
  return counted.every((payment) => payment.status === 'Settled') ? 'confirmed' : 'confirming';
}

/** What a store's speed policy waits for. How many there are is not in the API. */
const NEEDED_CONFIRMATIONS = new Map<unknown, number>([
  ['MediumSpeed', 1],
  ['LowMediumSpeed', 2],
  ['LowSpeed', 6],
]);

function confirmationsOf({ status, checkout }: BTCPayInvoice, { network }: MethodNetwork): Payment['confirmations'] {
  const needed = NEEDED_CONFIRMATIONS.get(checkout.speedPolicy);
  // Plugins of other chains have numbers of their own.
  if (status !== 'Processing' || needed === undefined || !['bitcoin', 'litecoin'].includes(network)) return null;
  return { seen: null, needed, secondsLeft: null };
}

function transactionOf(
  { id, value }: BTCPayPayment,
  { network }: MethodNetwork,
  { transactionUrl }: PaymentFacts,
): Payment['transactions'][number] {
  // Without the number of the output, which no wallet and no explorer shows.
  const transactionId = id.replace(/^((?:0x)?[\da-f]{64})-\d+$/i, '$1');
  return { id: transactionId, amount: value, url: transactionUrl?.({ network, transactionId }) ?? null };
}

function exceptionOf({ status, additionalStatus }: BTCPayInvoice, counted: readonly BTCPayPayment[]): string | null {
  if (status === 'Invalid') return counted.length > 0 ? 'held' : null;
  if (additionalStatus === 'PaidOver') return 'overpaid';
  if (status === 'Settled') return null;
  if (additionalStatus === 'PaidLate') return 'late';
  return additionalStatus === 'PaidPartial' ? 'underpaid' : null;
}
