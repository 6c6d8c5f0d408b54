// Seals the callback's signature as a Fernet token (https://github.com/fernet/spec, version 0x80).
// It only encrypts, as Payfect does; reading a token is the merchant's side.
import { createCipheriv, createHmac, randomBytes } from 'node:crypto';

const VERSION = 0x80;
const KEY_BYTES = 16;
const IV_BYTES = 16;
const SECRET_BYTES = 2 * KEY_BYTES;

export interface FernetKeys {
  readonly signing: Buffer;
  readonly encryption: Buffer;
}

/** @throws {RangeError} where the secret is not 32 bytes in base64url. */
export function readFernetSecret(secret: string): FernetKeys {
  const bytes = Buffer.from(secret, 'base64url');
  if (bytes.length !== SECRET_BYTES) {
    throw new RangeError(`The callback secret must be 32 bytes in base64url (44 characters), but has ${bytes.length}.`);
  }
  return { signing: bytes.subarray(0, KEY_BYTES), encryption: bytes.subarray(KEY_BYTES) };
}

/** A token for `message`, with base64url padding as the spec asks for; `nowMs` counts from the epoch. */
export function sealFernet(
  keys: FernetKeys,
  message: string,
  { nowMs, iv = randomBytes(IV_BYTES) }: { nowMs: number; iv?: Uint8Array },
): string {
  const head = Buffer.alloc(1 + 8);
  head.writeUInt8(VERSION);
  head.writeBigUInt64BE(BigInt(Math.floor(nowMs / 1000)), 1);
  // AES-128-CBC pads by PKCS #7 unless told otherwise.
  const cipher = createCipheriv('aes-128-cbc', keys.encryption, iv);
  const signed = Buffer.concat([head, iv, cipher.update(message, 'utf8'), cipher.final()]);
  const hmac = createHmac('sha256', keys.signing).update(signed).digest();
  return Buffer.concat([signed, hmac]).toString('base64').replaceAll('+', '-').replaceAll('/', '_');
}
