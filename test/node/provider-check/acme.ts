import {
  createUpstream,
  neutralProviderSession,
  requestJson,
  sessionUrl,
  type CallbackClaim,
  type CallbackDelivery,
  type CheckoutProvider,
  type NeutralSession,
  type UpstreamFetch,
} from '../../../src/proxy/index.js';

export interface AcmeOptions {
  readonly apiKey: string;
  readonly webhookSecret: string;
  readonly fetch?: UpstreamFetch;
}

const API = 'https://api.acme.example/v1';

/** Acme's own words for a payment's state. Any other stays what it is, and the checkout shows it as pending. */
const STATUSES = new Map([
  ['pending', 'open'],
  ['paid', 'complete'],
  ['lapsed', 'expired'],
]);

/** Connects to Acme Pay. */
export function acme({ apiKey, webhookSecret, fetch }: AcmeOptions): CheckoutProvider {
  const upstream = createUpstream(fetch);
  return {
    name: 'acme',
    hasStatus: true,
    async readSession(id) {
      const url = sessionUrl(`${API}/payments/`, id, '');
      const headers = { accept: 'application/json', authorization: `Bearer ${apiKey}` };
      const json = await requestJson({ method: 'GET', url, headers, timeoutMs: 5_000 }, upstream);
      return neutralProviderSession(toNeutral(json), {
        paymentHosts: ['pay.acme.example'],
        clientReferenceId: textOrNull(json.reference),
      });
    },
    verifyCallback: (delivery) => verifyWebhook(delivery, webhookSecret),
    recreate: null,
    cancelSession: null,
  };
}

function toNeutral(json: Readonly<Record<string, unknown>>): NeutralSession {
  const state = textOrNull(json.state);
  return {
    provider: 'acme',
    id: String(json.id),
    status: state && (STATUSES.get(state) ?? state),
    merchantName: textOrNull(json.shop),
    items: [],
    // A decimal string from Acme to the screen: never a number.
    total: { amount: String(json.total), currency: String(json.currency) },
    methods: [],
    url: textOrNull(json.pay_url),
    successUrl: textOrNull(json.return_url),
    cancelUrl: null,
    expiresAt: textOrNull(json.expires_at),
    collects: null,
    isTest: json.mode !== 'live',
  };
}

/** `acme-signature` is the HMAC-SHA256 of `<acme-timestamp>.<body>`, in hexadecimal. */
async function verifyWebhook(
  { headers, body, nowSeconds }: CallbackDelivery,
  secret: string,
): Promise<CallbackClaim | null> {
  const encoder = new TextEncoder();
  const timestamp = headers.get('acme-timestamp') ?? '';
  const signature = bytesFromHex(headers.get('acme-signature') ?? '');
  const signed = encoder.encode(`${timestamp}.${new TextDecoder().decode(body)}`);
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', encoder.encode(secret), algorithm, false, ['verify']);
  // Compares in constant time.
  if (!(await crypto.subtle.verify('HMAC', key, signature, signed))) return null;
  const event: Record<string, unknown> = JSON.parse(new TextDecoder().decode(body));
  return {
    sessionId: String(event.payment),
    amount: String(event.total),
    currency: String(event.currency),
    isLivemode: event.mode === 'live',
    isSucceeded: event.type === 'payment.paid',
    network: null,
    clientReferenceId: textOrNull(event.reference),
    paymentIntent: null,
    isStale: nowSeconds - Number(timestamp) > 300,
  };
}

function bytesFromHex(hex: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(hex.match(/[0-9a-f]{2}/g) ?? [], (byte) => parseInt(byte, 16));
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
