import type { CheckoutError } from '../session/checkout-error.js';
import type { CheckoutState } from './checkout-state.js';

/**
 * Tells the page's developer why a read failed, once until one succeeds; a browser says nothing of another origin's refusal
 * to the script.
 */
export function warnOf(state: CheckoutState, { code, cause }: CheckoutError): void {
  if (!('trouble' in state) || state.trouble !== null) return;
  const hint = code === 'network' ? 'no connection, a redirect, or an origin that the proxy does not allow' : cause;
  console.warn(`<payfect-checkout> ${code}:`, hint);
}
