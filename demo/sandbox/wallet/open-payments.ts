// What shops wait for: the deposit addresses of the play chain, with what has arrived there.
import { findAsset, findNetwork, type PlayAsset, type PlayNetwork } from '../chain/networks.js';
import type { PlayChain, WatchedAddress } from '../chain/play-chain.js';
import { fromUnits, toUnits } from '../chain/units.js';

export interface OpenPayment {
  readonly network: PlayNetwork;
  readonly asset: PlayAsset;
  readonly address: string;
  /** What was asked for. */
  readonly amount: string;
  /** What has arrived in the right coin on the right network. */
  readonly received: string;
  /** Null once enough has arrived. */
  readonly due: string | null;
  /** Lets the time run out; null if the owner offers no way. */
  readonly expire: (() => void) | null;
}

/** What one shop waits for, in one way or another. */
export interface OpenOrder {
  /** Empty if the shop said nothing. */
  readonly description: string;
  readonly payments: readonly OpenPayment[];
}

/** Newest first, without those that are paid in any way. */
export function openOrders(chain: PlayChain): readonly OpenOrder[] {
  const orders = new Map<string, OpenPayment[]>();
  for (const watched of chain.watched()) {
    const payment = openPayment(chain, watched);
    if (payment === null) continue;
    const key = watched.request?.description ?? watched.address;
    orders.set(key, [...(orders.get(key) ?? []), payment]);
  }
  return [...orders]
    .filter(([, payments]) => payments.every(({ due }) => due !== null))
    .map(([key, payments]) => ({
      description: payments.some(({ address }) => address === key) ? '' : key,
      payments: payments.filter((payment) => payments.find((other) => isSameWay(other, payment)) === payment),
    }));
}

/** Of two ways that are the same, the newer one counts: a shop makes a new Lightning invoice for the rest. */
function isSameWay(one: OpenPayment, other: OpenPayment): boolean {
  return one.network === other.network && one.asset === other.asset;
}

/** What is expected at an address; null if nobody said. On EVM networks, `network` is the one that was asked for. */
export function paymentAt(chain: PlayChain, address: string): OpenPayment | null {
  const watched = chain.watched().find((one) => one.address === address);
  return watched === undefined ? null : openPayment(chain, watched);
}

function openPayment(chain: PlayChain, { network: value, address, request }: WatchedAddress): OpenPayment | null {
  const network = findNetwork(value);
  const asset = network === null || request === null ? null : findAsset(network, request.asset);
  if (network === null || request === null || asset === null) return null;
  const unitsOf = (amount: string): bigint => toUnits(amount, asset.decimals) ?? 0n;
  const received = chain
    .paymentsTo(address)
    .filter((payment) => payment.network === value && payment.asset === asset.value && !payment.isDropped)
    .reduce((sum, { amount }) => sum + unitsOf(amount), 0n);
  const due = unitsOf(request.amount) - received;
  return {
    network,
    asset,
    address,
    amount: request.amount,
    received: fromUnits(received, asset.decimals),
    due: due > 0n ? fromUnits(due, asset.decimals) : null,
    expire: request.expire ?? null,
  };
}
