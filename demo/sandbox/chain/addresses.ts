// Addresses of the play chain: derived from a seed, and valid on the real network. It knows no balance.
// They are hashes, not public keys, so nobody can ever spend what is sent to one: do not send real money.
import { createHash } from 'node:crypto';
import { keccak_256 } from '@noble/hashes/sha3.js';
import { base58, bech32, bech32m, createBase58check, hex } from '@scure/base';
import { decodeInvoice } from './lightning-invoice.js';
import type { AddressKind } from './networks.js';

export const sha256 = (data: Uint8Array | string): Uint8Array =>
  new Uint8Array(createHash('sha256').update(data).digest());

const base58check = createBase58check(sha256);
const HASH_BYTES = 20;
const TRON_VERSION = 0x41;

/** The prefix of bech32 addresses, and the version bytes of older ones. */
const BITCOIN_FORMS = {
  bitcoin: { prefix: 'bc', versions: [0x00, 0x05] },
  litecoin: { prefix: 'ltc', versions: [0x30, 0x32, 0x05] },
} as const;

/** An address that depends only on the seed. Lightning has invoices instead. */
export function deriveAddress(kind: Exclude<AddressKind, 'lightning'>, seed: string): string {
  const bytes = sha256(`${seed} ${kind}`);
  const hash = bytes.subarray(0, HASH_BYTES);
  switch (kind) {
    case 'bitcoin':
    case 'litecoin':
      return bech32.encode(BITCOIN_FORMS[kind].prefix, [0, ...bech32.toWords(hash)]);
    case 'evm':
      return withChecksum(hex.encode(hash));
    case 'tron':
      return base58check.encode(Uint8Array.of(TRON_VERSION, ...hash));
    case 'solana':
      return base58.encode(bytes);
  }
}

/** The one way to write an address, by which payments are found; null if it is not an address of this kind. */
export function canonicalAddress(kind: AddressKind, address: string): string | null {
  switch (kind) {
    case 'bitcoin':
    case 'litecoin':
      return bitcoinAddress(address, BITCOIN_FORMS[kind]);
    case 'evm':
      return evmAddress(address);
    case 'tron': {
      const bytes = decoded(() => base58check.decode(address));
      return bytes?.length === HASH_BYTES + 1 && bytes[0] === TRON_VERSION ? address : null;
    }
    case 'solana':
      return decoded(() => base58.decode(address))?.length === 32 ? address : null;
    case 'lightning':
      return decodeInvoice(address) === null ? null : address.toLowerCase();
  }
}

interface BitcoinForm {
  readonly prefix: string;
  readonly versions: readonly number[];
}

function bitcoinAddress(address: string, { prefix, versions }: BitcoinForm): string | null {
  if (!address.toLowerCase().startsWith(`${prefix}1`)) {
    const bytes = decoded(() => base58check.decode(address));
    return bytes?.length === HASH_BYTES + 1 && versions.some((version) => version === bytes[0]) ? address : null;
  }
  // BIP-350: version 0 keeps the old checksum.
  for (const [coder, isVersion] of [[bech32, isZero] as const, [bech32m, isLater] as const]) {
    const [version, ...program] = coder.decodeUnsafe(address)?.words ?? [];
    if (version === undefined || !isVersion(version)) continue;
    const length = decoded(() => coder.fromWords(program))?.length ?? 0;
    const isLength = version === 0 ? length === 20 || length === 32 : length >= 2 && length <= 40;
    return isLength ? address.toLowerCase() : null;
  }
  return null;
}

const isZero = (version: number): boolean => version === 0;
const isLater = (version: number): boolean => version >= 1 && version <= 16;

/** EIP-55: only mixed case has a checksum. */
function evmAddress(address: string): string | null {
  const digits = /^0x([0-9a-fA-F]{40})$/.exec(address)?.[1];
  if (digits === undefined) return null;
  const checked = withChecksum(digits.toLowerCase());
  const isUnchecked = digits === digits.toLowerCase() || digits === digits.toUpperCase();
  return isUnchecked || address === checked ? checked : null;
}

function withChecksum(digits: string): string {
  const hash = hex.encode(keccak_256(new TextEncoder().encode(digits)));
  const checked = Array.from(digits, (digit, index) =>
    Number.parseInt(hash.charAt(index), 16) >= 8 ? digit.toUpperCase() : digit,
  );
  return `0x${checked.join('')}`;
}

/** What the decoder returns; null where it throws. */
function decoded<T>(decode: () => T): T | null {
  try {
    return decode();
  } catch {
    return null;
  }
}
