// The element's attributes and properties, for Lit. None is reflected: properties do not change the page's markup.
import type { PropertyDeclarations } from 'lit';

/** Removing an attribute restores the property's default; Lit alone would set it to null. */
const text = { converter: (value: string | null) => value ?? '' };

/** A framework that sets attributes (Vue, Svelte, Astro, React 18) writes a property that is false as `"false"`. */
const flag = { converter: (value: string | null) => value !== null && value !== 'false' };

/** Captured when this script loads, in case the page replaces it later. */
const stringify: (value: unknown) => string = JSON.stringify;

/** Frameworks set a new record of the same headers whenever they render. A promise or function equals only itself. */
function identityOf(headers: unknown): unknown {
  const isRecord = Object.prototype.toString.call(headers) === '[object Object]';
  return isRecord ? stringify(headers) : headers;
}

// No decorators: they would add 350 bytes to the script file.
export const properties: PropertyDeclarations = {
  sessionId: { ...text, attribute: 'session-id' },
  proxyUrl: { attribute: 'proxy-url', converter: (value) => value },
  locale: text,
  target: text,
  autoRedirect: { ...flag, attribute: 'auto-redirect' },
  noImages: { ...flag, attribute: 'no-images' },
  paymentHosts: { ...text, attribute: 'payment-hosts' },
  headers: { attribute: false, hasChanged: (value, old) => identityOf(value) !== identityOf(old) },
  initialSession: { attribute: false },
  items: { attribute: false },
  icons: { attribute: false },
  strings: { attribute: false },
  layout: text,
  summary: text,
  method: text,
  currency: text,
  network: text,
};
