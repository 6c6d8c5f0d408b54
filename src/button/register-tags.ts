// For the modules of this package; the script file registers its tags itself.
import { PayfectCheckout } from '../elements/payfect-checkout.js';
import { PayfectCheckoutButton } from './payfect-checkout-button.js';

export function registerCheckout(): void {
  register('payfect-checkout', PayfectCheckout);
}

/** The button, and the checkout that it opens. */
export function registerTags(): void {
  registerCheckout();
  register('payfect-checkout-button', PayfectCheckoutButton);
}

/** The first definition stays. */
function register(tag: string, element: CustomElementConstructor): void {
  if (customElements.get(tag) === undefined) customElements.define(tag, element);
}
