import { PayfectCheckout } from './elements/payfect-checkout.js';

const TAG = 'payfect-checkout';

// A page may load the script twice, or two of its bundles may each contain a copy: the first definition stays. On a server
// that is usual: frameworks load their modules once for each layer of a page.
if (customElements.get(TAG) === undefined) customElements.define(TAG, PayfectCheckout);
else if ('document' in globalThis) console.warn(`<${TAG}> is already defined`);
