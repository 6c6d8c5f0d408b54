// What providers call currencies and networks.
import { ART } from './art.js';
import type { MarkKind } from './mark.js';

/**
 * The names of a currency or a network other than its drawing's; without blanks, dots, dashes and underscores. Only exact
 * names: an icon that is almost right (Ethereum's for Ethereum Classic) could cost a shopper the money.
 */
const NAMES: Readonly<Record<string, string>> = {
  arb: 'arbitrum',
  arbitrumone: 'arbitrum',
  avalanche: 'avax',
  avalanchecchain: 'avax',
  avaxc: 'avax',
  bep20: 'bnb',
  binance: 'bnb',
  binancesmartchain: 'bnb',
  bitcoin: 'btc',
  bitcoincash: 'bch',
  bnbchain: 'bnb',
  bnbsmartchain: 'bnb',
  bsc: 'bnb',
  dogecoin: 'doge',
  erc20: 'eth',
  ethereum: 'eth',
  litecoin: 'ltc',
  matic: 'polygon',
  op: 'optimism',
  opmainnet: 'optimism',
  pol: 'polygon',
  polygonpos: 'polygon',
  ripple: 'xrp',
  solana: 'sol',
  spl: 'sol',
  stellar: 'xlm',
  toncoin: 'ton',
  trc20: 'trx',
  tron: 'trx',
  xbt: 'btc',
  xrpl: 'xrp',
  xrpledger: 'xrp',
};

/** Some providers have a currency for each network (`usdt_trc20`), with the same icon. */
const STANDARD = /(trc|erc|bep)20$/;

/** The drawing for a provider's value; null if there is none. */
export function drawingOf(kind: MarkKind, value: string): string | null {
  const plain = value.toLowerCase().replace(/[\s._-]/g, '');
  const name = kind === 'currency' ? plain.replace(STANDARD, '') : plain;
  return entry(ART, entry(NAMES, name) ?? name);
}

function entry(record: Readonly<Record<string, string>>, key: string): string | null {
  return Object.hasOwn(record, key) ? (record[key] ?? null) : null;
}
