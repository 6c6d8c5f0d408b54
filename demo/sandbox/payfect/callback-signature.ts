import type { Clock } from '../clock.js';
import { readFernetSecret, sealFernet } from './fernet.js';

/**
 * Signs callback bodies as Payfect does.
 * @throws {RangeError} where the secret is not 32 bytes in base64url.
 */
export function callbackSignature(secret: string, clock: Clock) {
  const keys = readFernetSecret(secret);
  return (body: string) => ({ 'X-Payfect-Signature': sealFernet(keys, body, { nowMs: clock.now() }) });
}
