import { type CheckoutState, isLive, sessionOf, type StateAction } from './checkout-state.js';

/**
 * Logs a hint for the page's developer when reads go wrong, once per streak. Browsers hide from scripts why a cross-origin
 * request failed, so the hint lists the possible causes.
 */
export function warnDeveloper(before: CheckoutState, action: StateAction & { type: 'read' | 'read-failed' }): void {
  if (action.type === 'read') {
    const { status, sentStatus } = action.session;
    if (status === 'pending' && sessionOf(before)?.status !== status) warn('unknown status', sentStatus);
  } else if ((before.phase === 'loading' || isLive(before)) && before.trouble === null) {
    const { code, cause } = action.error;
    warn(code, code === 'network' ? 'no connection, a redirect, or an origin that the proxy does not allow' : cause);
  }
}

function warn(what: string, hint: unknown): void {
  console.warn(`<payfect-checkout> ${what}:`, hint);
}
