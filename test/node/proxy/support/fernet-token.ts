// Makes Fernet tokens with node:crypto, independently of the WebCrypto code under test.
import { createCipheriv, createHmac, randomBytes } from 'node:crypto';

export const CALLBACK_SECRET = 'cw_0x689RpI-jtRR7oE8h_eQsKImvJapLeSbXpwF4e4=';
export const OTHER_SECRET = Buffer.alloc(32, 7).toString('base64url') + '=';

export interface TokenParts {
  readonly secret?: string;
  readonly version?: number;
  readonly issuedAtSeconds: number;
  readonly iv?: Uint8Array;
  readonly message?: string;
  /** Replaces the encrypted message. */
  readonly ciphertext?: Uint8Array;
}

export function encrypt(message: string | Uint8Array, secret: string, iv: Uint8Array, autoPadding = true): Buffer {
  const key = Buffer.from(secret, 'base64url').subarray(16);
  const cipher = createCipheriv('aes-128-cbc', key, iv).setAutoPadding(autoPadding);
  return Buffer.concat([cipher.update(message), cipher.final()]);
}

export function fernetToken(parts: TokenParts): string {
  const { secret = CALLBACK_SECRET, version = 0x80, issuedAtSeconds, iv = randomBytes(16), message = '' } = parts;
  const head = Buffer.alloc(9);
  head.writeUInt8(version);
  head.writeBigUInt64BE(BigInt(issuedAtSeconds), 1);
  return signed(Buffer.concat([head, iv, parts.ciphertext ?? encrypt(message, secret, iv)]), secret);
}

/** Appends the signature to any bytes, well-formed or not. */
export function signed(unsigned: Uint8Array, secret = CALLBACK_SECRET): string {
  const mac = createHmac('sha256', Buffer.from(secret, 'base64url').subarray(0, 16)).update(unsigned).digest();
  return base64(Buffer.concat([unsigned, mac]));
}

export function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64').replaceAll('+', '-').replaceAll('/', '_');
}
