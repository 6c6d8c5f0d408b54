import assert from 'node:assert/strict';
import { createDecipheriv, createHmac } from 'node:crypto';

const HMAC_BYTES = 32;

/** Verifies a Fernet token (https://github.com/fernet/spec) and returns its text and time. */
export function openFernet(secret: string, token: string): { text: string; seconds: bigint } {
  const key = Buffer.from(secret, 'base64url');
  const bytes = Buffer.from(token, 'base64url');
  const signed = bytes.subarray(0, -HMAC_BYTES);
  const hmac = createHmac('sha256', key.subarray(0, 16)).update(signed).digest();
  assert.deepEqual(bytes.subarray(-HMAC_BYTES), hmac);
  assert.equal(signed[0], 0x80);
  const decipher = createDecipheriv('aes-128-cbc', key.subarray(16), signed.subarray(9, 25));
  const text = Buffer.concat([decipher.update(signed.subarray(25)), decipher.final()]).toString('utf8');
  return { text, seconds: signed.readBigUInt64BE(1) };
}
