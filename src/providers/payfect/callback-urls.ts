// Remembers where the checkouts that this process created report their payment. A session does not contain the `callback_url`
// that it was created with, and a checkout that replaces it must report to the same URL. Only in memory, as the items' names.
import { sharedMap } from '../bounded-map.js';
import { keyFor } from './item-names.js';

const MAX_SESSIONS = 10_000;
const URLS_BY_SESSION = sharedMap('callback-urls', MAX_SESSIONS);

export function rememberCallbackUrl(baseUrl: string, id: string, callbackUrl: string | undefined): void {
  // Plain JavaScript may have passed anything.
  if (typeof callbackUrl === 'string') URLS_BY_SESSION.set(keyFor(baseUrl, id), callbackUrl);
}

/** Undefined for a checkout that is not remembered, or has none. */
export function rememberedCallbackUrl(baseUrl: string, id: string): string | undefined {
  return URLS_BY_SESSION.get(keyFor(baseUrl, id));
}

/** Without one, a paid order can be lost: that is worth a line in the log, once for each connection to Payfect. */
export function callbackWarning(): () => void {
  let hasWarned = false;
  return () => {
    if (hasWarned) return;
    hasWarned = true;
    console.warn(
      'payfect(): a checkout was created again without a callback URL, so Payfect reports its payment to the account’s webhook ' +
        'only. If that is not this server’s callback route, orders are paid and onComplete never runs: set callbackUrl.',
    );
  };
}
