// Decrypts Fernet tokens (github.com/fernet/spec, version 0x80) with WebCrypto.
// It knows neither what the message means nor who sent it. Every fault returns the same null.

const VERSION = 0x80;
const BLOCK_BYTES = 16;
const MAC_BYTES = 32;
/** Version (1), timestamp (8), initialization vector (16). */
const HEADER_BYTES = 25;
const MAX_AGE_SECONDS = 300;
/** Clocks differ. */
const MAX_FUTURE_SKEW_SECONDS = 60;
/** The last second that a `Date` can have. What is later is no time at all. */
const MAX_TIME_SECONDS = 8.64e12;

export interface FernetKey {
  readonly signing: CryptoKey;
  readonly encryption: CryptoKey;
}

export interface OpenedFernet {
  readonly message: Uint8Array<ArrayBuffer>;
  /** Authentic, but issued more than 300 s ago, or more than 60 s in the future: its clock or ours is wrong. */
  readonly isStale: boolean;
}

/** The 32 bytes of a Fernet secret; null if it is not 32 bytes in base64url. The final `=` may be missing. */
export function decodeFernetSecret(secret: string): Uint8Array<ArrayBuffer> | null {
  const bytes = decodeBase64Url(secret.length === 43 ? `${secret}=` : secret);
  return bytes?.byteLength === 32 ? bytes : null;
}

export async function importFernetKey(secret: Uint8Array<ArrayBuffer>): Promise<FernetKey> {
  const signingHalf = secret.subarray(0, 16);
  const encryptionHalf = secret.subarray(16);
  return {
    signing: await crypto.subtle.importKey('raw', signingHalf, { name: 'HMAC', hash: 'SHA-256' }, false, ['verify']),
    encryption: await crypto.subtle.importKey('raw', encryptionHalf, 'AES-CBC', false, ['decrypt']),
  };
}

/** Decrypts a token with the key that signed it (there are two during a rotation); null if it is not authentic. */
export async function openFernet(
  token: string,
  keys: readonly FernetKey[],
  nowSeconds: number,
): Promise<OpenedFernet | null> {
  const bytes = decodeBase64Url(token);
  if (bytes === null || !hasFernetShape(bytes)) return null;
  const issuedAtSeconds = Number(new DataView(bytes.buffer).getBigUint64(1));
  if (issuedAtSeconds > MAX_TIME_SECONDS) return null;
  for (const key of keys) {
    // Nothing is decrypted before this constant-time check: padding errors of forged tokens would be an oracle.
    const isAuthentic = await crypto.subtle.verify('HMAC', key.signing, macOf(bytes), signedPartOf(bytes));
    if (!isAuthentic) continue;
    const message = await decrypt(bytes, key.encryption);
    return message && { message, isStale: isStale(nowSeconds - issuedAtSeconds) };
  }
  return null;
}

function isStale(ageSeconds: number): boolean {
  return ageSeconds > MAX_AGE_SECONDS || ageSeconds < -MAX_FUTURE_SKEW_SECONDS;
}

function hasFernetShape(bytes: Uint8Array): boolean {
  const ciphertextBytes = bytes.byteLength - HEADER_BYTES - MAC_BYTES;
  return bytes[0] === VERSION && ciphertextBytes > 0 && ciphertextBytes % BLOCK_BYTES === 0;
}

function macOf(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return bytes.subarray(-MAC_BYTES);
}

function signedPartOf(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return bytes.subarray(0, -MAC_BYTES);
}

async function decrypt(bytes: Uint8Array<ArrayBuffer>, key: CryptoKey): Promise<Uint8Array<ArrayBuffer> | null> {
  const iv = bytes.subarray(HEADER_BYTES - BLOCK_BYTES, HEADER_BYTES);
  try {
    // WebCrypto checks and removes the PKCS #7 padding itself.
    const message = await crypto.subtle.decrypt({ name: 'AES-CBC', iv }, key, bytes.subarray(HEADER_BYTES, -MAC_BYTES));
    return new Uint8Array(message);
  } catch {
    return null;
  }
}

/**
 * Decodes base64url (RFC 4648, section 5) with padding, as Fernet writes it. Returns null for anything else, including a
 * second spelling of the same bytes (stray bits before the padding).
 */
function decodeBase64Url(text: string): Uint8Array<ArrayBuffer> | null {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9_-]+={0,2}$/.test(text)) return null;
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  const canonical = btoa(binary).replaceAll('+', '-').replaceAll('/', '_');
  return canonical === text ? Uint8Array.from(binary, (character) => character.charCodeAt(0)) : null;
}
