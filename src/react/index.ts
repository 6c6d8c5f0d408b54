'use client';
import { registerCheckout, registerTags } from '../button/register-tags.js';
import { buttonComponent, checkoutComponent } from './checkout.js';

export type {
  PayfectCheckoutButtonElement,
  PayfectCheckoutButtonProps,
  PayfectCheckoutElement,
  PayfectCheckoutProps,
} from './checkout.js';

/** `<payfect-checkout>` as a component. `ref` is the element. */
export const PayfectCheckout = checkoutComponent(registerCheckout);

/** `<payfect-checkout-button>` as a component. `ref` is the element. */
export const PayfectCheckoutButton = buttonComponent(registerTags);
