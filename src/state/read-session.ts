// One read of a session: the action that it leads to, and what its developer should know.
import { objectOrNull } from '../schema/decode.js';
import { CheckoutError, type CheckoutErrorCode } from '../session/checkout-error.js';
import type { Selection } from '../session/selection.js';
import type { SessionClient } from '../session/session-client.js';
import { type CheckoutState, isLive, sessionOf, type StateAction } from './checkout-state.js';
import type { Clock } from './clock.js';
import { withTimeout } from './request.js';

type ReadAction = StateAction & { type: 'read' | 'read-failed' };

export interface ReadOptions {
  readonly clock: Clock;
  /** Called for each request, so that the page's latest settings apply. */
  readonly client: () => SessionClient;
  /** What the page preselects. */
  readonly preselected: () => Selection;
}

/** Reads a session once, for at most 10 s. Never rejects. */
export async function readSession(
  sessionId: string,
  connection: AbortSignal,
  { clock, client, preselected }: ReadOptions,
): Promise<ReadAction> {
  const result = await withTimeout(clock, connection, (signal) => client().read(sessionId, signal));
  return result instanceof CheckoutError
    ? { type: 'read-failed', error: result }
    : { type: 'read', session: result, preselected: preselected() };
}

/**
 * Logs a hint for the page's developer when reads go wrong, once per streak. Browsers hide from scripts why a cross-origin
 * request failed, so the hint lists the possible causes.
 */
export function warnDeveloper(before: CheckoutState, action: ReadAction): void {
  if (action.type === 'read') {
    const { status, sentStatus } = action.session;
    if (status === 'pending' && sessionOf(before)?.status !== status) warn('unknown status:', sentStatus);
  } else if ((before.phase === 'loading' || isLive(before)) && before.trouble === null) {
    const { code, cause } = action.error;
    warn(`${code}: ${ADVICE.get(code) ?? adviceFor(cause)}`, cause);
  }
}

/** The likely causes, for the page's developer. */
const ADVICE: ReadonlyMap<CheckoutErrorCode, string> = new Map([
  ['network', 'offline, a redirect, an origin that the proxy refuses (allowOrigins), or failed headers'],
  ['forbidden', 'check headers, cookies and the log of the server'],
]);

/** Empty if the cause itself says more. */
function adviceFor(cause: unknown): string {
  return objectOrNull(cause)?.problem === null ? 'is a checkout proxy mounted at proxy-url?' : '';
}

function warn(what: string, hint: unknown): void {
  console.warn(`<payfect-checkout> ${what}`, hint);
}
