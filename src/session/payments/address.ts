// Whether an address is one of its network. Money sent to an address with a typo, or to one of another network, is lost.
import { networkFamily } from '../../schema/payments/network-family.js';
import { isPlainAddress, isPlainMemo } from '../../schema/payments/payment-values.js';
import type { Payment } from '../../schema/payments/payments.js';
import { hasChecksum, tronAddress } from '../../schema/payments/tron-address.js';
import { lazyModule } from '../lazy-module.js';

const loadEip55 = lazyModule(() => import('../../schema/payments/eip55.js').then(({ isEip55 }) => isEip55));

/**
 * Verifies checksums where the network has one that can be verified with a few bytes: TRON's base58check, and EIP-55 of an
 * EVM address in mixed case. All other addresses, and memos, have no blanks and nothing invisible.
 */
export async function isRightAddress(payment: Payment): Promise<boolean> {
  const { address, memo, token } = payment;
  // Money sent to a token's contract is lost.
  if (address.toLowerCase() === token?.contract?.toLowerCase()) return false;
  if (!isPlainAddress(address) || (memo !== null && !isPlainMemo(memo.value))) return false;
  switch (networkFamily(payment)) {
    case 'tron':
      return isTronAddress(address);
    case 'evm':
      return isEvmAddress(address);
    default:
      return true;
  }
}

async function isEvmAddress(address: string): Promise<boolean> {
  const [, digits] = /^0x([\da-f]{40})$/i.exec(address) ?? [];
  if (digits === undefined) return false;
  // In one case only, there is no checksum (EIP-55).
  if (digits === digits.toLowerCase() || digits === digits.toUpperCase()) return true;
  // Not shown while it cannot be verified; the next read tries again.
  return (await loadEip55(() => false))?.(digits) ?? false;
}

async function isTronAddress(text: string): Promise<boolean> {
  const address = tronAddress(text);
  // Only pages without TLS lack it, where no money should be sent.
  const { subtle } = crypto as { readonly subtle?: SubtleCrypto };
  if (address === null || subtle === undefined) return false;
  const hash = await subtle.digest('SHA-256', await subtle.digest('SHA-256', address.payload));
  return hasChecksum(address, new Uint8Array(hash));
}
