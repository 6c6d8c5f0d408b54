// The payment methods of the sandbox's stores, each on a network of the play chain, and what they are worth.
import { findAsset, findNetwork } from '../chain/networks.js';
import { fromUnits, toUnits } from '../chain/units.js';

export const SPEED_POLICIES = ['HighSpeed', 'MediumSpeed', 'LowMediumSpeed', 'LowSpeed'] as const;
export type SpeedPolicy = (typeof SPEED_POLICIES)[number];

export interface PaymentMethod {
  readonly id: string;
  /** As the server spells it. */
  readonly currency: string;
  /** Of the play chain. */
  readonly network: string;
  readonly asset: string;
  /** Digits after the point. */
  readonly decimals: number;
  /** Blocks until a payment is settled. */
  readonly confirmations: Readonly<Record<SpeedPolicy, number>>;
  /** @param units what is due, in the smallest unit */
  readonly link: (address: string, units: bigint) => string;
}

/** Those of Bitcoin Core's wallets. */
const CHAIN_SPEEDS = { HighSpeed: 0, MediumSpeed: 1, LowMediumSpeed: 2, LowSpeed: 6 };
const always = (blocks: number) => ({ HighSpeed: 0, MediumSpeed: blocks, LowMediumSpeed: blocks, LowSpeed: blocks });

const coin = (id: string, currency: string, network: string): PaymentMethod => ({
  id,
  currency,
  network,
  asset: currency.toLowerCase(),
  decimals: 8,
  confirmations: CHAIN_SPEEDS,
  link: (address, units) => `${network}:${address}?amount=${fromUnits(units, 8)}`,
});

const lightning: PaymentMethod = {
  ...coin('BTC-LN', 'BTC', 'lightning'),
  confirmations: always(0),
  link: (invoice) => `lightning:${invoice}`,
};

const tronToken = (id: string, currency: string): PaymentMethod => ({
  ...coin(id, currency, 'tron'),
  decimals: 6,
  confirmations: always(19),
  link: (address, units) => `tron:${address}?amount=${fromUnits(units, 6)}`,
});

const ethereumToken = (id: string, currency: string): PaymentMethod => {
  const network = findNetwork('ethereum');
  const contract = network && findAsset(network, currency)?.contract;
  return {
    ...coin(id, currency, 'ethereum'),
    decimals: 6,
    confirmations: always(12),
    link: (address, units) =>
      `ethereum:${contract}@${network?.chainId}/transfer?address=${address}&uint256=${String(units)}`,
  };
};

/** Those that an invoice has unless it names others, in this order. */
export const STORE_METHODS: readonly PaymentMethod[] = [
  tronToken('USDT-TRON', 'USDt'),
  coin('BTC-CHAIN', 'BTC', 'bitcoin'),
  lightning,
  ethereumToken('USDC-ETHEREUM', 'USDC'),
];

const METHODS: readonly PaymentMethod[] = [
  ...STORE_METHODS,
  ethereumToken('USDT-ETHEREUM', 'USDt'),
  coin('LTC-CHAIN', 'LTC', 'litecoin'),
];

/** The names of versions before 2, which requests may still use. */
const OLD_IDS: ReadonlyMap<string, string> = new Map([
  ['BTC', 'BTC-CHAIN'],
  ['BTC-LIGHTNINGNETWORK', 'BTC-LN'],
  ['BTC_LIGHTNINGLIKE', 'BTC-LN'],
  ['LTC', 'LTC-CHAIN'],
]);

export function findMethod(id: string): PaymentMethod | undefined {
  const upper = id.toUpperCase();
  return METHODS.find((method) => method.id === (OLD_IDS.get(upper) ?? upper));
}

/** In US dollars. The play market never moves. */
const PRICES: ReadonlyMap<string, string> = new Map([
  ['USD', '1'],
  ['EUR', '1.08'],
  ['USDT', '1'],
  ['USDC', '1'],
  ['BTC', '64392.23'],
  ['LTC', '84.5'],
]);

export const RATE_DECIMALS = 8;

/** What one piece of a currency costs in another, in units of 10^-8; null if the play market does not trade one of them. */
export function rateUnits(of: string, inCurrency: string): bigint | null {
  const [price, unit] = [of, inCurrency].map((code) => PRICES.get(code.toUpperCase()));
  const [left, right] = [price, unit].map((text) => toUnits(text ?? '', RATE_DECIMALS));
  if (left == null || right == null) return null;
  return (left * 10n ** BigInt(RATE_DECIMALS)) / right;
}
