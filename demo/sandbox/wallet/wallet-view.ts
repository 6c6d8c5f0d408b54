// What the wallet page shows: the code, what the wallet understood of it, and what it is asked to pay.
import { canonicalAddress } from '../chain/addresses.js';
import { findAsset, findNetwork } from '../chain/networks.js';
import { ChainError, type PlayChain } from '../chain/play-chain.js';
import { toUnits } from '../chain/units.js';
import type { CodeReading, ReadCode } from './code/code-reading.js';
import { readCode } from './code/read-code.js';
import { paymentAt } from './open-payments.js';
import type { Demand } from './rehearsals.js';
import type { WalletFields } from './wallet-fields.js';

export interface WalletView {
  /** What the fields of the page begin with. */
  readonly fields: WalletFields;
  readonly read: ReadCode | null;
  /** The reading that the page goes on with. */
  readonly reading: CodeReading | null;
  /** Null until network, coin, address and amount are known. */
  readonly demand: Demand | null;
  /** Why the last form was rejected, or the code not read. */
  readonly problem: string | null;
}

interface ViewContext {
  readonly chain: PlayChain;
  readonly nowMs: number;
  readonly problem: string | null;
}

export function walletView(fields: WalletFields, { chain, nowMs, problem }: ViewContext): WalletView {
  const { read, codeProblem } = tryToRead(fields.code, nowMs);
  const reading = read === null ? null : chooseReading(read, fields, chain);
  const demand = demandOf(reading ?? linkedReading(fields, chain), chain);
  return {
    fields: {
      code: fields.code,
      network: fields.network || (demand?.network.value ?? reading?.network ?? ''),
      asset: fields.asset || (demand?.asset.value ?? reading?.asset ?? ''),
      address: fields.address || (reading?.address ?? ''),
      memo: fields.memo || (reading?.memo ?? ''),
      amount: fields.amount || (demand?.open?.due ?? demand?.amount ?? ''),
    },
    read,
    reading,
    demand,
    problem: problem ?? codeProblem,
  };
}

function tryToRead(code: string, nowMs: number): { read: ReadCode | null; codeProblem: string | null } {
  if (code === '') return { read: null, codeProblem: null };
  try {
    return { read: readCode(code, nowMs), codeProblem: null };
  } catch (error) {
    if (error instanceof ChainError) return { read: null, codeProblem: error.message };
    throw error;
  }
}

/** The chosen network, or else the one on which a shop waits, or else the first. */
function chooseReading({ readings }: ReadCode, { network }: WalletFields, chain: PlayChain): CodeReading | null {
  const waiting = (reading: CodeReading): boolean =>
    paymentAt(chain, reading.address)?.network.value === reading.network;
  return readings.find((reading) => reading.network === network) ?? readings.find(waiting) ?? readings[0] ?? null;
}

/** Without a code, an address alone: where a shop waits there, its network and coin count, not those of the last form. */
function linkedReading({ network: value, asset, address, memo }: WalletFields, chain: PlayChain): CodeReading | null {
  const network = findNetwork(value);
  const canonical = network === null ? null : canonicalAddress(network.kind, address);
  if (canonical === null) return null;
  const open = paymentAt(chain, canonical);
  return {
    network: open?.network.value ?? value,
    asset: open?.asset.value ?? (asset || null),
    address: canonical,
    amount: null,
    memo: memo || null,
  };
}

/** What the code does not say is on the shop's page, where a shopper reads it. */
function demandOf(reading: CodeReading | null, chain: PlayChain): Demand | null {
  const network = reading === null ? null : findNetwork(reading.network);
  if (reading === null || network === null) return null;
  const open = paymentAt(chain, reading.address);
  const asset = findAsset(network, reading.asset ?? open?.asset.value ?? '');
  const amount = reading.amount ?? open?.amount ?? null;
  if (asset === null || amount === null || toUnits(amount, asset.decimals) === null) return null;
  return { network, asset, address: reading.address, amount, memo: reading.memo, open };
}
