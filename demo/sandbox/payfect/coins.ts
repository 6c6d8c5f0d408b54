import { readFileSync } from 'node:fs';
import type { CurrencyOption } from '../payment/payment-methods.js';

const TRON = { value: 'tron', name: 'Tron (TRC20)' };
const ETHEREUM = { value: 'ethereum', name: 'Ethereum (ERC20)' };
const BSC = { value: 'bsc', name: 'BNB Smart Chain (BEP20)' };
const POLYGON = { value: 'polygon', name: 'Polygon' };

/** Every coin of the sandbox, in the form of a session's `paymentMethodOptions.crypto`. */
export const CRYPTO_OPTIONS: readonly CurrencyOption[] = [
  {
    currency: { value: 'usdt', name: 'Tether', logo: '/static/images/cryptos/usdt.png' },
    networks: [TRON, ETHEREUM, BSC, POLYGON],
  },
  {
    // Circle ended USDC on Tron, so the networks differ by coin, as they do in production.
    currency: { value: 'usdc', name: 'USD Coin', logo: '/static/images/cryptos/usdc.png' },
    networks: [ETHEREUM, BSC, POLYGON],
  },
];

/** PNG images by file name. They were drawn for the sandbox, so it ships no third-party trademark. */
export const COIN_LOGOS: ReadonlyMap<string, Uint8Array<ArrayBuffer>> = new Map(
  CRYPTO_OPTIONS.map(({ currency }) => {
    const file = `${currency.value}.png`;
    return [file, new Uint8Array(readFileSync(new URL(`./coins/${file}`, import.meta.url)))];
  }),
);

/**
 * The options left once the merchant has fixed coin and network; empty if the sandbox does not offer them.
 * A fiat code keeps every coin of the network: an example in the documentation combines `TWD` with `tron`.
 */
export function narrowOptions(currency: string, network: string): readonly CurrencyOption[] {
  const isCoin = CRYPTO_OPTIONS.some((option) => option.currency.value === currency);
  const isFiat = /^[a-z]{3}$/.test(currency);
  return CRYPTO_OPTIONS.filter((option) => (isCoin ? option.currency.value === currency : isFiat))
    .map((option) => ({ ...option, networks: option.networks.filter((offered) => offered.value === network) }))
    .filter((option) => option.networks.length > 0);
}
