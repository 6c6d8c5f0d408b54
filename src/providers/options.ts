// Checks for the options of any provider, at startup instead of at the first shopper.
// Each error says what to do, and none repeats a secret.
import { isLoopbackHost, webUrlOrNull } from '../schema/web-url.js';

/** Refuses to run in a browser, where anyone could read the key. */
export function assertServerSide(scope: object = globalThis): void {
  if ('window' in scope && 'document' in scope) {
    throw new TypeError(
      'payfect-checkout/server runs on a server only: in a browser every visitor could read the API key. ' +
        'Mount createCheckoutProxy on your server, and let <payfect-checkout> talk to it.',
    );
  }
}

/** Plain JavaScript may pass anything, or nothing, and a misspelled name would silently be ignored. */
export function checkOptionNames(provider: string, options: object | undefined, names: readonly string[]): void {
  if (options === undefined) throw new TypeError(`${provider} needs options: pass at least { apiKey }.`);
  const unknown = Object.keys(options).find((name) => !names.includes(name));
  if (unknown === undefined) return;
  throw new TypeError(`${provider} has no option "${unknown}": there are ${names.join(', ')}.`);
}

export function checkApiKey(apiKey: unknown): string {
  if (typeof apiKey !== 'string' || apiKey === '') {
    throw new TypeError(
      'apiKey is missing: pass the secret key of your account, usually from an environment variable.',
    );
  }
  if (!/^[\x21-\x7e]+$/.test(apiKey)) {
    throw new TypeError(
      'apiKey contains a space, a line break or a non-ASCII character: copy it again, and trim() it if it comes from a file.',
    );
  }
  return apiKey;
}

/** @returns the base URL without a slash at its end. */
export function checkBaseUrl(baseUrl: string): string {
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : null;
  if (url === null)
    throw new TypeError(`baseUrl must be an absolute URL such as https://api.example/v1, got "${baseUrl}".`);
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
    throw new TypeError(
      'baseUrl must not contain a user name, a password, a query or a fragment: pass the bare address.',
    );
  }
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopbackHost(url.hostname))) {
    throw new TypeError(
      `baseUrl must begin with https:, because the API key travels with every request, got "${url.protocol}//${url.host}". ` +
        'http: is for localhost only.',
    );
  }
  return `${url.origin}${url.pathname.replace(/(?<!\/)\/+$/, '')}`;
}

export function checkPaymentHosts(hosts: readonly string[]): readonly string[] {
  return hosts.map((host) => {
    if (/[\s\\/?#@*]/.test(host) || !URL.canParse(`https://${host}`)) {
      throw new TypeError(
        `paymentHosts takes bare hosts such as "buy.example" or "localhost:8001", without scheme or path, got "${host}".`,
      );
    }
    return host;
  });
}

export function checkCallbackUrl(callbackUrl: string): void {
  if (webUrlOrNull(callbackUrl) !== null) return;
  throw new TypeError(
    'callbackUrl must be the address at which the provider reaches your callback route, such as ' +
      `https://shop.example/payfect/callback, got "${callbackUrl}".`,
  );
}
