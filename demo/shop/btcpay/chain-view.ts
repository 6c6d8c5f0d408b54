// What BTCPay Server's API does not say, read from a block explorer: how often a payment is confirmed, and whether the wrong coin
// was sent. For the proxy's option `payments`; a shop without an explorer leaves that option out.
import type { PaymentDescription, ProviderSession } from '../../../src/proxy/index.js';

type Payment = NonNullable<ProviderSession['payments']>[number];

/** A payment at an address, on any network and in any coin. */
interface ChainEntry {
  readonly id: string;
  readonly network: string;
  readonly asset: string;
  readonly confirmations: number;
  readonly isDropped: boolean;
}

/** What the server waits for on each network. */
const NEEDED: ReadonlyMap<string, number> = new Map([
  ['bitcoin', 1],
  ['ethereum', 12],
  ['tron', 19],
]);

const LIMIT_MS = 2_000;

interface ExplorerOptions {
  /** Without a slash at its end. */
  readonly explorerUrl: string;
  readonly fetch: typeof fetch;
}

export async function withChainView(
  { payments }: ProviderSession,
  { explorerUrl, fetch }: ExplorerOptions,
): Promise<readonly PaymentDescription[] | null> {
  if (payments === undefined) return null;
  return await Promise.all(
    payments.map(async (payment) => {
      const needed = NEEDED.get(payment.network.value);
      if (needed === undefined) return payment;
      const url = `${explorerUrl}/addresses/${encodeURIComponent(payment.address)}`;
      const response = await fetch(url, { signal: AbortSignal.timeout(LIMIT_MS) });
      const entries = (await response.json()) as readonly ChainEntry[];
      return withEntries(
        payment,
        needed,
        entries.filter(({ isDropped }) => !isDropped),
      );
    }),
  );
}

function withEntries(payment: Payment, needed: number, entries: readonly ChainEntry[]): PaymentDescription {
  const right = entries.filter(({ network, asset }) => network === payment.network.value && asset === payment.currency);
  if (right.length > 0) {
    const seen = Math.min(needed, ...right.map(({ confirmations }) => confirmations));
    return { ...payment, confirmations: { seen, needed } };
  }
  const [wrong] = entries;
  if (wrong === undefined || payment.stage !== 'awaiting') return payment;
  // Without the amount, which is not one of this currency.
  return { ...payment, stage: 'detected', exception: 'wrong-asset', transactions: [{ id: wrong.id }] };
}
