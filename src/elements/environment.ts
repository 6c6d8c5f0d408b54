import { type Clock, systemClock } from '../state/clock.js';
import { type HandOffMemory, tabMemory } from '../state/hand-off-memory.js';
import { ON_SERVER } from './views/server-view.js';

/** The element's external dependencies; tests pass their own. */
export interface Environment {
  readonly clock: Clock;
  readonly memory: HandOffMemory;
  readonly fetch: typeof fetch;
  /** Leaves the page for `auto-redirect`; *Back* must not return to it, and be redirected again. */
  readonly navigate: (url: string) => void;
}

/** Captured when this script loads, in case the page replaces it later. */
const pageFetch = globalThis.fetch;

export const browserEnvironment: Environment = {
  clock: systemClock,
  memory: tabMemory,
  fetch: (input, init) => pageFetch(input, init),
  navigate: (url) => location.replace(url),
};

/** Where CSS finds the phase. DOM simulations for tests and server rendering may lack it. */
export function statesOf(element: Partial<Pick<HTMLElement, 'attachInternals'>>): CustomStateSet | undefined {
  const internals: Partial<ElementInternals> | undefined = element.attachInternals?.();
  return internals?.states;
}

const DEFAULT_PROXY_URL = '/payfect';

/** Where the proxy is mounted, resolved when it is set: a router may change the page's path later. */
export class ProxyMount {
  #proxyUrl = DEFAULT_PROXY_URL;
  #url = absoluteUrl(DEFAULT_PROXY_URL);

  get proxyUrl(): string {
    return this.#proxyUrl;
  }
  /** Null or undefined, with which frameworks unset a property, is the default. */
  set proxyUrl(value: string | null | undefined) {
    const proxyUrl = value ?? DEFAULT_PROXY_URL;
    // A framework may set the same value again when it renders again.
    if (proxyUrl === this.#proxyUrl) return;
    this.#proxyUrl = proxyUrl;
    this.#url = absoluteUrl(proxyUrl);
  }

  /** Absolute. */
  get url(): string {
    return this.#url;
  }
}

/**
 * The absolute URL, or what was given if there is none. Without user info, which `fetch` refuses: a page opened as
 * `https://user:password@host` passes its own on to relative URLs.
 */
function absoluteUrl(proxyUrl: string): string {
  try {
    // A server does not know the page's URL, nor does it send requests.
    const url = new URL(proxyUrl, ON_SERVER ? 'https://server.invalid' : baseUrl());
    url.username = url.password = '';
    return url.href;
  } catch {
    return proxyUrl;
  }
}

/** The page's base URL, unless a `<base>` leads to another origin: pages set that for their pictures, not for payments. */
function baseUrl(): string {
  // An element named `baseURI` shadows the property.
  const { baseURI }: { readonly baseURI: unknown } = document;
  const { host, origin, href, protocol } = location;
  // A page of `URL.createObjectURL` has an origin, but nothing can be relative to its URL.
  if (protocol === 'blob:') return origin;
  // A page without a host (`about:srcdoc`) has the base URL of the page around it.
  return typeof baseURI === 'string' && (host === '' || new URL(baseURI).origin === origin) ? baseURI : href;
}
