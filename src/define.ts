import { PayfectCheckoutButton } from './button/payfect-checkout-button.js';
import { PayfectCheckout } from './elements/payfect-checkout.js';

const TAG = 'payfect-checkout';
const BUTTON_TAG = 'payfect-checkout-button';

// A page may load the script twice, or two of its bundles may each contain a copy: the first definition stays.
if (customElements.get(TAG) === undefined) customElements.define(TAG, PayfectCheckout);
else console.warn(`<${TAG}> is already defined`);
if (customElements.get(BUTTON_TAG) === undefined) customElements.define(BUTTON_TAG, PayfectCheckoutButton);
