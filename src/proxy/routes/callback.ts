// `POST callback`: from an authentic delivery to the merchant's `onComplete`.
// The delivery only announces a payment; the session, read again from the provider, proves it.
import type { CallbackClaim, ProviderSession } from '../../providers/provider.js';
import { isDecimalEqual } from '../../schema/decimal.js';
import { ProblemError, toProblem } from '../http/problem.js';
import { type RequestContext, readRequestBody } from '../http/request.js';
import { emptyResponse, type PlainResponse } from '../http/response.js';
import { ringDoorbell } from '../notify.js';
import type { Payment } from '../options/options.js';
import type { Services } from '../services.js';
import { HandledDeliveries } from '../stores/handled-deliveries.js';
import { PaymentNotifier } from '../stores/payment-notifier.js';

/** For a delivery that is authentic but not confirmed yet: the provider should deliver it again. */
const RETRY_LATER = { status: 503, retryAfterSeconds: 30 };

export function callbackRoute(services: Services): (context: RequestContext) => Promise<PlainResponse> {
  const notifier = new PaymentNotifier(services.store, services.options.onComplete, services.log);
  const deliveries = new HandledDeliveries(services.store, services.log);
  return async (context) => {
    const { sessionId, ...claim } = await verifiedClaim(context, services);
    if (sessionId === null) return emptyResponse(204);
    context.sessionId = sessionId;
    if (await deliveries.isHandled(claim.deliveryId, context)) return emptyResponse(204);
    await handle({ ...claim, sessionId }, context, services, notifier);
    await deliveries.remember(claim.deliveryId, context);
    return emptyResponse(204);
  };
}

/** A claim about a session. */
type SessionClaim = CallbackClaim & { readonly sessionId: string };

async function handle(
  claim: SessionClaim,
  context: RequestContext,
  services: Services,
  notifier: PaymentNotifier,
): Promise<void> {
  const { requestId } = context;
  if (claim.isSucceeded && (await notifier.isDone(claim.sessionId, requestId))) return;
  const session = await readAgain(claim, services).finally(() => ringDoorbell(claim.sessionId, requestId, services));
  // Any other announcement is worth a read of the session, and no more.
  if (claim.isSucceeded) await notifier.report(await confirmed(context, claim, session, services), requestId);
}

/**
 * Only deliveries that are not authentic count for the limit per client: the provider's own never meet it, even if someone
 * makes the provider deliver forgeries.
 * @throws {ProblemError} the same one for every fault of its content, so that it does not reveal which check failed;
 * `rate-limited` after many of them.
 */
async function verifiedClaim(
  { request: { standard: request }, client }: RequestContext,
  { options: { provider }, clock, clientLimit }: Services,
): Promise<CallbackClaim> {
  const body = await readRequestBody(request, clock).catch(unreadable);
  const nowSeconds = Math.floor(clock.now() / 1_000);
  const claim = body && (await provider.verifyCallback?.({ headers: request.headers, body, nowSeconds }));
  if (claim) return claim;
  if (client !== undefined) clientLimit.assertAllowed(client);
  throw new ProblemError('invalid-callback');
}

function unreadable(error: unknown): null {
  if (error instanceof ProblemError) throw error;
  return null;
}

/**
 * A stale token is a late retry by the provider, a replay, or from a wrong clock. All are handled like a fresh one, because
 * the session decides and not the token, and refusing it could lose an order. But a stale one may use the cache, so that
 * replaying it costs the provider at most one read a second.
 */
async function readAgain({ sessionId, isStale }: SessionClaim, { sessions }: Services): Promise<ProviderSession> {
  try {
    return await (isStale ? sessions.get(sessionId) : sessions.refresh(sessionId));
  } catch (error) {
    const { code, cause } = toProblem(error);
    if (code === 'internal') throw error;
    throw new ProblemError(code === 'not-found' ? 'upstream-bad-response' : code, { ...RETRY_LATER, cause });
  }
}

async function confirmed(
  { requestId }: RequestContext,
  claim: SessionClaim,
  session: ProviderSession,
  { options, log }: Services,
): Promise<Payment> {
  if (!isSamePayment(claim, session)) {
    // The provider contradicts itself. Nothing may be shipped on that, and the merchant should look into it.
    await log.warn({ event: 'payment-mismatch', sessionId: claim.sessionId, requestId });
    throw new ProblemError('upstream-bad-response', RETRY_LATER);
  }
  if (session.status !== 'complete') throw new ProblemError('upstream-error', RETRY_LATER);
  // Every value that the session has is the session's.
  return {
    provider: options.provider.name,
    sessionId: session.id,
    clientReferenceId: session.clientReferenceId ?? claim.clientReferenceId,
    amount: session.total.amount,
    currency: session.total.currency,
    network: claim.network,
    paymentIntent: session.paymentIntent ?? claim.paymentIntent,
    isLivemode: session.isLivemode,
  };
}

function isSamePayment(claim: SessionClaim, { id, total, isLivemode }: ProviderSession): boolean {
  return (
    id === claim.sessionId &&
    (claim.amount === null || isDecimalEqual(total.amount, claim.amount)) &&
    (claim.currency === null || total.currency.toLowerCase() === claim.currency.toLowerCase()) &&
    isLivemode === claim.isLivemode
  );
}
