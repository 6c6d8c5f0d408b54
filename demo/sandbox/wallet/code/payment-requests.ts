// Payment requests of Bitcoin (BIP-21), Lightning (BOLT 11) and Solana (Solana Pay), and the links that TRON has no
// standard for.
import { decodeInvoice } from '../../chain/lightning-invoice.js';
import { type PlayNetwork } from '../../chain/networks.js';
import { networkOf } from '../../chain/order-checks.js';
import { ChainError } from '../../chain/play-chain.js';
import { fromUnits } from '../../chain/units.js';
import {
  contractWarnings,
  parametersOf,
  type ReadCode,
  recipientOn,
  requestedAmount,
  wordsOf,
} from './code-reading.js';

const NO_AMOUNT = 'The code names no amount: take it from the shop’s page.';

export function readBitcoinRequest(value: 'bitcoin' | 'litecoin', rest: string, nowMs: number): ReadCode {
  const network = networkOf(value);
  const asset = network.assets[0]?.value ?? '';
  const [address = '', query = ''] = split(rest);
  const written = parametersOf(query);
  // A code in capitals is smaller, so wallets have learned to read it.
  const parameters = new URLSearchParams([...written].map(([name, text]) => [name.toLowerCase(), text]));
  for (const name of parameters.keys()) {
    if (name.startsWith('req-')) throw new ChainError(`The code requires “${name}”, which this wallet does not know.`);
  }
  const invoice = parameters.get('lightning');
  const amount = requestedAmount(parameters.get('amount'), network, asset);
  const lightning = invoice === null ? [] : readLightningInvoice(invoice, nowMs).readings;
  // A request for Lightning alone has no address.
  const isLightningOnly = address === '' && lightning.length > 0;
  const own = () => ({ network: value, asset, address: recipientOn(network, address), amount, memo: null });
  const isCapital = [...written.keys()].some((name) => name !== name.toLowerCase());
  return {
    form: `${network.name} payment request (BIP-21)`,
    readings: isLightningOnly ? lightning : [own(), ...lightning],
    notes: [...(amount === null ? [NO_AMOUNT] : []), ...wordsOf(parameters)],
    warnings: isCapital
      ? ['Older wallets read the names of parameters only in small letters, and miss the amount.']
      : [],
  };
}

export function readLightningInvoice(text: string, nowMs: number): ReadCode {
  if (/^ln(tb|bcrt)/i.test(text)) throw new ChainError('This Lightning invoice is for a test network of Bitcoin.');
  const invoice = decodeInvoice(text);
  if (invoice === null) {
    throw new ChainError('This is not a complete Lightning invoice: a character may be wrong or missing.');
  }
  const { units, description, expiresAtMs } = invoice;
  const amount = units === null ? null : fromUnits(units, 11);
  return {
    form: 'Lightning invoice (BOLT 11)',
    readings: [{ network: 'lightning', asset: 'btc', address: text.toLowerCase(), amount, memo: null }],
    notes: [
      ...(amount === null ? [NO_AMOUNT] : []),
      ...(description === '' ? [] : [`The code says: “${description}”`]),
    ],
    warnings: expiresAtMs <= nowMs ? ['This invoice has expired. A real wallet refuses it.'] : [],
  };
}

export function readSolanaRequest(rest: string): ReadCode {
  if (/^https/i.test(rest)) {
    throw new ChainError('This Solana Pay code asks a server for a transaction, which this wallet does not play.');
  }
  const network = networkOf('solana');
  const [address = '', query = ''] = split(rest);
  const parameters = parametersOf(query);
  const asset = tokenOn(network, parameters.get('spl-token'));
  const recipient = recipientOn(network, address);
  const amount = requestedAmount(parameters.get('amount'), network, asset);
  return {
    form: 'Solana Pay request',
    readings: [{ network: network.value, asset, address: recipient, amount, memo: parameters.get('memo') }],
    notes: [...(amount === null ? [NO_AMOUNT] : []), ...wordsOf(parameters)],
    warnings: [
      ...contractWarnings(recipient),
      'Only wallets that support Solana Pay read this; for others, show the bare address too.',
    ],
  };
}

/** Widespread, but no standard, so what it says depends on the wallet. */
export function readTronLink(rest: string): ReadCode {
  const network = networkOf('tron');
  const [address = '', query = ''] = split(rest);
  const parameters = parametersOf(query);
  const asset = tokenOn(network, parameters.get('token'));
  const recipient = recipientOn(network, address);
  return {
    form: 'Link for Tron, without a standard',
    readings: [
      {
        network: network.value,
        asset: parameters.has('token') ? asset : null,
        address: recipient,
        amount: null,
        memo: null,
      },
    ],
    notes: ['This wallet takes only the address from it.'],
    warnings: [
      ...contractWarnings(recipient),
      'No standard defines links for Tron: wallets refuse them, or ignore coin and amount. Show the bare address.',
    ],
  };
}

function tokenOn(network: PlayNetwork, contract: string | null): string {
  const token = network.assets.find((asset) => asset.contract === contract);
  if (token !== undefined) return token.value;
  throw new ChainError(
    `The code asks for the token ${contract ?? ''}, which this wallet does not have on ${network.name}.`,
  );
}

function split(rest: string): readonly string[] {
  const [, target = '', query = ''] = /^([^?]*)\??(.*)$/.exec(rest) ?? [];
  return [target, query];
}
