import { newestAnswer, SESSION_ID } from '../../../support/payfect-answers.js';
import { fernetToken } from './fernet-token.js';

/** The body of the documented callback, changed. */
export function callbackBody(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    id: SESSION_ID,
    amount: '20.00',
    status: 'succeeded',
    currency: 'usdt',
    merchant: 'bf065cc8-343d-4419-be7d-ed2190f1df4d',
    is_livemode: false,
    payment_intent: newestAnswer().paymentIntent,
    payment_method: {
      id: '74fa9095-b553-4607-b282-70ef7597a2e8',
      payment_method_detail: { network: 'tron', currency: 'usdt' },
    },
    client_reference_id: newestAnswer().clientReferenceId,
    ...changes,
  };
}

export interface Delivery {
  readonly nowMs: number;
  readonly ageSeconds?: number;
  readonly secret?: string;
  readonly body?: string;
  /** What is signed. @default the body */
  readonly message?: string;
  readonly signature?: string;
}

/** A callback request as Payfect sends it. */
export function callbackRequest(delivery: Delivery): RequestInit {
  const { nowMs, ageSeconds = 0, body = JSON.stringify(callbackBody()), message = body } = delivery;
  const issuedAtSeconds = Math.floor(nowMs / 1_000) - ageSeconds;
  const secret = delivery.secret === undefined ? {} : { secret: delivery.secret };
  const signature = delivery.signature ?? fernetToken({ issuedAtSeconds, message, ...secret });
  const headers = { 'content-type': 'application/json', 'x-payfect-signature': signature };
  return { method: 'POST', headers, body };
}
