import { PayfectCheckout } from './elements/payfect-checkout.js';

const TAG = 'payfect-checkout';

// A page may load the script twice, or two of its bundles may each contain a copy: the first definition stays.
if (customElements.get(TAG) === undefined) customElements.define(TAG, PayfectCheckout);
else console.warn(`<${TAG}> is already defined`);
