import type { CurrencyOption } from '../payment/payment-methods.js';

const ETHEREUM = { value: 'ethereum', name: 'Ethereum (ERC20)' };
const POLYGON = { value: 'polygon', name: 'Polygon' };
const TRON = { value: 'tron', name: 'Tron (TRC20)' };

/** The three assets in the documentation. The API knows only assets; the networks exist on the payment page alone. */
export const ASSETS = ['ETH', 'USDT', 'USDC'] as const;

type Asset = (typeof ASSETS)[number];

const OPTIONS: Readonly<Record<Asset, CurrencyOption>> = {
  ETH: { currency: { value: 'ETH', name: 'Ether', logo: null }, networks: [ETHEREUM] },
  USDT: { currency: { value: 'USDT', name: 'Tether', logo: null }, networks: [ETHEREUM, TRON] },
  USDC: { currency: { value: 'USDC', name: 'USD Coin', logo: null }, networks: [ETHEREUM, POLYGON] },
};

/** An empty list allows every asset. */
export function assetOptions(allowed: readonly Asset[]): readonly CurrencyOption[] {
  return (allowed.length === 0 ? ASSETS : allowed).map((asset) => OPTIONS[asset]);
}
