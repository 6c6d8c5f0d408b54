// What a shopper can pay without leaving the page: how much, in what, to which address, and what has arrived so far. A proxy
// may send it beside any provider's session. Apart from the parser of the session, because the browser loads it on demand.
import { decimalOrNull, isObject, type JsonObject, numberOrNull, objectOrNull, textOrNull } from '../decode.js';

export interface PaymentNetwork {
  /** The value of the session's own choice (`tron`). */
  readonly value: string;
  /** With its standard, as shown (`Tron (TRC20)`). */
  readonly name: string | null;
  /** CAIP-2 (`eip155:1`). */
  readonly chain: string | null;
}

export interface PaymentToken {
  readonly contract: string | null;
  readonly decimals: number | null;
}

/** What the network needs besides the address. Money without it is lost. */
export interface PaymentMemo {
  /** What wallets of this network call it (`Memo`, `Destination tag`). */
  readonly name: string | null;
  readonly value: string;
}

export interface PaymentWallet {
  readonly name: string;
  /** Opens the wallet with this payment. */
  readonly url: string;
}

export interface PaymentConfirmations {
  readonly seen: number | null;
  readonly needed: number | null;
  /** An estimate of the time until the last one. */
  readonly secondsLeft: number | null;
}

export interface PaymentTransaction {
  readonly id: string;
  readonly amount: string | null;
  /** Its page in a block explorer. */
  readonly url: string | null;
}

export interface PaymentSupport {
  readonly url: string | null;
  readonly email: string | null;
}

/** One way to pay: a currency on a network. Amounts are decimal strings of `currency`, exactly as the server sent them. */
export interface Payment {
  readonly currency: string;
  readonly network: PaymentNetwork;
  /** Null for a network's own coin. */
  readonly token: PaymentToken | null;
  /** For Lightning, the invoice (BOLT 11). */
  readonly address: string;
  /** Null if none is needed. */
  readonly memo: PaymentMemo | null;
  /** The whole price. */
  readonly amount: string;
  /** Null if the server does not know it. */
  readonly received: string | null;
  /** What is still to be sent; null if the server does not know it. */
  readonly due: string | null;
  readonly fiat: { readonly amount: string; readonly currency: string } | null;
  /** A payment request that wallets read (BIP-21, BOLT 11, EIP-681, Solana Pay). */
  readonly uri: string | null;
  readonly wallets: readonly PaymentWallet[];
  /** `awaiting`, `detected`, `confirming` or `confirmed`; any other word is plain progress. It never ends a session. */
  readonly stage: string;
  readonly confirmations: PaymentConfirmations | null;
  readonly transactions: readonly PaymentTransaction[];
  /** `underpaid`, `overpaid`, `late`, `held`, `refunded` or `wrong-asset`; it never ends a session either. */
  readonly exception: string | null;
  /** Whether money that arrives now still counts. */
  readonly canStillPay: boolean;
  readonly support: PaymentSupport | null;
}

/** No honest list is longer: a payment for each network of a few currencies, a transaction for each attempt. */
const MAX_ENTRIES = 100;

/** Leaves out an entry without currency, network, address or amount, and one whose memo is unreadable. */
export function parsePayments(value: unknown): readonly Payment[] {
  return entriesOf(value, parsePayment);
}

function entriesOf<T>(value: unknown, read: (json: JsonObject) => T | null): readonly T[] {
  if (!Array.isArray(value)) return [];
  return value
    .slice(0, MAX_ENTRIES)
    .map((entry: unknown) => (isObject(entry) ? read(entry) : null))
    .filter((entry): entry is NonNullable<typeof entry> => entry !== null);
}

function parsePayment(json: JsonObject): Payment | null {
  const network = objectOrNull(json.network);
  const currency = textOrNull(json.currency);
  const networkValue = textOrNull(network?.value);
  const address = textOrNull(json.address);
  const amount = decimalOrNull(json.amount);
  const memo = parseMemo(json.memo);
  if (currency === null || networkValue === null || address === null || amount === null || memo === undefined) {
    return null;
  }
  return {
    currency,
    network: { value: networkValue, name: textOrNull(network?.name), chain: textOrNull(network?.chain) },
    ...parseDetails(json),
    address,
    memo,
    amount,
  };
}

function parseDetails(json: JsonObject): Omit<Payment, 'currency' | 'network' | 'address' | 'memo' | 'amount'> {
  const token = objectOrNull(json.token);
  const confirmations = objectOrNull(json.confirmations);
  const support = objectOrNull(json.support);
  return {
    token: token && { contract: textOrNull(token.contract), decimals: numberOrNull(token.decimals) },
    received: decimalOrNull(json.received),
    due: decimalOrNull(json.due),
    fiat: parseFiat(objectOrNull(json.fiat)),
    uri: textOrNull(json.uri),
    wallets: entriesOf(json.wallets, parseWallet),
    stage: textOrNull(json.stage) ?? 'awaiting',
    confirmations: confirmations && {
      seen: numberOrNull(confirmations.seen),
      needed: numberOrNull(confirmations.needed),
      secondsLeft: numberOrNull(confirmations.secondsLeft),
    },
    transactions: entriesOf(json.transactions, parseTransaction),
    exception: textOrNull(json.exception),
    canStillPay: json.canStillPay !== false,
    support: support && { url: textOrNull(support.url), email: textOrNull(support.email) },
  };
}

/** Undefined if there is one that cannot be read: a shopper who is not shown it would lose the money. */
function parseMemo(json: unknown): PaymentMemo | null | undefined {
  if (json === undefined || json === null) return null;
  const memo = objectOrNull(json);
  // Some providers send a destination tag as a number.
  const value = decimalOrNull(memo?.value);
  return value === null ? undefined : { name: textOrNull(memo?.name), value };
}

function parseFiat(json: JsonObject | null): Payment['fiat'] {
  const amount = decimalOrNull(json?.amount);
  const currency = textOrNull(json?.currency);
  return amount === null || currency === null ? null : { amount, currency };
}

function parseWallet(json: JsonObject): PaymentWallet | null {
  const name = textOrNull(json.name);
  const url = textOrNull(json.url);
  return name === null || url === null ? null : { name, url };
}

function parseTransaction(json: JsonObject): PaymentTransaction | null {
  const id = textOrNull(json.id);
  return id === null ? null : { id, amount: decimalOrNull(json.amount), url: textOrNull(json.url) };
}
