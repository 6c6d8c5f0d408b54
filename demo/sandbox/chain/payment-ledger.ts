// What was sent on the play chain and which block holds it. It trusts its caller with addresses and amounts.
import { base58, hex } from '@scure/base';
import { canonicalAddress, sha256 } from './addresses.js';
import { decodeInvoice } from './lightning-invoice.js';
import type { AddressKind, PlayAsset, PlayNetwork } from './networks.js';
import type { ChainPayment } from './play-chain.js';
import { fromUnits, toUnits } from './units.js';

interface NewPayment {
  readonly network: PlayNetwork;
  readonly asset: PlayAsset;
  readonly address: string;
  readonly memo: string | null;
  readonly units: bigint;
  readonly sentAtMs: number;
}

interface Entry extends NewPayment {
  readonly id: string;
  /** The height of the block that holds it; null while none does. */
  block: number | null;
  isDropped: boolean;
}

export class PaymentLedger {
  /** Oldest first. */
  readonly #entries: Entry[] = [];
  readonly #heights = new Map<string, number>();

  add(payment: NewPayment): ChainPayment {
    const entry = { ...payment, id: transactionId(payment, this.#entries.length), block: null, isDropped: false };
    this.#entries.push(entry);
    return this.#view(entry);
  }

  newestFirst(): readonly ChainPayment[] {
    return this.#entries.map((entry) => this.#view(entry)).reverse();
  }

  /** Oldest first, on every network. */
  to(address: string): readonly ChainPayment[] {
    return this.#entries
      .filter((entry) => entry.address === canonicalAddress(entry.network.kind, address))
      .map((entry) => this.#view(entry));
  }

  height(network: string): number {
    return this.#heights.get(network) ?? 0;
  }

  mine(network: string, blocks: number): void {
    const height = this.height(network);
    for (const entry of this.#entries) {
      if (entry.network.value === network && entry.block === null && !entry.isDropped) entry.block = height + 1;
    }
    this.#heights.set(network, height + blocks);
  }

  /** The newest block with payments is undone; another one takes its place. False if there is none. */
  reorganize(network: string, outcome: 'dropped' | 'unconfirmed'): boolean {
    const own = this.#entries.filter((entry) => entry.network.value === network);
    const newest = Math.max(...own.map(({ block }) => block ?? 0));
    if (newest <= 0) return false;
    for (const entry of own.filter(({ block }) => block === newest)) {
      entry.block = null;
      entry.isDropped = outcome === 'dropped';
    }
    return true;
  }

  unitsLeft(network: PlayNetwork, asset: PlayAsset): bigint {
    const spent = this.#entries
      .filter((entry) => entry.network.value === network.value && entry.asset.value === asset.value && !entry.isDropped)
      .reduce((sum, { units }) => sum + units, 0n);
    return (toUnits(asset.balance, asset.decimals) ?? 0n) - spent;
  }

  #view({ id, network, asset, address, memo, units, sentAtMs, block, isDropped }: Entry): ChainPayment {
    const mined = block === null ? 0 : this.height(network.value) - block + 1;
    return {
      id,
      network: network.value,
      asset: asset.value,
      address,
      memo,
      amount: fromUnits(units, asset.decimals),
      sentAtMs,
      confirmations: network.kind === 'lightning' ? 1 : mined,
      isDropped,
    };
  }
}

/** A Lightning payment has no transaction: its invoice's hash identifies it. */
function transactionId({ network, address, units }: NewPayment, nth: number): string {
  const hash = sha256(`${network.value} ${address} ${units} ${nth}`);
  const forms: Readonly<Record<AddressKind, () => string>> = {
    bitcoin: () => hex.encode(hash),
    litecoin: () => hex.encode(hash),
    tron: () => hex.encode(hash),
    evm: () => `0x${hex.encode(hash)}`,
    // A signature, which has twice the length of a hash.
    solana: () => base58.encode(Uint8Array.of(...hash, ...sha256(hash))),
    lightning: () => decodeInvoice(address)?.paymentHash ?? hex.encode(hash),
  };
  return forms[network.kind]();
}
