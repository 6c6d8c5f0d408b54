// BTCPay Server's webhook: an HMAC of the raw body in a header. It decides whether a delivery is authentic and what it is about,
// not whether anything was paid: events may arrive late and in any order, and the invoice decides.
import { isObject, numberOrNull, objectOrNull, textOrNull } from '../../schema/decode.js';
import { isSessionId } from '../../schema/session-id.js';
import { parseStrictJson } from '../http/read-body.js';
import type { CallbackClaim, CallbackDelivery } from '../provider.js';

const SIGNATURE_HEADER = 'btcpay-sig';
const MAX_AGE_SECONDS = 300;
/** Clocks differ. */
const MAX_FUTURE_SKEW_SECONDS = 60;
/** The dashboard's *Test* button sends events about an invoice whose id begins like this. */
const TEST_ID = '__test__';

export interface WebhookFacts {
  readonly storeId: string;
  readonly isLivemode: boolean;
}

/** Returns the function that verifies deliveries; `secrets` have been checked. */
export function createBTCPayVerifier(
  secrets: readonly string[],
  facts: WebhookFacts,
): (delivery: CallbackDelivery) => Promise<CallbackClaim | null> {
  let keys: Promise<readonly CryptoKey[]> | undefined;
  return async ({ headers, body, nowSeconds }) => {
    keys ??= Promise.all(secrets.map(importKey));
    const signature = signatureIn(headers.get(SIGNATURE_HEADER) ?? '');
    if (signature === null || !(await isSigned(signature, body, await keys))) return null;
    try {
      return claimFrom(parseStrictJson(body), nowSeconds, facts);
    } catch {
      return null;
    }
  };
}

function importKey(secret: string): Promise<CryptoKey> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  return crypto.subtle.importKey('raw', new TextEncoder().encode(secret), algorithm, false, ['verify']);
}

/** 32 bytes in hexadecimal after `sha256=`. A header that was sent twice arrives joined by a comma, and is refused. */
function signatureIn(header: string): Uint8Array<ArrayBuffer> | null {
  const [, hex] = /^sha256=([\da-f]{64})$/i.exec(header) ?? [];
  if (hex === undefined) return null;
  return Uint8Array.from({ length: 32 }, (_, index) => parseInt(hex.slice(index * 2, index * 2 + 2), 16));
}

/** WebCrypto compares in constant time. All keys are tried, so that the time does not tell which one fits. */
async function isSigned(
  signature: Uint8Array<ArrayBuffer>,
  body: Uint8Array,
  keys: readonly CryptoKey[],
): Promise<boolean> {
  const bytes = new Uint8Array(body);
  const results = await Promise.all(keys.map((key) => crypto.subtle.verify('HMAC', key, signature, bytes)));
  return results.includes(true);
}

/** Null for an event of another store: its invoices could not be read with this key. */
function claimFrom(event: unknown, nowSeconds: number, { storeId, isLivemode }: WebhookFacts): CallbackClaim | null {
  if (!isObject(event) || event.storeId !== storeId) return null;
  const { invoiceId } = event;
  const isAboutInvoice = isSessionId(invoiceId) && !invoiceId.startsWith(TEST_ID);
  return {
    sessionId: isAboutInvoice ? invoiceId : null,
    deliveryId: textOrNull(event.deliveryId),
    // An event names no amount.
    amount: null,
    currency: null,
    isLivemode,
    // `InvoiceProcessing` is not: it means that the money is there but not confirmed.
    isSucceeded: event.type === 'InvoiceSettled',
    network: null,
    clientReferenceId: textOrNull(objectOrNull(event.metadata)?.orderId),
    paymentIntent: null,
    isStale: isStale(numberOrNull(event.timestamp), nowSeconds),
  };
}

/** `timestamp` is when the event happened. A server that could not deliver it for a while delivers it late. */
function isStale(sentAtSeconds: number | null, nowSeconds: number): boolean {
  if (sentAtSeconds === null) return true;
  const ageSeconds = nowSeconds - sentAtSeconds;
  return ageSeconds > MAX_AGE_SECONDS || ageSeconds < -MAX_FUTURE_SKEW_SECONDS;
}
