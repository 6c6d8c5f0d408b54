// Primer's drop-in, and what its hosts would answer.
import type { Site } from '../site/site.js';
import type { Target } from '../site/target.js';

export const PRIMER: Target = {
  name: 'Primer',
  // What is under the pointer is in the button's own tree where no text or logo is.
  options: 'primer-button, button',
  head: '<script type="module" src="/peers/primer.js"></script>',
  body: '<div id="peer"></div>',
};

const ROOT = '/peers/primer';

/** As Primer's API answers a client token: an order, and methods by redirect. */
const CONFIGURATION = {
  env: 'LOCAL',
  pciUrl: ROOT,
  coreUrl: ROOT,
  primerAccountId: 'bench',
  clientSession: {
    clientSessionId: 'bench',
    order: { countryCode: 'NL', currencyCode: 'EUR', merchantAmount: 7075, totalOrderAmount: 7075 },
    paymentMethod: {},
  },
  paymentMethods: [method('ADYEN_IDEAL', 'iDEAL'), method('ADYEN_TRUSTLY', 'Trustly')],
};

function method(type: string, name: string) {
  const button = {
    text: name,
    iconUrl: { colored: `${ROOT}/logo.svg` },
    backgroundColor: { colored: '#ffffff' },
    textColor: { colored: '#000000' },
  };
  return { id: type, type, name, implementationType: 'WEB_REDIRECT', displayMetadata: { button } };
}

/** Serves what Primer's hosts would. */
export function addPrimer(site: Site, logo: string): void {
  site.answer(`${ROOT}/configuration`, CONFIGURATION);
  site.add(`${ROOT}/logo.svg`, logo);
  // How many digits the currencies have.
  site.add(`${ROOT}/data.json`, JSON.stringify([{ c: 'EUR', m: 2 }]));
  // The hidden frame that sends card data, of which only the page is needed.
  site.add(`${ROOT}/api-controller.html`, '<!doctype html><title>Frame</title>');
}
