import { PayfectCheckout } from './elements/payfect-checkout.js';

const TAG = 'payfect-checkout';

// Pages load scripts twice, and two routers of one page may each bring a copy: the first one stays.
if (customElements.get(TAG) === undefined) customElements.define(TAG, PayfectCheckout);
else console.warn(`<${TAG}> is already defined`);
