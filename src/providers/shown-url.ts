import { webUrlOrNull } from '../schema/web-url.js';

const MAX_URL_CHARACTERS = 2_048;

/** The address of a web page or a picture; null for other schemes (`javascript:`) and for what is no URL. */
export function httpUrl(url: string | null): string | null {
  const short = shortUrl(url);
  return short !== null && URL.canParse(short) && /^https?:$/.test(new URL(short).protocol) ? short : null;
}

/** Payfect's logos are relative to its own host (`/static/images/cryptos/usdt.png`). */
export function logoUrl(url: string | null): string | null {
  const short = shortUrl(url);
  return short !== null && /^\/(?![/\\])/.test(short) ? short : httpUrl(short);
}

/** The payment page, if it is encrypted, on one of the allowed hosts, and without a user name that poses as a host. */
export function paymentUrl(url: string | null, paymentHosts: readonly string[]): string | null {
  const parsed = webUrlOrNull(shortUrl(url));
  return parsed !== null && paymentHosts.includes(parsed.host) ? url : null;
}

/** A shortened URL would be another URL. */
function shortUrl(url: string | null): string | null {
  return url !== null && url.length <= MAX_URL_CHARACTERS ? url : null;
}
