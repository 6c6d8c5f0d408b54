// `POST callback`: from an authentic delivery to the merchant's `onComplete`.
// The delivery only announces a payment; the session, read again at the provider, proves it.
import { readBody } from '../../providers/http/read-body.js';
import type { CallbackClaim, ProviderSession } from '../../providers/provider.js';
import { isDecimalEqual } from '../../schema/decimal.js';
import { ProblemError, problemOf } from '../http/problem.js';
import type { RequestContext } from '../http/request.js';
import { type PlainResponse, emptyResponse } from '../http/response.js';
import { ringDoorbell } from '../notify.js';
import type { Payment } from '../options/options.js';
import type { Services } from '../services.js';
import { PaymentNotifier } from '../stores/payment-reports.js';

const MAX_BODY_BYTES = 16 * 1024;
/** For a delivery that was authentic but is not confirmed yet: the provider is to deliver it again. */
const RETRY_LATER = { status: 503, retryAfterSeconds: 30 };

export function callbackRoute(services: Services): (exchange: RequestContext) => Promise<PlainResponse> {
  const reports = new PaymentNotifier(services.store, services.options.onComplete, services.log);
  return async (exchange) => {
    const claim = await verifiedClaim(exchange, services);
    exchange.sessionId = claim.sessionId;
    if (claim.isSucceeded && (await reports.isDone(claim.sessionId))) return emptyResponse(204);
    const session = await readAgain(claim, services).finally(() =>
      ringDoorbell(claim.sessionId, exchange.requestId, services),
    );
    // Whatever else Payfect may announce one day is worth a look at the session, and no more.
    if (claim.isSucceeded) await reports.report(await confirmed(exchange, claim, session, services));
    return emptyResponse(204);
  };
}

/** @throws {ProblemError} one and the same for every fault, so that nobody learns which check failed. */
async function verifiedClaim(
  { plainRequest: { request } }: RequestContext,
  { options: { provider }, clock }: Services,
): Promise<CallbackClaim> {
  const body = await readBody(request.body, MAX_BODY_BYTES).catch(() => null);
  const nowSeconds = Math.floor(clock.now() / 1_000);
  const claim = body && (await provider.verifyCallback?.({ headers: request.headers, body, nowSeconds }));
  if (!claim) throw new ProblemError('invalid-callback');
  return claim;
}

/**
 * A stale token is a provider's late retry or a replay. It is treated alike, since the session decides and not the
 * token, and refusing it could lose an order; but it is content with the cache, so that replaying it costs the provider
 * no more than one read a second.
 */
async function readAgain({ sessionId, isStale }: CallbackClaim, { sessions }: Services): Promise<ProviderSession> {
  try {
    return await (isStale ? sessions.get(sessionId) : sessions.refresh(sessionId));
  } catch (error) {
    const { code, cause } = problemOf(error);
    if (code === 'internal') throw error;
    throw new ProblemError(code === 'not-found' ? 'upstream-bad-response' : code, { ...RETRY_LATER, cause });
  }
}

async function confirmed(
  { requestId }: RequestContext,
  claim: CallbackClaim,
  session: ProviderSession,
  { log }: Services,
): Promise<Payment> {
  const payment = confirmedPayment(claim, session);
  if (payment === 'not-complete') throw new ProblemError('upstream-error', RETRY_LATER);
  if (payment !== 'mismatch') return payment;
  // The provider says two things at once. Nothing is shipped on that, and the merchant should look into it.
  const { sessionId } = claim;
  await log({ event: 'payment-mismatch', code: 'refused', status: 503, durationMs: 0, sessionId, requestId });
  throw new ProblemError('upstream-bad-response', RETRY_LATER);
}

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
