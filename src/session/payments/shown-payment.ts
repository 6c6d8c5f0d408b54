// A payment as the element shows it: with names that are safe to show, and only links that may be opened.
import { isRequestTo, paymentRequestOrNull, walletLinkOrNull } from '../../schema/payments/payment-values.js';
import { networkFamily } from '../../schema/payments/network-family.js';
import type { Payment } from '../../schema/payments/payments.js';
import { webUrlOrNull } from '../../schema/web-url.js';
import { displayText } from '../display-text.js';

/** What a QR code of a payment holds. */
export interface PaymentCode {
  readonly kind: 'request' | 'address';
  readonly text: string;
}

/** A payment as the element shows it. */
export interface SessionPayment extends Payment {
  /** What was seen of the money, as a text that changes with it, and differs for each payment; empty while nothing was. */
  readonly seen: string;
  /** Whether the shopper is to send something: nothing was seen yet, too little, or something else. */
  readonly isDue: boolean;
  /** Why the address is withheld: the server sent another one before, or the network has no such address. */
  readonly withheld: 'changed' | 'invalid' | null;
  /** What QR codes can hold, the one that most wallets read first; empty if the address is withheld. */
  readonly codes: readonly PaymentCode[];
}

/** Without a withheld address, and what leads to it. */
export function shownPayment(payment: Payment, withheld: SessionPayment['withheld']): SessionPayment {
  const seen = seenOf(payment);
  const isDue = payment.canStillPay && (seen === '' || STILL_DUE.includes(payment.exception ?? ''));
  const shown = safe(payment);
  const known = { ...shown, withheld, seen, isDue };
  return withheld === null
    ? { ...known, codes: codesOf(shown) }
    : { ...known, address: '', memo: null, uri: null, wallets: [], codes: [] };
}

/** With names that can stand beside an address, and only links that may be opened. */
function safe(payment: Payment): Payment {
  const { network, address, transactions, support, wallets, memo } = payment;
  const uri = paymentRequestOrNull(payment.uri);
  return {
    ...payment,
    network: { ...network, name: displayText(network.name) },
    memo: memo && { ...memo, name: displayText(memo.name) },
    // One that pays somebody else than the address beside it is an attack, or an error.
    uri: uri !== null && isRequestTo(address, uri) ? uri : null,
    wallets: wallets.flatMap(({ name, url }) => {
      const shown = displayText(name);
      const link = walletLinkOrNull(url);
      return shown === null || link === null ? [] : [{ name: shown, url: link }];
    }),
    transactions: transactions.map((transaction) => ({
      ...transaction,
      id: displayText(transaction.id) ?? '',
      url: webUrlOrNull(transaction.url)?.href ?? null,
    })),
    support: support && { url: webUrlOrNull(support.url)?.href ?? null, email: emailOrNull(support.email) },
  };
}

function emailOrNull(email: string | null): string | null {
  return email !== null && /^[\w.+-]+@[\w.-]+$/.test(email) ? email : null;
}

const SEEN_STAGES = ['detected', 'confirming', 'confirmed'];

/** A stage or an exception that is not listed is no sign of money by itself. */
function seenOf({ currency, network, stage, received, exception, transactions }: Payment): string {
  const ids = transactions.map(({ id }) => id);
  const isSeen = SEEN_STAGES.includes(stage) || /[1-9]/.test(received ?? '') || ids.length > 0 || isKnown(exception);
  return isSeen ? JSON.stringify([currency, network.value, stage, received, exception, ids]) : '';
}

/** With these, the right money can still be sent. */
const STILL_DUE = ['underpaid', 'wrong-asset'];
const EXCEPTIONS = [...STILL_DUE, 'overpaid', 'late', 'held', 'refunded'];

function isKnown(exception: string | null): boolean {
  return EXCEPTIONS.includes(exception ?? '');
}

/**
 * The codes of a payment, the one that wallets read first before the other. The address is first on EVM networks and TRON:
 * scanners have taken a token's contract in a request for the recipient, and TRON has no standard. Elsewhere, wallets read
 * the request first.
 */
function codesOf(payment: Payment): readonly PaymentCode[] {
  const { uri, address } = payment;
  const family = networkFamily(payment);
  const plain: PaymentCode = { kind: 'address', text: address };
  if (uri === null || family === 'tron') return [plain];
  const request: PaymentCode = { kind: 'request', text: uri };
  if (family === 'evm') return [plain, request];
  // A Lightning request is only the invoice with a scheme.
  return /^lightning:/i.test(uri) ? [request] : [request, plain];
}
