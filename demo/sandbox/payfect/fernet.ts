// Creates the Fernet token that signs a callback (https://github.com/fernet/spec, version 0x80).
// It only encrypts, like Payfect; the merchant's server decrypts.
import { createCipheriv, createHmac, randomBytes } from 'node:crypto';

const VERSION = 0x80;
const KEY_BYTES = 16;
const IV_BYTES = 16;
const SECRET_BYTES = 2 * KEY_BYTES;

interface FernetKeys {
  readonly signing: Buffer;
  readonly encryption: Buffer;
}

/** @throws {RangeError} if the secret is not 32 bytes in base64url. */
export function readFernetSecret(secret: string): FernetKeys {
  const bytes = Buffer.from(secret, 'base64url');
  if (bytes.length !== SECRET_BYTES) {
    throw new RangeError(
      `The callback secret must be 32 bytes in base64url (44 characters), but has ${bytes.length} bytes.`,
    );
  }
  return { signing: bytes.subarray(0, KEY_BYTES), encryption: bytes.subarray(KEY_BYTES) };
}

/** Returns a token for `message`, padded as the spec requires; `nowMs` is in milliseconds since the epoch. */
export function sealFernet(
  keys: FernetKeys,
  message: string,
  { nowMs, iv = randomBytes(IV_BYTES) }: { nowMs: number; iv?: Uint8Array },
): string {
  const head = Buffer.alloc(1 + 8);
  head.writeUInt8(VERSION);
  head.writeBigUInt64BE(BigInt(Math.floor(nowMs / 1000)), 1);
  // Node's AES-128-CBC pads by PKCS #7 by default.
  const cipher = createCipheriv('aes-128-cbc', keys.encryption, iv);
  const signed = Buffer.concat([head, iv, cipher.update(message, 'utf8'), cipher.final()]);
  const hmac = createHmac('sha256', keys.signing).update(signed).digest();
  return Buffer.concat([signed, hmac]).toString('base64').replaceAll('+', '-').replaceAll('/', '_');
}
