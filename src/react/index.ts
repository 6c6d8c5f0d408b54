'use client';
import { PayfectCheckout as PayfectCheckoutElement } from '../elements/payfect-checkout.js';
import { checkoutComponent } from './checkout.js';

export type { PayfectCheckoutElement, PayfectCheckoutProps } from './checkout.js';

const TAG = 'payfect-checkout';

/** `<payfect-checkout>` as a component. `ref` is the element. */
export const PayfectCheckout = /* @__PURE__ */ checkoutComponent(TAG, () => {
  if (customElements.get(TAG) === undefined) customElements.define(TAG, PayfectCheckoutElement);
});
