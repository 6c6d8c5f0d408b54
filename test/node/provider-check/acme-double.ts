import { createHmac } from 'node:crypto';
import type { CallbackDelivery } from '../../../src/proxy/index.js';
import type { ProviderSamples } from '../../../src/provider-check/index.js';
import { acme } from './acme.js';

export const API_KEY = 'acme-secret-key';
export const WEBHOOK_SECRET = 'acme-webhook-secret';
export const NOW_SECONDS = 1_703_937_600;
const OPEN_ID = 'acme-open-1';
const PAID_ID = 'acme-paid-1';
const LAPSED_ID = 'acme-lapsed-1';

type Payment = Readonly<Record<string, unknown>>;

/** A fake of Acme's API with three payments, and the samples for `checkProvider`. */
export function acmeDouble(changes: Payment = {}) {
  const payments = new Map<string, Payment>(
    [
      [OPEN_ID, 'pending'],
      [PAID_ID, 'paid'],
      [LAPSED_ID, 'lapsed'],
    ].map(([id = '', state]) => [id, { ...payment(id, state), ...changes }]),
  );
  const requests: string[] = [];
  const provider = acme({
    apiKey: API_KEY,
    webhookSecret: WEBHOOK_SECRET,
    fetch: async (url, { headers }) => {
      requests.push(url);
      if (headers.authorization !== `Bearer ${API_KEY}`) return Response.json({}, { status: 401 });
      const found = payments.get(url.split('/').at(-1) ?? '');
      return found === undefined ? Response.json({}, { status: 404 }) : Response.json(found);
    },
  });
  const samples: ProviderSamples = {
    openId: OPEN_ID,
    completeId: PAID_ID,
    expiredId: LAPSED_ID,
    delivery: webhook({ payment: PAID_ID }),
    secrets: [API_KEY, WEBHOOK_SECRET, 'shopper@example.com', 'order-7'],
  };
  return { provider, samples, payments, requests };
}

function payment(id: string, state: string | undefined): Payment {
  return {
    id,
    state,
    shop: 'Marram & Oak',
    total: '20.00',
    currency: 'EUR',
    pay_url: `https://pay.acme.example/${id}`,
    return_url: 'https://shop.example/thanks',
    expires_at: '2023-12-30T12:26:06Z',
    mode: 'test',
    reference: 'order-7',
    shopper_email: 'shopper@example.com',
  };
}

export function webhook(changes: Payment = {}, timestamp = NOW_SECONDS): CallbackDelivery {
  const event = {
    type: 'payment.paid',
    total: '20.00',
    currency: 'EUR',
    mode: 'test',
    reference: 'order-7',
    ...changes,
  };
  const body = JSON.stringify(event);
  const signature = createHmac('sha256', WEBHOOK_SECRET).update(`${timestamp}.${body}`).digest('hex');
  const headers = new Headers({ 'acme-timestamp': String(timestamp), 'acme-signature': signature });
  return { headers, body: new TextEncoder().encode(body), nowSeconds: NOW_SECONDS };
}
