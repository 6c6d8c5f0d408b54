import { PayfectCheckoutButton } from './button/payfect-checkout-button.js';
import { addLocale } from './locale/added-locales.js';
import { PayfectCheckout } from './elements/payfect-checkout.js';

const TAG = 'payfect-checkout';
/** The package's version, which a test compares with package.json. */
const VERSION = '0.1.0';
const BUTTON_TAG = 'payfect-checkout-button';
const defined = customElements.get(TAG) as { readonly version?: string } | undefined;

// A page may load the script twice, or two of its bundles may each contain a copy: the first definition stays. On a server
// that is usual: frameworks load their modules once for each layer of a page.
if (defined === undefined) customElements.define(TAG, Object.assign(PayfectCheckout, { version: VERSION, addLocale }));
else if ('document' in globalThis)
  console.warn(`<${TAG}> is already defined (version ${String(defined.version)}): version ${VERSION} is not used`);
if (customElements.get(BUTTON_TAG) === undefined) customElements.define(BUTTON_TAG, PayfectCheckoutButton);
