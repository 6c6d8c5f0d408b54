// One-press rehearsals: what shoppers really send when they are asked for an amount.
import { type PlayAsset, PLAY_NETWORKS, type PlayNetwork } from '../chain/networks.js';
import type { PaymentOrder } from '../chain/play-chain.js';
import { fromUnits, toUnits } from '../chain/units.js';
import type { OpenPayment } from './open-payments.js';

/** What the wallet is asked to pay. */
export interface Demand {
  readonly network: PlayNetwork;
  readonly asset: PlayAsset;
  readonly address: string;
  readonly amount: string;
  readonly memo: string | null;
  /** Null if no shop of this sandbox waits at the address. */
  readonly open: OpenPayment | null;
}

export interface Rehearsal {
  readonly kind: string;
  readonly label: string;
  /** What is sent, one after another. */
  readonly orders: readonly PaymentOrder[];
  /** Called before it is sent; null if there is nothing to prepare. */
  readonly prepare: (() => void) | null;
}

/** Those that are possible: a Lightning invoice fixes its amount, and most addresses are valid on one network only. */
export function rehearsalsOf(demand: Demand): readonly Rehearsal[] {
  const { network, asset, address, memo, amount, open } = demand;
  const exact: PaymentOrder = { network: network.value, asset: asset.value, address, memo: memo ?? '', amount };
  const units = toUnits(amount, asset.decimals) ?? 0n;
  const sending = (sent: bigint): PaymentOrder => ({ ...exact, amount: fromUnits(sent, asset.decimals) });
  const all: readonly (Rehearsal | false)[] = [
    rehearsal('exact', 'Exact amount', [exact]),
    ...(network.kind === 'lightning'
      ? []
      : [
          isPartlyPaid(open) && rehearsal('rest', 'The rest', [{ ...exact, amount: open.due }]),
          units > 1n && rehearsal('too-little', 'Too little', [sending(units / 2n)]),
          units > 1n && rehearsal('too-much', 'Too much', [sending(units + units / 2n)]),
          rehearsal('twice', 'Twice', [exact, exact]),
          ...wrongNetwork(demand, exact),
          ...wrongAsset(demand, exact),
          open?.expire != null && { ...rehearsal('late', 'Too late', [exact]), prepare: open.expire },
        ]),
  ];
  return all.filter((one) => one !== false);
}

function rehearsal(kind: string, label: string, orders: readonly PaymentOrder[]): Rehearsal {
  return { kind, label, orders, prepare: null };
}

function isPartlyPaid(open: OpenPayment | null): open is OpenPayment & { readonly due: string } {
  return open !== null && open.due !== null && open.received !== '0';
}

/** The same address exists on every EVM network. */
function wrongNetwork({ network, asset }: Demand, exact: PaymentOrder): readonly Rehearsal[] {
  const other = PLAY_NETWORKS.find(
    ({ value, kind, assets }) =>
      value !== network.value && kind === network.kind && assets.some((one) => one.value === asset.value),
  );
  return other === undefined ? [] : [rehearsal('wrong-network', 'Wrong network', [{ ...exact, network: other.value }])];
}

function wrongAsset({ network, asset }: Demand, exact: PaymentOrder): readonly Rehearsal[] {
  // A token rather than the network's own coin, of which the same number would be a fortune.
  const other = network.assets.findLast((one) => one.value !== asset.value);
  return other === undefined ? [] : [rehearsal('wrong-asset', 'Wrong coin', [{ ...exact, asset: other.value }])];
}
