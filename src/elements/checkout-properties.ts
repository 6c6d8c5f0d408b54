import type { PropertyDeclarations, PropertyValues } from 'lit';
import type { Phase } from '../state/checkout-state.js';

/** An attribute that is taken away gives the property its default back; Lit alone would make it null. */
const text = { converter: (value: string | null) => value ?? '' };

/** Which attributes the element reads. Declared without decorators, which would cost the script file 350 bytes. */
export const checkoutProperties: PropertyDeclarations = {
  sessionId: { ...text, attribute: 'session-id' },
  proxyUrl: { attribute: 'proxy-url', converter: (value) => value ?? '/payfect' },
  locale: text,
  target: text,
  autoRedirect: { type: Boolean, attribute: 'auto-redirect' },
  noImages: { type: Boolean, attribute: 'no-images' },
  paymentHosts: { ...text, attribute: 'payment-hosts' },
  headers: { attribute: false },
  method: text,
  currency: text,
  network: text,
};

/** Whether a change means another checkout. Another proxy, or other hosts, cannot undo how one ended. */
export function startsOver(changed: PropertyValues, phase: Phase): boolean {
  if (changed.has('sessionId')) return true;
  return phase !== 'complete' && phase !== 'canceled' && (changed.has('proxyUrl') || changed.has('paymentHosts'));
}
