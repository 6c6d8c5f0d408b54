// What edge runtimes get instead of the elements: they have no DOM, and Lit's modules fail there when they are loaded. The
// names are those of the index, so that code which imports them for the browser, too, still loads.

/** The elements work in browsers, and Node's modules render it on a server. */
export class PayfectCheckout {
  readonly phase = 'idle';
}

export class PayfectCheckoutButton extends PayfectCheckout {}

export { addLocale } from './locale/added-locales.js';

export function openCheckout(): Promise<never> {
  return Promise.reject(new Error('openCheckout() works only in a browser.'));
}
