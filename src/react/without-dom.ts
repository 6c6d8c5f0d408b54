'use client';
// For server runtimes that lack what the elements' classes need, even to be declared (Workers, edge): only the tags.
import { buttonComponent, checkoutComponent } from './checkout.js';

export const PayfectCheckout = checkoutComponent(() => undefined);
export const PayfectCheckoutButton = buttonComponent(() => undefined);
