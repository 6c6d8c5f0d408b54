// Reads what a shopper can pay in place, and withholds an address that cannot be right. Loaded when a session has payments.
// Whatever this folder imports is copied into its file by tools/own-copies.mjs: it must not import the main script file.
import { isPlainDecimal } from '../../schema/payments/payment-values.js';
import { type Payment, parsePayments } from '../../schema/payments/payments.js';
import { isRightAddress } from './address.js';
import { type SessionPayment, shownPayment } from './shown-payment.js';

/** The first address and memo of each session, currency and network on this page. They do not change. */
const firstSeen = new Map<string, string>();

/** One payment for each currency and network. */
export async function readPayments(json: unknown, sessionId: string): Promise<readonly SessionPayment[]> {
  const payments = new Map(parsePayments(json).map((payment) => [keyOf(payment), payment]));
  return Promise.all([...payments].map(([key, payment]) => readPayment(payment, `${sessionId} ${key}`)));
}

function keyOf({ currency, network }: Payment): string {
  return `${currency} ${network.value}`;
}

async function readPayment(payment: Payment, key: string): Promise<SessionPayment> {
  const { amount, due } = payment;
  // What is copied goes into a wallet: it must be a number for every wallet.
  const isRight = isPlainDecimal(amount) && isPlainDecimal(due ?? amount) && (await isRightAddress(payment));
  return shownPayment(payment, isRight ? changeOf(payment, key) : 'invalid');
}

function changeOf({ address, memo }: Payment, key: string): 'changed' | null {
  const sent = JSON.stringify([address, memo?.value]);
  const first = firstSeen.get(key) ?? sent;
  firstSeen.set(key, first);
  return first === sent ? null : 'changed';
}
