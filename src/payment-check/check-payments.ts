// What the contract's schema cannot say about payments in place. For tools that check a proxy or a provider: neither the element
// nor the server imports it.
import { networkFamily } from '../schema/payments/network-family.js';
import { parsePayments, type Payment } from '../schema/payments/payments.js';
import {
  isPlainAddress,
  isPlainMemo,
  isRequestTo,
  paymentRequestOrNull,
  walletLinkOrNull,
} from '../schema/payments/payment-values.js';
import { webUrlOrNull } from '../schema/web-url.js';
import { addressFault } from './address.js';

/** The entries of a JSON list that can be read, with their paths. The schema names the others. */
function entriesOf(json: unknown): readonly (readonly [path: string, payment: Payment])[] {
  if (!Array.isArray(json)) return [];
  return json.flatMap((entry: unknown, index) =>
    parsePayments([entry]).map((payment) => [`payments[${index}]`, payment] as const),
  );
}

/** Returns what is wrong with payments, a sentence or two each, beyond violations of the schema. */
export function paymentFaults(json: unknown): readonly string[] {
  const entries = entriesOf(json);
  return [...repetitionFaults(entries), ...entries.flatMap(([path, payment]) => faultsOf(path, payment))];
}

/** Returns which addresses and memos differ between two reads of the same session. */
export function changeFaults(first: unknown, second: unknown): readonly string[] {
  const before = new Map(entriesOf(first).map(([, payment]) => [choiceOf(payment), payment]));
  return entriesOf(second).flatMap(([path, payment]) => {
    const { address, memo } = before.get(choiceOf(payment)) ?? payment;
    const changed = [
      ...(payment.address === address ? [] : ['address']),
      ...(payment.memo?.value === memo?.value ? [] : ['memo']),
    ];
    return changed.map(
      (member) =>
        `${path}.${member} changed between two reads. A shopper may already have copied it: keep it for as long as the session lasts.`,
    );
  });
}

function choiceOf({ currency, network }: Payment): string {
  return `${currency} on ${network.value}`;
}

function repetitionFaults(entries: ReturnType<typeof entriesOf>): readonly string[] {
  const choices = entries.map(([, payment]) => choiceOf(payment));
  const repeated = new Set(choices.filter((choice, index) => choices.indexOf(choice) !== index));
  return [...repeated].map((choice) => `payments has more than one entry for ${choice}. Send one for each.`);
}

function faultsOf(path: string, payment: Payment): readonly string[] {
  return [...targetFaults(path, payment), ...requestFaults(path, payment), ...linkFaults(path, payment)];
}

/** Faults that lose a shopper's money. */
function targetFaults(path: string, { network, address, token, memo }: Payment): readonly string[] {
  const family = networkFamily({ network, address });
  const contract = token?.contract ?? null;
  const contractFault = contract === null ? null : addressFault(contract, family);
  const fault = isPlainAddress(address)
    ? addressFault(address, family)
    : 'has blanks, or characters that are invisible or not ASCII';
  return [
    ...(fault === null ? [] : [`${path}.address ${fault}. Send the address as the network writes it.`]),
    ...(contractFault === null ? [] : [`${path}.token.contract ${contractFault}.`]),
    ...(contract?.toLowerCase() === address.toLowerCase()
      ? [`${path}.address is the token's contract: money sent there is lost. Send the recipient's address.`]
      : []),
    ...(memo === null || isPlainMemo(memo.value)
      ? []
      : [
          `${path}.memo.value has blanks around it, characters that are invisible or not ASCII, or more than 256. Send what the shopper has to enter.`,
        ]),
  ];
}

function requestFaults(path: string, { uri, address }: Payment): readonly string[] {
  if (uri === null) return [];
  if (paymentRequestOrNull(uri) === null) {
    return [
      `${path}.uri is no payment request of Bitcoin, Lightning, Ethereum, Solana or a similar network. Leave it out: the address alone is enough.`,
    ];
  }
  return isRequestTo(address, uri)
    ? []
    : [`${path}.uri does not pay ${path}.address. Build the request from the same address, or leave it out.`];
}

function linkFaults(path: string, { wallets, transactions, support }: Payment): readonly string[] {
  const isRefused = (url: string | null | undefined) => url && webUrlOrNull(url) === null;
  return [
    ...(wallets.some(({ url }) => walletLinkOrNull(url) === null)
      ? [`${path}.wallets has a link that is neither https nor of a known wallet. The element leaves it out.`]
      : []),
    ...(transactions.some(({ url }) => isRefused(url))
      ? [`${path}.transactions has a link that is not https. The element leaves it out.`]
      : []),
    ...(isRefused(support?.url) ? [`${path}.support.url is not https. The element leaves it out.`] : []),
  ];
}
