const BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
/** The first byte of an address on TRON's main network. */
const PREFIX = '41';

/** An address on TRON has 21 bytes, and the first 4 of the hash of their hash (SHA-256). */
export interface TronAddress {
  readonly payload: Uint8Array<ArrayBuffer>;
  readonly checksum: Uint8Array<ArrayBuffer>;
}

/** The parts of an address in base58, whose checksum may be wrong; null if it has not the form of one on TRON. */
export function tronAddress(text: string): TronAddress | null {
  if (!/^T[1-9A-HJ-NP-Za-km-z]{33}$/.test(text)) return null;
  let number = 0n;
  for (const character of text) number = number * 58n + BigInt(BASE58.indexOf(character));
  // 34 digits of base 58 that begin with T always make 25 bytes.
  const hex = number.toString(16);
  const bytes = Uint8Array.from(hex.match(/../g) ?? [], (byte) => parseInt(byte, 16));
  return hex.startsWith(PREFIX) ? { payload: bytes.slice(0, -4), checksum: bytes.slice(-4) } : null;
}

/** Whether `hash` is the hash of the hash of an address's payload. */
export function hasChecksum({ checksum }: TronAddress, hash: Uint8Array): boolean {
  return checksum.every((byte, index) => byte === hash[index]);
}
