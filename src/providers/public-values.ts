// How values of any provider's session are shown: cut to a length that no honest one has, and amounts never.
import { webUrlOrNull } from '../schema/web-url.js';
import { ProviderError } from './provider-error.js';

const MAX_NAME_CHARACTERS = 200;
const MAX_DESCRIPTION_CHARACTERS = 1_000;
const MAX_CODE_CHARACTERS = 64;
const MAX_AMOUNT_CHARACTERS = 100;

export function publicName(name: string | null): string | null {
  return truncate(name, MAX_NAME_CHARACTERS);
}

export function publicDescription(description: string | null): string | null {
  return truncate(description, MAX_DESCRIPTION_CHARACTERS);
}

/** Codes, ids and times: what a program reads. */
export function publicCode(text: string): string {
  return truncate(text, MAX_CODE_CHARACTERS);
}

export function publicTime(time: string | number | null): string | number | null {
  return typeof time === 'string' ? publicCode(time) : time;
}

/** Left out where it is too long to be one: a shortened amount would be a wrong amount. */
export function publicAmount(amount: string | null): string | null {
  return amount !== null && amount.length <= MAX_AMOUNT_CHARACTERS ? amount : null;
}

/** @throws {ProviderError} where the total is too long to be one; nothing can be sold without. */
export function publicTotal(amount: string): string {
  if (amount.length <= MAX_AMOUNT_CHARACTERS) return amount;
  throw new ProviderError('bad-response', `The session's total is longer than ${MAX_AMOUNT_CHARACTERS} characters.`);
}

/** At most `maxCharacters` UTF-16 units, without leaving half of a character behind. */
export function truncate(text: string, maxCharacters: number): string;
export function truncate(text: string | null, maxCharacters: number): string | null;
export function truncate(text: string | null, maxCharacters: number): string | null {
  if (text === null || text.length <= maxCharacters) return text;
  return text.slice(0, maxCharacters).replace(/[\uD800-\uDBFF]$/, '');
}

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
