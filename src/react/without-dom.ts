'use client';
// For server runtimes that lack what the element's class needs, even to be declared (Workers, edge): only the tag.
import { checkoutComponent } from './checkout.js';

export const PayfectCheckout = /* @__PURE__ */ checkoutComponent('payfect-checkout', () => undefined);
