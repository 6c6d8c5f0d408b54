// Primer's drop-in, with the fewest methods that can be chosen from, both by redirect: card fields are pages of Primer's.
// What it loads from Primer's hosts is replaced, so that nothing leaves the machine. Its hidden frame stays empty here, and it
// sends no telemetry, both of which favor it.
import { loadPrimer } from '@primer-io/primer-js';

const root = new URL('/peers/primer/', location.href).href;

/** The local address of a file of another host, by its name. */
function local(address) {
  const { origin, pathname } = new URL(address, location.href);
  return origin === location.origin ? address : root + pathname.split('/').at(-1);
}

const { btoa, fetch, HTMLIFrameElement } = window;
window.fetch = (address, options) => fetch(local(address), options);

const source = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'src');
Object.defineProperty(HTMLIFrameElement.prototype, 'src', {
  ...source,
  set(address) {
    source.set.call(this, local(address));
  },
});

// Only Primer's servers check the signature of a client token. The environment is the one without telemetry.
const token = { env: 'LOCAL', exp: 4_102_444_800, accessToken: 'bench', configurationUrl: `${root}configuration` };

loadPrimer();
const checkout = document.createElement('primer-checkout');
checkout.options = { locale: 'en-US', redirect: { returnUrl: location.href } };
checkout.setAttribute('client-token', `header.${btoa(JSON.stringify(token))}.signature`);
document.querySelector('#peer').append(checkout);
