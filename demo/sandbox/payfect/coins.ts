import { readFileSync } from 'node:fs';
import type { CurrencyOption } from '../payment/payment-methods.js';

const TRON = { value: 'tron', name: 'Tron (TRC20)' };
const ETHEREUM = { value: 'ethereum', name: 'Ethereum (ERC20)' };
const BSC = { value: 'bsc', name: 'BNB Smart Chain (BEP20)' };
const POLYGON = { value: 'polygon', name: 'Polygon' };

/** In the form of a session's `paymentMethodOptions.crypto`. */
export const CRYPTO_OPTIONS: readonly CurrencyOption[] = [
  {
    currency: { value: 'usdt', name: 'Tether', logo: '/static/images/cryptos/usdt.png' },
    networks: [TRON, ETHEREUM, BSC, POLYGON],
  },
  {
    // Circle stopped USDC on Tron, so the networks differ by coin, as they do in the wild.
    currency: { value: 'usdc', name: 'USD Coin', logo: '/static/images/cryptos/usdc.png' },
    networks: [ETHEREUM, BSC, POLYGON],
  },
];

/** PNG images by file name. Drawn for the sandbox, which thus needs no one else's trademark. */
export const COIN_LOGOS: ReadonlyMap<string, Uint8Array<ArrayBuffer>> = new Map(
  CRYPTO_OPTIONS.map(({ currency }) => {
    const file = `${currency.value}.png`;
    return [file, new Uint8Array(readFileSync(new URL(`./coins/${file}`, import.meta.url)))];
  }),
);

/**
 * The options that are left once coin and network are named; empty where the sandbox does not offer them.
 * A fiat code leaves every coin of the network: the documentation's own example names `TWD` on `tron`.
 */
export function narrowOptions(currency: string, network: string): readonly CurrencyOption[] {
  const isCoin = CRYPTO_OPTIONS.some((option) => option.currency.value === currency);
  const isFiat = /^[a-z]{3}$/.test(currency);
  return CRYPTO_OPTIONS.filter((option) => (isCoin ? option.currency.value === currency : isFiat))
    .map((option) => ({ ...option, networks: option.networks.filter((offered) => offered.value === network) }))
    .filter((option) => option.networks.length > 0);
}
