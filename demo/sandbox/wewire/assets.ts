import type { CurrencyOption } from '../payment/payment-methods.js';

const ETHEREUM = { value: 'ethereum', name: 'Ethereum (ERC20)' };
const POLYGON = { value: 'polygon', name: 'Polygon' };
const TRON = { value: 'tron', name: 'Tron (TRC20)' };

/** The documentation's own three; where each can be sent is the payment page's to say, the API knows assets only. */
export const ASSETS = ['ETH', 'USDT', 'USDC'] as const;

export type Asset = (typeof ASSETS)[number];

const OPTIONS: Readonly<Record<Asset, CurrencyOption>> = {
  ETH: { currency: { value: 'ETH', name: 'Ether', logo: null }, networks: [ETHEREUM] },
  USDT: { currency: { value: 'USDT', name: 'Tether', logo: null }, networks: [ETHEREUM, TRON] },
  USDC: { currency: { value: 'USDC', name: 'USD Coin', logo: null }, networks: [ETHEREUM, POLYGON] },
};

/** An empty list allows all. */
export function assetOptions(allowed: readonly Asset[]): readonly CurrencyOption[] {
  return (allowed.length === 0 ? ASSETS : allowed).map((asset) => OPTIONS[asset]);
}
