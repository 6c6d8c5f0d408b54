// Whether a network can have an address: TRON's base58check, and EIP-55 on EVM networks.
import { sha256 } from '@noble/hashes/sha2.js';
import { isEip55 } from '../schema/payments/eip55.js';
import type { NetworkFamily } from '../schema/payments/network-family.js';
import { hasChecksum, tronAddress } from '../schema/payments/tron-address.js';

/** What is wrong with an address, to follow its name; null if nothing is. */
export function addressFault(address: string, family: NetworkFamily): string | null {
  switch (family) {
    case 'tron':
      return tronFault(address);
    case 'evm':
      return evmFault(address);
    case 'other':
      return null;
  }
}

function tronFault(text: string): string | null {
  const address = tronAddress(text);
  if (address === null) return 'is not one of TRON: those are T and 33 more characters of base58';
  return hasChecksum(address, sha256(sha256(address.payload))) ? null : "fails TRON's checksum: a character is wrong";
}

function evmFault(address: string): string | null {
  const [, digits] = /^0x([\da-f]{40})$/i.exec(address) ?? [];
  if (digits === undefined) return 'is not one of an EVM network: those are 0x and 40 hexadecimal digits';
  // In one case only, there is no checksum (EIP-55).
  if (digits === digits.toLowerCase() || digits === digits.toUpperCase()) return null;
  return isEip55(digits)
    ? null
    : 'fails its checksum (EIP-55): a digit is wrong, or its letters were changed to another case';
}
