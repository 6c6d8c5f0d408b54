import { createHash } from 'node:crypto';

const SEED_HEX_DIGITS = 64;

/**
 * Where a shopper would send coins: the same for the same checkout and network.
 * Looks like an address but spells SANDBOX, with letters that neither Tron's base 58 (`O`) nor hexadecimal has, so that
 * every wallet refuses it and no real coin is ever lost.
 */
export function payAddress(checkoutId: string, network: string): string {
  const seed = createHash('sha256').update(`${checkoutId}/${network}`).digest('hex').slice(0, SEED_HEX_DIGITS);
  return network === 'tron' ? `TSANDBOX${seed.slice(0, 26)}` : `0xSANDBOX${seed.slice(0, 33)}`;
}
