// Apart from the other rules for addresses: the browser loads it only for an address in mixed case. Its hash is not in WebCrypto.
import { keccak_256 } from '@noble/hashes/sha3.js';

/**
 * Whether the 40 hexadecimal digits of an EVM address are upper and lower case as its checksum wants (EIP-55): a letter is
 * upper case if the digit at its place in the hash of the digits is at least 8.
 */
export function isEip55(digits: string): boolean {
  const hash = keccak_256(new TextEncoder().encode(digits.toLowerCase()));
  return Array.from(digits).every((digit, index) => {
    const byte = hash[index >> 1] ?? 0;
    const nibble = index % 2 === 0 ? byte >> 4 : byte & 15;
    return digit === (nibble >= 8 ? digit.toUpperCase() : digit.toLowerCase());
  });
}
