// The allow-list for payments in place, of any provider: what a browser gets of them, copied member by member into fresh
// objects. An entry that could lose a shopper's money is left out as a whole.
import { parsePayments, type Payment } from '../schema/payments/payments.js';
import {
  isPlainAddress,
  isPlainDecimal,
  isPlainMemo,
  isRequestTo,
  paymentRequestOrNull,
  walletLinkOrNull,
} from '../schema/payments/payment-values.js';
import { webUrlOrNull } from '../schema/web-url.js';
import { publicCode, publicName } from './public-values.js';

const MAX_PAYMENTS = 100;
const MAX_WALLETS = 20;
const MAX_TRANSACTIONS = 50;
/** The longest in use, Solana's, has 88. */
const MAX_TRANSACTION_ID_CHARACTERS = 128;
const MAX_DECIMALS = 255;

/** Adds what is wrong with a member, in a sentence. */
type Report = (sentence: string) => void;

/**
 * Returns what a browser may get of payments, which anyone may have written.
 * @param report Called with a sentence for each entry or member that is left out.
 */
export function publicPayments(value: unknown, report: Report = () => undefined): readonly Payment[] {
  if (value === null || value === undefined) return [];
  if (!Array.isArray(value)) {
    report(`payments must be a list, got ${typeof value}.`);
    return [];
  }
  const choices = new Set<string>();
  const payments = value.slice(0, MAX_PAYMENTS).map((entry: unknown, index) => {
    const [payment] = parsePayments([entry]);
    const about = (sentence: string) => report(`payments[${index}]${sentence}`);
    if (payment === undefined) {
      about(' needs currency, network.value, address and amount, and the value of its memo if it has one.');
      return null;
    }
    const choice = JSON.stringify([payment.currency, payment.network.value]);
    if (choices.has(choice)) {
      about(' has the currency and the network of another entry.');
      return null;
    }
    choices.add(choice);
    return publicPayment(payment, about);
  });
  return payments.filter((payment) => payment !== null);
}

function publicPayment(payment: Payment, report: Report): Payment | null {
  const { address, amount, memo, token } = payment;
  const refusals: readonly (readonly [isRefused: boolean, sentence: string])[] = [
    [!isPlainAddress(address), '.address must be visible ASCII characters without blanks.'],
    [!isPlainDecimal(amount), '.amount must be a decimal string.'],
    [
      memo !== null && !isPlainMemo(memo.value),
      '.memo.value must be 1 to 256 ASCII characters, without blanks around.',
    ],
    [isSame(token?.contract, address), ".address is the token's contract: money sent there is lost."],
  ];
  const refusal = refusals.find(([isRefused]) => isRefused);
  if (refusal === undefined) return { ...publicTarget(payment, report), ...publicProgress(payment, report) };
  report(refusal[1]);
  return null;
}

type Target = Pick<Payment, 'currency' | 'network' | 'token' | 'address' | 'memo' | 'amount' | 'uri' | 'wallets'>;

/** What is to be sent, where to and how. */
function publicTarget({ network, token, address, memo, amount, uri, ...rest }: Payment, report: Report): Target {
  const request = paymentRequestOrNull(uri);
  const isToAddress = request === null || isRequestTo(address, request);
  if (uri !== null && request === null) report('.uri has a scheme that is not allowed, or is too long.');
  if (!isToAddress) report('.uri does not pay .address.');
  const wallets = rest.wallets.slice(0, MAX_WALLETS).map(({ name, url }) => {
    const link = walletLinkOrNull(url);
    if (link === null) report('.wallets has a url that is neither https nor of an allowed scheme.');
    return link === null ? null : { name: publicName(name) ?? '', url: link };
  });
  return {
    currency: publicCode(rest.currency),
    network: { value: publicCode(network.value), name: publicName(network.name), chain: chainOrNull(network.chain) },
    token: token && {
      contract: token.contract !== null && isPlainAddress(token.contract) ? token.contract : null,
      decimals: Number.isInteger(token.decimals) ? countOrNull(token.decimals, MAX_DECIMALS) : null,
    },
    address,
    memo: memo && { name: publicName(memo.name), value: memo.value },
    amount,
    uri: isToAddress ? request : null,
    wallets: wallets.filter((wallet) => wallet !== null),
  };
}

/** What has arrived, and what became of it. */
function publicProgress(payment: Payment, report: Report): Omit<Payment, keyof Target> {
  const { fiat, confirmations, support } = payment;
  const decimal = (member: string, value: string | null): string | null => {
    if (value === null || isPlainDecimal(value)) return value;
    report(`.${member} must be a decimal string.`);
    return null;
  };
  const webUrl = (member: string, value: string | null): string | null => {
    const url = webUrlOrNull(value);
    if (value !== null && url === null) report(`.${member} must be an https URL.`);
    return url?.href ?? null;
  };
  const fiatAmount = decimal('fiat.amount', fiat?.amount ?? null);
  const transactions = payment.transactions
    // Never truncated: it would be another one's.
    .filter(({ id }) => id.length <= MAX_TRANSACTION_ID_CHARACTERS)
    .slice(0, MAX_TRANSACTIONS)
    .map(({ id, amount, url }) => ({
      id,
      amount: decimal('transactions.amount', amount),
      url: webUrl('transactions.url', url),
    }));
  return {
    received: decimal('received', payment.received),
    due: decimal('due', payment.due),
    fiat: fiat && fiatAmount !== null ? { amount: fiatAmount, currency: publicCode(fiat.currency) } : null,
    stage: publicCode(payment.stage),
    confirmations: confirmations && {
      seen: countOrNull(confirmations.seen),
      needed: countOrNull(confirmations.needed),
      secondsLeft: countOrNull(confirmations.secondsLeft),
    },
    transactions,
    exception: payment.exception && publicCode(payment.exception),
    canStillPay: payment.canStillPay,
    support: support && { url: webUrl('support.url', support.url), email: emailOrNull(support.email) },
  };
}

/** CAIP-2. */
function chainOrNull(chain: string | null): string | null {
  return chain !== null && /^[-a-z0-9]{3,8}:[-\w]{1,32}$/.test(chain) ? chain : null;
}

function countOrNull(count: number | null, max = Number.MAX_SAFE_INTEGER): number | null {
  return count !== null && count >= 0 && count <= max ? count : null;
}

function emailOrNull(email: string | null): string | null {
  return email !== null && email.length <= 254 && /^[\w.+-]+@[\w.-]+$/.test(email) ? email : null;
}

function isSame(one: string | null | undefined, other: string): boolean {
  return one?.toLowerCase() === other.toLowerCase();
}
