import type { CallbackClaim, ProviderSession } from '../../providers/provider.js';
import { isDecimalEqual } from '../../schema/decimal-equal.js';
import type { Payment } from '../options/options.js';

/** The payment that a callback claims, if the session says the same; every value that the session has is the session's. */
export function confirmedPayment(
  claim: CallbackClaim,
  { shown, clientReferenceId, paymentIntent }: ProviderSession,
): Payment | 'mismatch' | 'not-complete' {
  // The only provider with a callback.
  if (shown.provider !== 'payfect') return 'mismatch';
  const isSame =
    shown.id === claim.sessionId &&
    isDecimalEqual(shown.amountTotal, claim.amount) &&
    shown.currency.toLowerCase() === claim.currency.toLowerCase() &&
    shown.isLivemode === claim.isLivemode;
  if (!isSame) return 'mismatch';
  if (shown.status !== 'complete') return 'not-complete';
  return {
    provider: shown.provider,
    sessionId: shown.id,
    clientReferenceId: clientReferenceId ?? claim.clientReferenceId,
    amount: shown.amountTotal,
    currency: shown.currency,
    network: claim.network,
    paymentIntent: paymentIntent ?? claim.paymentIntent,
    isLivemode: shown.isLivemode,
  };
}
