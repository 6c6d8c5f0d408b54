// The play chain in memory: payments, blocks and balances. It knows no page and no provider.
import type { Clock } from '../../../src/providers/clock.js';
import { deriveAddress, sha256 } from './addresses.js';
import { decodeInvoice, encodeInvoice } from './lightning-invoice.js';
import { addressOf, assetOf, networkOf, networkWithBlocks, unitsOf } from './order-checks.js';
import {
  ChainError,
  type ChainChange,
  type ChainPayment,
  type PaymentOrder,
  type DepositRequest,
  type PlayChain,
  type WatchedAddress,
} from './play-chain.js';
import { PaymentLedger } from './payment-ledger.js';
import { fromUnits } from './units.js';

interface PlayChainOptions {
  readonly clock: Clock;
  /** Decides all addresses. @default one for every sandbox */
  readonly seed?: string;
}

const SEED_DEFAULT = 'payfect-checkout sandbox';
const MAX_BLOCKS = 1000;

export function createPlayChain(options: PlayChainOptions): PlayChain {
  return new MemoryChain(options);
}

class MemoryChain implements PlayChain {
  readonly #clock: Clock;
  readonly #seed: string;
  readonly #ledger = new PaymentLedger();
  /** Newest first. */
  readonly #watched: WatchedAddress[] = [];
  readonly #listeners = new Set<(change: ChainChange) => void>();

  constructor({ clock, seed = SEED_DEFAULT }: PlayChainOptions) {
    this.#clock = clock;
    this.#seed = seed;
  }

  createAddress(value: string, request?: DepositRequest): string {
    const network = networkOf(value);
    const nth = `${this.#seed} ${this.#watched.length}`;
    const address =
      network.kind === 'lightning'
        ? createInvoice(nth, request, { node: `${this.#seed} node`, nowMs: this.#clock.now() })
        : deriveAddress(network.kind, nth);
    this.#watched.unshift({ network: value, address, request: request ?? null });
    return address;
  }

  paymentsTo(address: string): readonly ChainPayment[] {
    return this.#ledger.to(address);
  }

  send({ network: value, asset: code, address, memo = '', amount }: PaymentOrder): ChainPayment {
    const network = networkOf(value);
    const asset = assetOf(network, code);
    const canonical = addressOf(network, address);
    const units = unitsOf(asset, amount);
    if (network.kind === 'lightning') this.#checkInvoice(canonical, units);
    if (units > this.#ledger.unitsLeft(network, asset)) {
      const left = `${this.balance(value, code)} ${asset.value.toUpperCase()}`;
      throw new ChainError(`Not enough play money: ${left} is left on ${network.name}.`);
    }
    const payment = this.#ledger.add({
      network,
      asset,
      address: canonical,
      memo: memo === '' ? null : memo,
      units,
      sentAtMs: this.#clock.now(),
    });
    this.#tell({ kind: 'sent', network: value, address: canonical });
    return payment;
  }

  mine(value: string, blocks = 1): void {
    const network = networkWithBlocks(value);
    if (!Number.isInteger(blocks) || blocks < 1 || blocks > MAX_BLOCKS) {
      throw new ChainError(`Mine from 1 to ${MAX_BLOCKS} blocks at once.`);
    }
    this.#ledger.mine(network.value, blocks);
    this.#tell({ kind: 'mined', network: value, address: null });
  }

  reorganize(value: string, outcome: 'dropped' | 'unconfirmed' = 'dropped'): void {
    const network = networkWithBlocks(value);
    if (!this.#ledger.reorganize(network.value, outcome)) {
      throw new ChainError(`No block of ${network.name} holds a payment. Send one and mine a block first.`);
    }
    this.#tell({ kind: 'reorganized', network: value, address: null });
  }

  onChange(listener: (change: ChainChange) => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  payments(): readonly ChainPayment[] {
    return this.#ledger.newestFirst();
  }

  watched(): readonly WatchedAddress[] {
    return [...this.#watched];
  }

  balance(value: string, code: string): string {
    const network = networkOf(value);
    const asset = assetOf(network, code);
    return fromUnits(this.#ledger.unitsLeft(network, asset), asset.decimals);
  }

  height(value: string): number {
    return this.#ledger.height(networkOf(value).value);
  }

  #checkInvoice(invoice: string, units: bigint): void {
    if (!this.#watched.some(({ address }) => address === invoice)) {
      throw new ChainError('No route: this invoice was not made in this sandbox.');
    }
    if (this.#ledger.to(invoice).length > 0) {
      throw new ChainError('This invoice is paid. A Lightning invoice can be paid only once.');
    }
    const fixed = decodeInvoice(invoice)?.units ?? null;
    if (fixed !== null && fixed !== units) {
      throw new ChainError(`A Lightning invoice fixes its amount: this one is for ${fromUnits(fixed, 11)} BTC.`);
    }
  }

  #tell(change: ChainChange): void {
    for (const listener of [...this.#listeners]) listener(change);
  }
}

function createInvoice(
  seed: string,
  request: DepositRequest | undefined,
  { node, nowMs }: { node: string; nowMs: number },
): string {
  if (request === undefined) throw new ChainError('A Lightning invoice needs an amount.');
  const lightning = networkOf('lightning');
  const units = unitsOf(assetOf(lightning, request.asset), request.amount);
  return encodeInvoice({
    nodeKey: sha256(node),
    paymentHash: sha256(`${seed} payment`),
    secret: sha256(`${seed} secret`),
    amount: fromUnits(units, 11),
    description: request.description ?? '',
    createdAtMs: nowMs,
  });
}
