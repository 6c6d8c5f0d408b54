import type { PropertyDeclarations } from 'lit';

/** Which attributes the element reads. Declared without decorators, which would cost the script file 350 bytes. */
export const checkoutProperties: PropertyDeclarations = {
  sessionId: { attribute: 'session-id' },
  proxyUrl: { attribute: 'proxy-url' },
  locale: {},
  target: {},
  autoRedirect: { type: Boolean, attribute: 'auto-redirect' },
  noImages: { type: Boolean, attribute: 'no-images' },
  paymentHosts: { attribute: 'payment-hosts' },
  headers: { attribute: false },
  method: {},
  currency: {},
  network: {},
};
