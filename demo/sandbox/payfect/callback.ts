// The callback that Payfect posts to a merchant's server: its body and its signature. It sends nothing.
import { randomUUID } from 'node:crypto';
import type { Clock } from '../../../src/providers/clock.js';
import type { PaymentChoice } from '../payment/payment-methods.js';
import type { Checkout } from './checkout.js';
import { readFernetSecret, sealFernet } from './fernet.js';

/** The documented body. The network is null for a card, for which Payfect documents no example. */
export function callbackBody(checkout: Checkout, choice: PaymentChoice) {
  return {
    id: checkout.id,
    amount: checkout.amountTotal,
    status: 'succeeded',
    currency: checkout.currency,
    merchant: checkout.merchant.id,
    is_livemode: false,
    payment_intent: checkout.paymentIntent,
    payment_method: {
      id: randomUUID(),
      payment_method_detail:
        choice.type === 'crypto'
          ? { network: choice.network.value, currency: choice.currency.value }
          : { network: null, currency: checkout.currency },
    },
    client_reference_id: checkout.clientReferenceId,
  };
}

/**
 * Returns a function that signs a callback body as Payfect does.
 * @throws {RangeError} if the secret is not 32 bytes in base64url.
 */
export function callbackSignature(secret: string, clock: Clock) {
  const keys = readFernetSecret(secret);
  return (body: string) => ({ 'X-Payfect-Signature': sealFernet(keys, body, { nowMs: clock.now() }) });
}
