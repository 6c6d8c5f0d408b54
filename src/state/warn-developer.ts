import { type CheckoutState, isLive, sessionOf, type StateAction } from './checkout-state.js';

/**
 * Tells the page's developer what a read brought that it should not: once until that is over. Of another origin's refusal
 * a browser says nothing to the script, so the hint names all that it may have been.
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
