// Payfect's callback: a Fernet token in a header, whose message must equal the body.
// It decides whether a delivery is authentic, not whether anything was paid.
import { decimalOrNull, isObject, objectOrNull, textOrNull } from '../../schema/decode.js';
import { isSessionId } from '../../schema/session-id.js';
import { parseExactJson } from '../http/json-response.js';
import { parseStrictJson } from '../http/read-body.js';
import type { CallbackClaim, CallbackDelivery } from '../provider.js';
import { decodeFernetSecret, type FernetKey, importFernetKey, type OpenedFernet, openFernet } from './fernet.js';

const SIGNATURE_HEADER = 'x-payfect-signature';

/**
 * Checks the secrets immediately and returns the function that verifies deliveries.
 * @throws {TypeError} if a secret is not 32 bytes in base64url.
 */
export function createPayfectVerifier(
  secrets: readonly string[],
): (delivery: CallbackDelivery) => Promise<CallbackClaim | null> {
  const halves = secrets.map(checkSecret);
  if (halves.length === 0) throw new TypeError('callbackSecret is an empty list: pass one secret, or leave it out.');
  let keys: Promise<readonly FernetKey[]> | undefined;
  return async ({ headers, body, nowSeconds }) => {
    keys ??= Promise.all(halves.map(importFernetKey));
    // A header that was sent twice arrives joined by a comma, which is not base64url.
    const opened = await openFernet(headers.get(SIGNATURE_HEADER) ?? '', await keys, nowSeconds);
    return opened && claimFrom(opened, body);
  };
}

function checkSecret(secret: string): Uint8Array<ArrayBuffer> {
  const bytes = decodeFernetSecret(secret);
  if (bytes !== null) return bytes;
  throw new TypeError(
    'callbackSecret must be 32 bytes in base64url (44 characters, the last one "="), as the webhook page of the dashboard ' +
      `shows it, got ${secret.length} characters. To rotate it without a gap, pass both: [newSecret, oldSecret].`,
  );
}

function claimFrom({ message, isStale }: OpenedFernet, body: Uint8Array): CallbackClaim | null {
  try {
    // Compared as doubles, because a body parser may have written the body's numbers anew; read with all their digits.
    const isSame = isJsonEqual(parseStrictJson(message), parseStrictJson(body));
    return isSame ? readClaim(parseExactJson(new TextDecoder().decode(message)), isStale) : null;
  } catch {
    return null;
  }
}

/** Reads the signed message only; the body was only needed for the comparison. */
function readClaim(signed: unknown, isStale: boolean): CallbackClaim | null {
  if (!isObject(signed) || !isSessionId(signed.id)) return null;
  const amount = decimalOrNull(signed.amount);
  const currency = textOrNull(signed.currency);
  if (amount === null || currency === null) return null;
  const method = objectOrNull(signed.payment_method);
  return {
    sessionId: signed.id,
    amount,
    currency,
    isLivemode: signed.is_livemode === true,
    isSucceeded: signed.status === 'succeeded',
    network: textOrNull(objectOrNull(method?.payment_method_detail)?.network),
    clientReferenceId: textOrNull(signed.client_reference_id),
    paymentIntent: textOrNull(signed.payment_intent),
    isStale,
  };
}

/** Whether two parsed JSON values are equal: member order does not matter, nothing is coerced (`"20"` is not `20`). */
export function isJsonEqual(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((entry, index) => isJsonEqual(entry, other[index]));
  }
  if (isObject(one) && isObject(other)) {
    const names = Object.keys(one);
    return (
      names.length === Object.keys(other).length &&
      names.every((name) => Object.hasOwn(other, name) && isJsonEqual(one[name], other[name]))
    );
  }
  return one === other;
}
