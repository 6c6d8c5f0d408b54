import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { canonicalAddress, deriveAddress } from '../../../../../demo/sandbox/chain/addresses.js';
import { type AddressKind, PLAY_NETWORKS } from '../../../../../demo/sandbox/chain/networks.js';

/** Published examples of BIP-173, BIP-350 and EIP-55, and addresses that anyone can look up. */
const VALID: readonly (readonly [AddressKind, string])[] = [
  ['bitcoin', 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4'],
  ['bitcoin', 'bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0'],
  ['bitcoin', '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa'],
  ['evm', '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed'],
  ['evm', '0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359'],
  ['tron', 'TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t'],
  ['solana', 'EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v'],
];

const INVALID: readonly (readonly [AddressKind, string, string])[] = [
  ['bitcoin', 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5', 'a wrong character'],
  ['bitcoin', 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3T4', 'mixed case'],
  ['bitcoin', 'BC1QR508D6QEJXTDG4Y5R3ZARVARYV98GJ9P', 'BIP-173: a length that version 0 has not'],
  ['bitcoin', 'bc1p38j9r5y49hruaue7wxjce0updqjuyyx0kh56v8s25huc6995vvpql3jow4', 'BIP-350: a wrong character'],
  ['bitcoin', 'bc1q0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vq24jc47', 'BIP-350: bech32m for version 0'],
  ['bitcoin', '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb', 'a wrong character'],
  ['bitcoin', 'tb1qw508d6qejxtdg4y5r3zarvary0c5xw7kxpjzsx', 'a test network'],
  ['litecoin', 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4', 'another network'],
  ['evm', '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD', 'one letter in the wrong case'],
  ['evm', '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAe', '39 digits'],
  ['tron', 'TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6T', 'a wrong character'],
  ['tron', '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa', 'another network'],
  ['solana', 'EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt', '31 bytes'],
];

describe('addresses of the play chain', () => {
  test('are recognized in their published examples', () => {
    for (const [kind, address] of VALID) assert.equal(canonicalAddress(kind, address), address, address);
  });

  test('are refused with a wrong checksum, length, case or network', () => {
    for (const [kind, address, what] of INVALID)
      assert.equal(canonicalAddress(kind, address), null, `${kind}: ${what}`);
  });

  test('have one canonical form: small letters in bech32, the checksum of EIP-55', () => {
    const bitcoin = 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4';
    assert.equal(canonicalAddress('bitcoin', bitcoin.toUpperCase()), bitcoin);
    const evm = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed';
    assert.equal(canonicalAddress('evm', evm.toLowerCase()), evm);
    assert.equal(canonicalAddress('evm', `0x${evm.slice(2).toUpperCase()}`), evm);
  });

  test('depend on the seed alone, and are valid on their network and on no other kind', () => {
    const kinds = ['bitcoin', 'litecoin', 'evm', 'tron', 'solana'] as const;
    for (const kind of kinds) {
      const address = deriveAddress(kind, 'a seed');
      assert.equal(deriveAddress(kind, 'a seed'), address);
      assert.notEqual(deriveAddress(kind, 'another seed'), address);
      const valid = kinds.filter((other) => canonicalAddress(other, address) === address);
      assert.deepEqual(valid, [kind], address);
    }
  });

  test('include the contract of every token, in canonical form', () => {
    for (const { kind, assets } of PLAY_NETWORKS) {
      for (const { contract } of assets) {
        if (contract !== null) assert.equal(canonicalAddress(kind, contract), contract);
      }
    }
  });
});
